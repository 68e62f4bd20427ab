// npm test: types, lint, build, then all specs on SQLite and, where they answer, on MariaDB/MySQL + Redis.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, checkNode, install, root } from './prepare.mjs';

checkNode();
install();

const folder = mkdtempSync(join(tmpdir(), 'jiebang-results-'));
const totals = { passed: 0, failed: 0 };
/** Specs that ran somewhere, and those left out somewhere: what needs Redis is left out on SQLite and runs below. */
const ran = new Set();
const leftOut = new Set();
const required = process.env.REQUIRE_SERVICES === '1';

step('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json']);
step('lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']);
build();
specs('SQLite and the embedded queue', {});

// Not imported above: it needs packages that a fresh clone has only now.
const { findServices } = await import('./services.mjs');
const { services, missing } = await findServices();
if (missing.length === 0) specs('MariaDB/MySQL and Redis', services);
else {
  console.log(`\n!! LEFT OUT: everything on MariaDB/MySQL + Redis, because ${missing.join(' and ')} cannot be reached.`);
  console.log('!! Production runs there. Set TEST_DATABASE_URL and TEST_REDIS_URL, or start the servers on their usual ports.\n');
  if (required) totals.failed += 1;
}

rmSync(folder, { recursive: true });
const skipped = [...leftOut].filter((name) => !ran.has(name));
for (const name of skipped) console.log(`left out everywhere: ${name}`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${skipped.length} skipped`);
process.exit(totals.failed > 0 || (required && skipped.length > 0) ? 1 : 0);

function step(name, args) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`${name} failed`);
    process.exit(1);
  }
}

function specs(where, environment) {
  console.log(`\n== specs on ${where}`);
  const output = join(folder, `${Object.keys(environment).length}.json`);
  spawnSync(
    process.execPath,
    ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${output}`, ...process.argv.slice(2)],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, TZ: 'UTC', ...environment } },
  );
  const result = JSON.parse(readFileSync(output, 'utf8'));
  totals.passed += result.numPassedTests;
  totals.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  for (const { assertionResults } of result.testResults) {
    for (const { fullName, status } of assertionResults) (status === 'passed' || status === 'failed' ? ran : leftOut).add(fullName);
  }
}
