import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#kernel';
import { newId } from '#platform';
import { anActor, call, from, type TestHouse } from '#testing';
import { indicators } from '../domain/dictionary.js';
import { anOffice, openStatistics } from '../statistics.fixture.js';

let house: TestHouse;
let officeId: string;
let people: Record<string, Actor>;
beforeAll(async () => {
  house = await openStatistics();
  officeId = await anOffice(house, '双创办');
  people = {
    student: anActor({ in: newId(), kind: 'UNIVERSITY' }),
    publisher: anActor({ in: newId(), as: ['PUBLISHER', 'ADMIN'] }),
    unverifiedOffice: anActor({ in: newId(), kind: 'UNIVERSITY', as: ['OFFICE'], verified: false }),
    office: anActor({ in: officeId, kind: 'UNIVERSITY', as: ['OFFICE'] }),
    statistician: anActor({ platformRoles: ['STATISTICIAN'] }),
    admin: anActor({ platformRoles: ['PLATFORM_ADMIN'] }),
  };
});
afterAll(() => house.close());

const everybody = ['nobody', 'student', 'publisher', 'unverifiedOffice', 'office', 'statistician', 'admin'];
const as = (person: string, route: string, body?: unknown) => call(house, route, { headers: people[person] ? { ...from(people[person]) } : {}, body });

/** The status that each person gets. */
async function statuses(route: string, body?: unknown): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const person of everybody) found[person] = (await as(person, route, body)).status;
  return found;
}

const refused = { nobody: 401, student: 403, publisher: 403, unverifiedOffice: 403 };
const all = (status: number) => Object.fromEntries(everybody.map((person) => [person, status]));

describe('who may', () => {
  it('read the dictionary, the totals and the frozen periods: everybody', async () => {
    expect(await statuses('GET /statistics/indicators')).toEqual(all(200));
    expect(await statuses('GET /statistics/values?by=region')).toEqual(all(200));
    expect(await statuses('GET /statistics/periods')).toEqual(all(200));
    expect(await statuses(`GET /statistics/periods/${newId()}`)).toEqual(all(404));
  });

  it('see the rows behind a number: offices, statisticians, administrators', async () => {
    expect(await statuses('GET /statistics/values/bids_count/rows')).toEqual({ ...refused, office: 200, statistician: 200, admin: 200 });
  });

  it('freeze the whole platform: a statistician; one office: that office too', async () => {
    expect(await statuses('POST /statistics/periods', { name: '2020-01' })).toEqual({ ...refused, office: 403, statistician: 201, admin: 403 });
    expect(await statuses('POST /statistics/periods', { name: '2020-01', officeId })).toEqual({ ...refused, office: 201, statistician: 409, admin: 403 });
  });

  it('restate: whoever may freeze', async () => {
    const { body: { items } } = await as('statistician', `GET /statistics/periods?office=${officeId}`);
    const reason = { reason: '企业补报了数据。' };
    expect(await statuses(`PUT /statistics/periods/${items[0].id}/restatement`, reason)).toEqual({ ...refused, office: 422, statistician: 422, admin: 403 });
    expect(await statuses(`PUT /statistics/periods/${newId()}/restatement`, reason)).toEqual({ ...all(404), nobody: 401 });
  });

  it('rebuild: statisticians and administrators', async () => {
    expect(await statuses('POST /statistics/rebuilds')).toEqual({ ...refused, office: 403, statistician: 202, admin: 409 });
    expect(await statuses(`GET /statistics/rebuilds/${newId()}`)).toEqual({ ...refused, office: 403, statistician: 404, admin: 404 });
  });
});

describe('over HTTP', () => {
  it('the dictionary is complete', async () => {
    const { body } = await as('nobody', 'GET /statistics/indicators');
    expect(body.map((one: { code: string }) => one.code)).toEqual(indicators.map((one) => one.code));
    expect(body[0]).toMatchObject({ name: { zh: '发布命题数', en: 'Propositions published' }, unit: 'COUNT', kinds: ['FIRST', 'RELISTED'] });
  });

  it('values answer what was asked', async () => {
    const { body } = await as('nobody', 'GET /statistics/values?indicators=bids_count,reveal_rate&from=2026-01-01&to=2026-06-30');
    expect(body).toEqual({
      from: '2026-01-01', to: '2026-06-30', by: null,
      values: [
        { indicator: 'bids_count', cell: null, label: null, value: 0, numerator: 0, denominator: null, hidden: false },
        { indicator: 'reveal_rate', cell: null, label: null, value: null, numerator: 0, denominator: 0, hidden: false },
      ],
    });
  });

  it.each([
    ['GET /statistics/values?from=2026-02-30', 400], ['GET /statistics/values?from=yesterday', 400], ['GET /statistics/values?by=mood', 400],
    ['GET /statistics/values?indicators=happiness', 404], ['GET /statistics/values?indicators=people_registered&by=region', 422],
    [`GET /statistics/values?indicators=${'x'.repeat(41)}`, 400], ['GET /statistics/periods?cursor=xyz', 400], ['GET /statistics/periods/42', 404],
  ])('%s answers %i', async (route, status) => expect((await as('nobody', route)).status).toBe(status));

  it('a period is named as months, quarters and years are', async () => {
    for (const name of ['2026-13', '2026-Q0', 'June', '']) expect((await as('statistician', 'POST /statistics/periods', { name })).status).toBe(400);
  });

  it('a rebuild can be followed to its end', async () => {
    await house.drain();
    const { body: started } = await as('admin', 'POST /statistics/rebuilds');
    expect(started).toMatchObject({ state: 'BUILDING', differences: null, finishedAt: null });
    await house.drain();
    expect((await as('admin', `GET /statistics/rebuilds/${started.id}`)).body).toMatchObject({ state: 'LIVE', differences: 0, examples: [] });
  });
});
