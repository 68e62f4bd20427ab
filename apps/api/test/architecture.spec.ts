import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { packageRoot } from '#platform';

const root = packageRoot();

/** Names of the rules that this tree breaks, with the file that does. */
function violations(folder: string, architectureRoot: string): Promise<{ rule: string; from: string }[]> {
  const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cli, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', folder];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 256 * 1024 * 1024, env: { ...process.env, NODE_OPTIONS: '', ARCHITECTURE_ROOT: architectureRoot } }, (error, stdout) => {
      if (!stdout) return reject(error);
      const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } };
      resolve(summary.violations.map((one) => ({ rule: one.rule.name, from: one.from })));
    });
  });
}

describe('the walls of the house', () => {
  it('stand', async () => {
    expect(await violations('libs', '')).toEqual([]);
  }, 120_000);

  it('bite: every rule catches its planted violation', async () => {
    const caught = await violations('apps/api/test/planted/libs', 'apps/api/test/planted/');
    expect(caught).toContainEqual({ rule: 'domain-is-pure', from: 'apps/api/test/planted/libs/teams/src/imports/domain/deep-rule.ts' });
    expect(new Set(caught.map((one) => one.rule))).toEqual(
      new Set([
        'no-cycles', 'kernel-imports-nothing', 'platform-imports-kernel-only', 'domain-is-pure', 'domain-uses-no-node',
        'no-barrel-inside-a-lib', 'testing-stays-in-tests', 'teams-looks-down-only', 'bids-uses-doors-only',
      ]),
    );
  }, 120_000);
});

describe('the language of the house', () => {
  const files = sources(join(root, 'libs')).concat(sources(join(root, 'apps')));
  const offenders = (pattern: RegExp, where: (file: string) => boolean) =>
    files.filter(where).filter((file) => pattern.test(readFileSync(file, 'utf8'))).map((file) => file.slice(root.length + 1));

  it('writes through units of work only', () => {
    const allowed = /\/(store|queries|platform\/src|testing\/src)\/|\.spec\.ts$/;
    expect(offenders(/tx\.manager/, (file) => !allowed.test(file))).toEqual([]);
  });

  it('never saves shared state by repository.save or cascades', () => {
    expect(offenders(/\.getRepository\(|manager\.save\(|cascade:/, (file) => !file.endsWith('.spec.ts'))).toEqual([]);
  });

  it('asks for a role without asking whether its organisation is verified only where that is enough', () => {
    const enough = ['libs/bids/src/circumstances.ts', 'libs/identity/src/identity.policy.ts', 'libs/propositions/src/propositions.policy.ts'];
    expect(offenders(/\bholds\(actor/, (file) => !/\/kernel\/|\.spec\.ts$/.test(file))).toEqual(enough);
  });

  it('knows no forwardRef, and no names that say nothing', () => {
    expect(offenders(/forwardRef/, (file) => !file.endsWith('architecture.spec.ts'))).toEqual([]);
    const empty = /(dto|helper|manager|utils?)\.ts$|[-.](dto|helper|manager|utils?)[-.]/i;
    expect(files.map((file) => file.slice(root.length + 1)).filter((file) => empty.test(file))).toEqual([]);
  });

  it('never sleeps in a spec: it waits for a condition, until(…) of #testing, or drains', () => {
    expect(offenders(/setTimeout\(|timers\/promises/, (file) => /\.(spec|contract|fixture)\.ts$/.test(file) && !file.endsWith('architecture.spec.ts'))).toEqual([]);
  });

  it('refers to pages that exist', () => {
    const pages = [join(root, 'README.md'), ...sources(join(root, 'docs'), '.md')];
    const missing = [
      ...files.concat(sources(join(root, 'tools'))).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bdocs\/[\w./-]*\w/g)].map(([page]) => ({ file, page: join(root, page) }))),
      ...pages.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, page]) => ({ file, page: join(dirname(file), page!) }))),
    ].filter(({ file, page }) => !file.endsWith('architecture.spec.ts') && !isThere(page));
    expect(missing.map(({ file, page }) => `${relative(root, file)} → ${relative(root, page)}`)).toEqual([]);
  });
});

/** A decision may be called by its number alone. */
const isThere = (page: string): boolean =>
  existsSync(page) || readdirSync(dirname(page)).some((name) => /^\d{4}$/.test(basename(page)) && name.startsWith(`${basename(page)}-`));

function sources(folder: string, ending = '.ts'): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'planted' || name === 'node_modules') return [];
    if (statSync(path).isDirectory()) return sources(path, ending);
    return path.endsWith(ending) ? [path] : [];
  });
}
