import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#kernel';
import { newId } from '#platform';
import { anActor } from '#testing';
import type { ProgrammeView } from '../contract/programmes.views.js';
import { organiserOf, ProgrammeHouse } from '../programmes.fixture.js';

type Who = 'office' | 'admin' | 'otherOffice' | 'unverified' | 'colleague' | 'publisher' | 'statistician' | 'stranger' | 'nobody';

let at: ProgrammeHouse;
let who: Record<Who, Actor | undefined>;
let draft: ProgrammeView;
let open: ProgrammeView;

beforeAll(async () => {
  at = await ProgrammeHouse.open();
  const office = await at.anOffice();
  const organisation = { in: organiserOf(office), kind: 'UNIVERSITY' } as const;
  who = {
    office, admin: anActor({ platformRoles: ['PLATFORM_ADMIN'] }), otherOffice: await at.anOffice(),
    unverified: anActor({ ...organisation, as: ['OFFICE'], verified: false }), colleague: anActor({ ...organisation, as: ['ADMIN', 'MEMBER', 'PUBLISHER'] }),
    publisher: anActor({ in: await at.anOrganisation('ENTERPRISE'), as: ['PUBLISHER', 'ADMIN'] }),
    statistician: anActor({ platformRoles: ['STATISTICIAN'] }), stranger: anActor(), nobody: undefined,
  };
  draft = await at.drafted(office);
  open = await at.published(office);
});
afterAll(() => at.house.close());

const managers: readonly Who[] = ['office', 'admin'];
const everybody = (): Who[] => Object.keys(who) as Who[];
const others = (): Who[] => everybody().filter((one) => !managers.includes(one));
const ask = (one: Who, route: string, body?: unknown) => at.ask(who[one], route, body);

describe('a draft', () => {
  it('exists for its office and the platform only', async () => {
    for (const path of ['', '/versions']) {
      for (const one of managers) expect((await ask(one, `GET /programmes/${draft.id}${path}`)).status).toBe(200);
      for (const one of others()) {
        const real = await ask(one, `GET /programmes/${draft.id}${path}`);
        expect([one, real.status]).toEqual([one, 404]);
        expect((await ask(one, `GET /programmes/${newId()}${path}`)).text).toBe(real.text);
      }
    }
  });

  it('cannot be told from none by trying to change it', async () => {
    const steps: readonly [string, unknown?][] = [['PUT /P', { name: '改名', rules: draft.rules }], ['PUT /P/publication'], ['PUT /P/closing'], ['POST /P/versions', { rules: draft.rules, reason: '因', fromOn: at.day(1) }]];
    for (const [route, body] of steps) {
      for (const one of others()) {
        const real = await ask(one, route.replace('/P', `/programmes/${draft.id}`), body);
        const absent = await ask(one, route.replace('/P', `/programmes/${newId()}`), body);
        expect([one, route, real.status]).toEqual([one, route, one === 'nobody' ? 401 : 404]);
        expect(absent.text).toBe(real.text);
      }
    }
  });

  it('is begun by the organiser’s own office or the platform', async () => {
    const body = { organiserId: draft.organiserId, kind: 'CHALLENGE_CUP', name: '揭榜挂帅', opensOn: at.day(0), closesOn: at.day(60) };
    for (const one of managers) expect((await ask(one, 'POST /programmes', body)).status).toBe(201);
    for (const one of others()) expect([one, (await ask(one, 'POST /programmes', body)).status]).toEqual([one, one === 'nobody' ? 401 : 403]);
  });
});

describe('a published programme', () => {
  it('is public, with its versions and without who decided', async () => {
    for (const one of everybody()) {
      expect((await ask(one, `GET /programmes/${open.id}`)).status).toBe(200);
      const versions = await ask(one, `GET /programmes/${open.id}/versions`);
      expect([versions.status, versions.text.includes(who.office!.id)]).toEqual([200, false]);
    }
  });

  it.each([['POST', 'versions'], ['PUT', 'closing'], ['PUT', 'archiving']])('%s %s is for its office and the platform', async (method, step) => {
    const body = method === 'POST' ? { rules: { ...open.rules, bids: { ...open.rules.bids, cureHours: 72 } }, reason: '因', fromOn: at.day(1) } : undefined;
    for (const one of others()) expect([one, (await ask(one, `${method} /programmes/${open.id}/${step}`, body)).status]).toEqual([one, one === 'nobody' ? 401 : 403]);
    expect((await ask('office', `${method} /programmes/${open.id}/${step}`, body)).status).toBeLessThan(300);
  });

  it('is managed in a list of offices and the platform', async () => {
    for (const one of everybody()) {
      const expected = one === 'nobody' ? 401 : ['office', 'otherOffice', 'admin'].includes(one) ? 200 : 403;
      expect([one, (await ask(one, 'GET /programmes/managed')).status]).toEqual([one, expected]);
    }
  });
});

describe('the calendar', () => {
  const year = { daysOff: ['2027-01-01', '2027-10-01'], makeUpDays: ['2027-10-09'], source: '国务院办公厅关于 2027 年部分节假日安排的通知' };
  const count = (query: string) => at.ask<{ day: string; known: boolean; unknownYears: number[] }>(undefined, `GET /working-days?${query}`);

  it('counts for anybody, and says when it does not know', async () => {
    expect(await count('from=2026-09-28&days=3')).toMatchObject({ status: 200, body: { day: '2026-10-08', known: true, unknownYears: [] } });
    expect((await count('from=2026-12-31&days=1')).body).toMatchObject({ day: '2027-01-01', known: false, unknownYears: [2027] });
    for (const wrong of ['from=2026-02-30&days=1', 'from=2026-09-28&days=0', 'from=2026-09-28&days=251', 'days=1']) expect((await count(wrong)).status).toBe(400);
    expect((await at.ask(undefined, 'GET /working-years/2026')).body).toMatchObject({ year: 2026, source: null, makeUpDays: expect.arrayContaining(['2026-10-10']) });
    expect((await at.ask(undefined, 'GET /working-years/2027')).status).toBe(404);
    expect((await at.ask(undefined, 'GET /working-years/soon')).status).toBe(404);
  });

  it('is entered by the platform alone, and known from then on', async () => {
    for (const one of everybody().filter((name) => name !== 'admin')) expect([one, (await ask(one, 'PUT /working-years/2027', year)).status]).toEqual([one, one === 'nobody' ? 401 : 403]);
    expect(await ask('admin', 'PUT /working-years/2027', year)).toMatchObject({ status: 200, body: { year: 2027, ...year, enteredAt: expect.any(String) } });
    expect((await count('from=2026-12-31&days=1')).body).toMatchObject({ day: '2027-01-04', known: true });
    expect(await ask('admin', 'PUT /working-years/2027', { ...year, daysOff: [] })).toMatchObject({ status: 200 });
    expect((await at.ask(undefined, 'GET /working-years/2027')).body).toMatchObject({ daysOff: [], source: year.source });
    expect((await count('from=2026-12-31&days=1')).body).toMatchObject({ day: '2027-01-01', known: true });
  });

  it('takes a year in place of the shipped one, and refuses what is no year', async () => {
    await ask('admin', 'PUT /working-years/2026', { daysOff: [], makeUpDays: [], source: '试' });
    expect((await count('from=2026-09-30&days=1')).body).toMatchObject({ day: '2026-10-01', known: true });
    expect(await ask('admin', 'PUT /working-years/2026', { ...year })).toMatchObject({ status: 400, body: { code: 'programmes.day-of-other-year' } });
    expect((await ask('admin', 'PUT /working-years/2027', { ...year, daysOff: ['2027-02-29'] })).status).toBe(400);
    expect((await ask('admin', 'PUT /working-years/next', year)).status).toBe(404);
  });
});
