import type { Actor } from '#kernel';
import { newId } from '#platform';
import { anActor, call, from } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cast, ProjectHouse } from '../../../projects/src/projects.fixture.js';
import { employmentContext } from '../index.js';

const hire = { startedOn: '2026-02-02', evidenceGrade: 'A', evidence: '去向登记 1' };
const reason = { reason: '登记有误' };
const statistician = anActor({ platformRoles: ['STATISTICIAN'] });
const strangers = ['stranger', 'colleague', 'suspended', 'otherPublisher', 'otherOffice', 'unverifiedOffice', 'leader', 'adviser'] as const;

let at: ProjectHouse;
let cast: Cast;
let projectId: string;
let entryId: string;
beforeAll(async () => {
  at = await ProjectHouse.open(employmentContext);
  cast = await at.aCast();
  projectId = (await at.underWay(cast)).id;
  await at.house.drain();
  entryId = (await ask(cast.publisher, `POST /projects/${projectId}/hires`, hire)).body.id;
});
afterAll(() => at.house.close());

const ask = (actor: Actor | undefined, route: string, body?: unknown) => call(at.house, route, { headers: actor ? from(actor) : {}, body });

describe('who may do what with the ledger of jobs', () => {
  it.each([
    ['hires', () => `POST /projects/${projectId}/hires`, hire, () => projectId],
    ['reversals', () => `PUT /job-entries/${entryId}/reversal`, reason, () => entryId],
  ] as const)('%s: publisher and office; others find nothing', async (_, route, body, id) => {
    const absent = (await ask(cast.publisher, route().replace(id(), newId()), body)).text;
    for (const who of strangers) expect([who, await ask(cast[who], route(), body)]).toMatchObject([who, { status: 404, text: absent }]);
    // Sees the ledger, and answers for nobody.
    expect(await ask(statistician, route(), body)).toMatchObject({ status: 403, body: { code: 'kernel.not-allowed' } });
    expect(await ask(undefined, route(), body)).toMatchObject({ status: 401 });
  });

  it('lists and totals: statisticians all, publishers and offices their own, others nothing', async () => {
    for (const actor of [cast.publisher, cast.office, statistician]) {
      expect((await ask(actor, `GET /employment/totals?projectId=${projectId}`)).body).toEqual({ expected: 0, committed: 3, actual: 1 });
      expect((await ask(actor, 'GET /employment/entries?kind=ACTUAL')).body).toMatchObject({ items: [{ id: entryId, actions: actor === statistician ? [] : ['employment.reverse'] }], next: null });
    }
    for (const other of [cast.otherPublisher, cast.otherOffice]) {
      expect((await ask(other, 'GET /employment/totals')).body).toEqual({ expected: 0, committed: 0, actual: 0 });
      expect((await ask(other, `GET /employment/entries?publisherId=${cast.publisherId}`)).body).toEqual({ items: [], next: null });
    }
    for (const who of ['stranger', 'leader', 'colleague', 'suspended', 'unverifiedOffice'] as const) {
      for (const route of ['GET /employment/totals', 'GET /employment/entries']) expect(await ask(cast[who], route)).toMatchObject({ status: 403 });
    }
    expect(await ask(undefined, 'GET /employment/totals')).toMatchObject({ status: 401 });
  });
});

describe('requests', () => {
  it.each([
    [{ ...hire, startedOn: '2026-13-01' }, 'startedOn'],
    [{ ...hire, evidenceGrade: 'D' }, 'evidenceGrade'],
    [{ ...hire, evidence: ' - ' }, 'evidence'],
    [{ ...hire, evidence: '号'.repeat(201) }, 'evidence'],
    [{ ...hire, idNumber: '1' }, 'idNumber'],
  ])('refuses %j', async (body, field) => {
    const answer = await ask(cast.publisher, `POST /projects/${projectId}/hires`, body);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: field }] } });
  });

  it('says in both languages what to do instead of an identity number', async () => {
    const route = `POST /projects/${projectId}/hires`;
    const body = { ...hire, evidence: '110101199003070011' };
    expect((await ask(cast.publisher, route, body)).body.title).toContain('去向登记号');
    const english = await call(at.house, route, { headers: { ...from(cast.publisher), 'accept-language': 'en' }, body });
    expect(english).toMatchObject({ status: 422, body: { title: expect.stringContaining('registration, contract or staff number') } });
  });

  it('refuses a period that is none', async () => {
    expect(await ask(cast.publisher, 'GET /employment/totals?from=yesterday')).toMatchObject({ status: 400 });
    expect(await ask(cast.publisher, 'GET /employment/entries?cursor=x')).toMatchObject({ status: 400 });
    expect(await ask(cast.publisher, 'GET /employment/totals?limit=5')).toMatchObject({ status: 400 });
  });
});
