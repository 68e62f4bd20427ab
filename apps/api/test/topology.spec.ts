import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packageRoot } from '#platform';
import type { Person } from '../../../tools/drill/people.js';
import { openSite, type Role, type Running, type Site } from '../../../tools/drill/processes.js';
import { bidContent, Cast, type Desk, type TeamCast, UNIVERSITY } from './cast.js';
import { hasServices } from './stage.js';

// The built product as real processes, as docker/compose.yml runs them.

/** Starts a process that should not stay, and answers how it ended and what it said. */
function refusedStart(role: Role, environment: Readonly<Record<string, string>>): Promise<{ code: number; said: string }> {
  const main = join(packageRoot(), 'dist', 'apps', role, 'src', 'main.js');
  return new Promise((resolve) => {
    execFile(process.execPath, [main], { cwd: packageRoot(), env: { PATH: process.env.PATH, ...environment }, timeout: 60_000 }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? -1) : 0, said: `${stdout}${stderr}` }),
    );
  });
}

async function expectToLeaveWell(one: Running): Promise<void> {
  const asked = Date.now();
  one.kill('SIGTERM');
  expect(await one.exited).toBe(0);
  expect(Date.now() - asked).toBeLessThan(10_000);
}

describe('a process on its own', () => {
  let site: Site;
  beforeAll(async () => void (site = await openSite('embedded')));
  afterAll(() => site.remove());

  it('of the embedded product serves alone: a second one on the same data is refused, and told why', async () => {
    const first = await site.start('api');
    const { code, said } = await refusedStart('api', site.environment);
    expect(code).toBe(1);
    expect(said).toContain(`${site.dataDir} is in use by another process`);
    expect((await fetch(`${first.url}/api/health/ready`)).status).toBe(200);
    await expectToLeaveWell(first);
  }, 120_000);

  it('describes itself to people and to machines, once somebody asks', async () => {
    const { url, kill, exited } = await site.start('api');
    const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(document.paths)).toContain('/api/propositions');
    const page = await fetch(`${url}/api/docs/`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const script = /src="(\.\/swagger-ui-init\.js)"/.exec(await page.text())![1]!;
    expect(await (await fetch(new URL(script, `${url}/api/docs/`))).text()).toContain('/api/propositions');
    kill('SIGTERM');
    await exited;
  }, 120_000);

  it('that is a worker does not start without Redis, and says so', async () => {
    const { code, said } = await refusedStart('worker', site.environment);
    expect(code).toBe(1);
    expect(said).toContain('A worker process needs REDIS_URL');
  }, 120_000);
});

// One process only may open an SQLite file: without MariaDB/MySQL and Redis this is left out.
const describeWithServices = hasServices ? describe : describe.skip;

describeWithServices('two API processes and two workers', () => {
  let site: Site;
  let cast: Cast;
  let publisher: Desk;
  let base: Desk;
  let team: TeamCast;

  beforeAll(async () => {
    site = await openSite('services');
    cast = Cast.onSite(site);
    await Promise.all((['api', 'api', 'worker', 'worker'] as const).map((role) => site.start(role)));
    [publisher, base, team] = [await cast.desk('ENTERPRISE', '示范企业'), await cast.desk('DEMONSTRATION_BASE', '示范基地'), await cast.team('揭榜队', { members: 1 })];
  }, 180_000);
  afterAll(() => site.remove());

  const the = (role: Role): Running => site.running.find((one) => one.role === role)!;

  it('carry a proposition from draft to project', async () => {
    const id = await cast.openProposition(publisher, base, { closesInMs: 5000 });
    const { bidId } = await team.leader.client.expect(`POST /propositions/${id}/bids`, { teamId: team.id, content: bidContent('方案') });
    const stateOf = async () => (await publisher.client.expect(`GET /propositions/${id}`)).state as string;
    while ((await stateOf()) === 'OPEN');
    await publisher.client.expect(`PUT /propositions/${id}/bid-opening`);
    await publisher.client.expect(`PUT /bids/${bidId}/award`, {});
    await team.leader.client.expect(`PUT /bids/${bidId}/confirmation`);
    const projects = async () => (await team.leader.client.expect('GET /projects?as=TEAM')).items as object[];
    while ((await projects()).length === 0);
    while ((await stateOf()) !== 'AWARDED');
    expect(await projects()).toMatchObject([{ propositionId: id, state: 'SETUP' }]);
  }, 120_000);

  it('show the rings of Redis to the administrator only', async () => {
    const board = (person?: Person, path = '') => fetch(`${the('api').url}/api/admin/bull-board${path}`, { headers: person && { authorization: `Bearer ${person.client.bearer}` } });
    expect((await board()).status).toBe(401);
    const refused = await board(team.leader);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
    const page = await board(cast.admin);
    expect([page.status, page.headers.get('content-security-policy')]).toEqual([200, expect.stringContaining("default-src 'self'")]);
    expect(await page.text()).toContain('Jiebang');
    const { queues } = (await (await board(cast.admin, '/api/queues')).json()) as { queues: { name: string }[] };
    expect(queues.map(({ name }) => name)).toContain('project-progress');
  });

  it('lose no request and no consequence while one after the other leaves under load', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => cast.people.register('leader', '学生队长', ['STUDENT'])));
    let leaving = true;
    const founded = people.map(async ({ client }) => {
      let count = 0;
      for (; leaving; count++) await client.expect('POST /teams', { name: `队伍 ${count}`, kind: 'STUDENT', universityCode: UNIVERSITY });
      return count;
    });
    for (const role of ['api', 'worker', 'api', 'worker'] as const) {
      const newcomer = site.start(role);
      await expectToLeaveWell(the(role));
      await newcomer;
    }
    leaving = false;
    const counts = await Promise.all(founded);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(await Promise.all(people.map(teamsOf))).toEqual(counts);
    const quiet = async () => {
      const [{ waiting }, { queues }] = [await cast.admin.client.expect('GET /admin/outbox'), await cast.admin.client.expect('GET /admin/queues')];
      return waiting + (queues as { ready: number; running: number }[]).reduce((sum, one) => sum + one.ready + one.running, 0) === 0;
    };
    while (!(await quiet()));
    expect((await cast.admin.client.expect('GET /admin/dead-letters')).items).toEqual([]);
  }, 180_000);

  it('leave within ten seconds when they are asked to', async () => {
    await Promise.all([...site.running].map(expectToLeaveWell));
    expect(site.running).toEqual([]);
  }, 60_000);
});

async function teamsOf({ client }: Person): Promise<number> {
  let [count, cursor] = [0, ''];
  do {
    const { items, next } = await client.expect<{ items: unknown[]; next: string | null }>(`GET /teams?limit=100${cursor}`);
    count += items.length;
    cursor = next ? `&cursor=${next}` : '';
  } while (cursor);
  return count;
}
