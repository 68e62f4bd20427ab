import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inParallel } from '../../../tools/drill/in-parallel.js';
import type { Person } from '../../../tools/drill/people.js';
import { bidContent, type Desk, type TeamCast, UNIVERSITY } from './cast.js';
import { hasServices, openStage, type Stage } from './stage.js';

let stage: Stage;
let publisher: Desk;
let base: Desk;
let team: TeamCast;

beforeAll(async () => {
  stage = await openStage();
  [publisher, base, team] = [await stage.cast.desk('ENTERPRISE', '示范企业'), await stage.cast.desk('DEMONSTRATION_BASE', '示范基地'), await stage.cast.team('揭榜队')];
}, 180_000);
afterAll(() => stage.close());

const fifty = Array.from({ length: 50 }, (_, index) => index);

/** One request as it is, to the processes in turn: unlike a person's patient client it does not ask again. */
async function post(who: Person, path: string, body: object, index: number, key?: string): Promise<{ status: number; text: string; code: string | undefined }> {
  const addresses = stage.addresses();
  const answer = await fetch(`${addresses[index % addresses.length]}/api${path}`, {
    method: 'POST', body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${who.client.bearer}`, ...(key ? { 'idempotency-key': key } : {}) },
  });
  const text = await answer.text();
  return { status: answer.status, text, code: (JSON.parse(text) as { code?: string }).code };
}

const tally = <Item>(items: readonly Item[]): Map<Item, number> => items.reduce((counts, item) => counts.set(item, (counts.get(item) ?? 0) + 1), new Map<Item, number>());

describe(hasServices ? 'fifty at once, at two API processes' : 'fifty at once, at the one process that SQLite allows', () => {
  it('bids of one team are one bid', async () => {
    const id = await stage.cast.openProposition(publisher, base);
    const answers = await Promise.all(fifty.map((index) => post(team.leader, `/propositions/${id}/bids`, { teamId: team.id, content: bidContent(`方案 ${index}`) }, index)));
    expect(tally(answers.map((one) => one.code ?? one.status))).toEqual(new Map<string | number, number>([[201, 1], ['bids.already-bid', 49]]));
    const { items } = await team.leader.client.expect(`GET /bids?propositionId=${id}`);
    expect(items).toMatchObject([{ id: (JSON.parse(answers.find((one) => one.status === 201)!.text) as { bidId: string }).bidId, revision: 1, state: 'SEALED' }]);
    expect((await publisher.client.expect(`GET /propositions/${id}`)).bidCount).toBe(1);
  }, 120_000);

  it('posts with one key are one effect and one answer', async () => {
    const [key, founding] = [randomUUID(), { name: '同一请求', kind: 'STUDENT', universityCode: UNIVERSITY }];
    const answers = await Promise.all(fifty.map((index) => post(team.leader, '/teams', founding, index, key)));
    const done = answers.filter((one) => one.status === 201);
    expect(new Set(answers.filter((one) => one.status !== 201).map((one) => one.code))).toEqual(new Set(done.length === 50 ? [] : ['platform.same-request-running']));
    expect(new Set(done.map((one) => one.text)).size).toBe(1);
    // Whoever was told to wait is told the same in the end.
    expect(await team.leader.client.expect('POST /teams', founding, key)).toEqual(JSON.parse(done[0]!.text));
    const { items } = await team.leader.client.expect('GET /teams?limit=100');
    expect(items.filter((one: { name: string }) => one.name === founding.name)).toHaveLength(1);
    expect(await post(team.leader, '/teams', { ...founding, name: '另一请求' }, 0, key)).toMatchObject({ status: 422, code: 'platform.idempotency-key-reused' });
  }, 120_000);

  it('awards are as many as there are places', async () => {
    const id = await stage.cast.openProposition(publisher, base, { winners: 3, closesInMs: hasServices ? 15_000 : 3_600_000 });
    const bids = await inParallel(fifty.slice(0, 10), 5, async (index) => {
      const { id: teamId, leader } = await stage.cast.team(`揭榜队 ${index}`);
      return (await leader.client.expect(`POST /propositions/${id}/bids`, { teamId, content: bidContent(`方案 ${index}`) })).bidId as string;
    });
    await stage.passAnHour();
    while ((await publisher.client.expect(`GET /propositions/${id}`)).state === 'OPEN');
    await publisher.client.expect(`PUT /propositions/${id}/bid-opening`);
    const answers = await Promise.all(fifty.map((index) => publisher.client.ask(`PUT /bids/${bids[index % bids.length]}/award`, { prizeFen: 1_000_000 })));
    expect(answers.filter((one) => one.status === 200)).toHaveLength(3);
    // A bid that has won is no longer in a state to win; for the others no place is left.
    expect(answers.filter((one) => one.status !== 200 && !['bids.no-place-left', 'kernel.not-in-this-state'].includes(one.body.code))).toEqual([]);
    const { items } = await publisher.client.expect(`GET /propositions/${id}/bids?state=WON`);
    expect(items.map((one: { place: number }) => one.place).sort()).toEqual([1, 2, 3]);
  }, 120_000);
});
