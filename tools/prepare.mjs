// What npm start and npm test share: a fresh clone has neither node_modules nor dist.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** An image holds the product as built, and nothing to build it from. */
const builtElsewhere = !existsSync(join(root, 'tsconfig.json'));

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Jiebang needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs exactly what package-lock.json says, unless that is there already. */
export function install() {
  if (builtElsewhere) return;
  const stamp = join(root, 'node_modules', '.jiebang-installed');
  const wanted = readFileSync(join(root, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages (a few minutes the first time) …');
  // Not `npm ci`: it refuses the whole installation when a registry lacks an optional build for some other platform.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund']);
  writeFileSync(stamp, wanted);
}

/** Compiles to dist, unless nothing changed since the last time. */
export function build() {
  if (builtElsewhere) return;
  const stamp = join(root, 'dist', '.built');
  const sources = ['apps', 'libs', 'tools', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];
  const newest = Math.max(...sources.map((name) => newestIn(join(root, name))));
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newest) return;
  console.log('Building …');
  run(process.execPath, [join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build', 'api']);
  writeFileSync(stamp, '');
}

export function run(command, args, options = {}) {
  execFileSync(command, args, { cwd: root, stdio: 'inherit', ...options });
}

function newestIn(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
