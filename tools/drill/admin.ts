import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { packageRoot } from '#platform';
import type { Site } from './processes.js';

/** Runs the operator's command that makes the first administrator; on SQLite before any process has the file. */
export function appointAdmin(site: Site): { account: string; password: string } {
  const account = 'admin@jiebang.example';
  const password = `drill ${randomUUID()}`;
  execFileSync(process.execPath, [join(packageRoot(), 'dist/tools/create-admin.js'), account], {
    env: { PATH: process.env.PATH, ...site.environment, ADMIN_PASSWORD: password }, stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { account, password };
}
