import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lockDataDir, openDatabase, packageRoot, platformTables, readEnv } from '#platform';
import { openSite, type Site } from '../../../tools/drill/processes.js';
import { layOutImage } from './image.js';
import { hasServices } from './stage.js';

const { scripts } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe('the operator of an image', () => {
  let site: Site;
  let image: ReturnType<typeof layOutImage>;
  beforeAll(async () => {
    site = await openSite(hasServices ? 'services' : 'embedded');
    image = layOutImage();
  }, 60_000);
  afterAll(async () => {
    await site.remove();
    image.remove();
  });

  /** `npm run NAME -- …` inside the image. */
  function run(name: string, ...args: string[]): Promise<{ code: number; said: string }> {
    const [program, ...rest] = scripts[name]!.split(' ');
    expect(program).toBe('node');
    return new Promise((resolve) => {
      execFile(process.execPath, [...rest, ...args], { cwd: image.folder, env: { PATH: process.env.PATH, ...site.environment }, timeout: 110_000 }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code ?? -1) : 0, said: `${stdout}${stderr}` }));
    });
  }

  it('appoints the first administrator', async () => {
    const { code, said } = await run('admin:create', 'operator@jiebang.example');
    expect(said).toMatch(/^operator@jiebang.example administers the platform; password: \S{24}$/m);
    expect(code).toBe(0);
  }, 120_000);

  it('makes what a new handler missed, and learns which handlers there are', async () => {
    const { code, said } = await run('jobs:backfill', 'no.such-handler');
    expect([code, said]).toEqual([1, expect.stringContaining('projects.follow-award')]);
  }, 120_000);

  it('has the audit trail verified, beside the running product too, and is told the first row that was tampered with', async () => {
    const unlock = hasServices ? () => undefined : lockDataDir(site.dataDir);
    const whole = await run('audit:verify');
    expect(whole).toEqual({ code: 0, said: expect.stringMatching(/^The audit trail is whole: \d+ links in \d+ streams/) });
    unlock();
    const database = await openDatabase(readEnv(site.environment), platformTables);
    await database.dataSource.query('DROP TRIGGER audit_trail_no_update');
    await database.dataSource.query("UPDATE audit_trail SET actorId = 'somebody-else' WHERE seq = 1");
    await database.close();
    const tampered = await run('audit:verify');
    expect(tampered).toEqual({ code: 1, said: expect.stringMatching(/^The audit trail was tampered with: row 1 of the trail/) });
  }, 120_000);
});
