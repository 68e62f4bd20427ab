import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packageRoot } from '#platform';
import { openSite, type Site } from '../../../tools/drill/processes.js';

const blocks = (page: string): string => [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((found) => found[1]).join('\n');
const has = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

describe('docs/first-hour.md', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite('embedded', { DEMO: 'true', NODE_ENV: 'development' });
    await site.start('api');
  }, 60_000);
  afterAll(() => site.remove());

  it('does the whole chain by curl on a fresh house', () => {
    if (!has('bash') || !has('curl')) return console.warn('LEFT OUT: the blocks of first-hour.md, because bash or curl is missing');
    const { password } = JSON.parse(readFileSync(join(site.dataDir, 'demo-accounts.json'), 'utf8')) as { password: string };
    const script = `set -euo pipefail\n${blocks(readFileSync(join(packageRoot(), 'docs/first-hour.md'), 'utf8'))}`;
    const { status, stdout, stderr } = spawnSync('bash', ['--norc', '--noprofile', '-c', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8', timeout: 90_000, env: { PATH: process.env.PATH, API: `${site.addresses()[0]}/api`, PASSWORD: password },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('{"expected":3,"committed":2,"actual":1}');
  }, 120_000);
});
