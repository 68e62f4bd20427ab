import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#kernel';
import { encodeCursor, newId } from '#platform';
import { anActor } from '#testing';
import type { DeskPage } from '../contract/desk.views.js';
import { organisationOf, PropositionHouse } from '../propositions.fixture.js';

let at: PropositionHouse;
let people: Record<'publisher' | 'admin' | 'suspended' | 'otherPublisher' | 'office' | 'otherOffice' | 'student' | 'stranger', Actor>;
let own: string;
let proxied: string;

beforeAll(async () => {
  at = await PropositionHouse.open();
  const [publisher, office] = [await at.aPublisher(), await at.anOffice()];
  people = {
    publisher, office, otherPublisher: await at.aPublisher({ name: '其他企业' }), otherOffice: await at.anOffice(),
    admin: anActor({ in: organisationOf(publisher), as: ['ADMIN'] }),
    suspended: anActor({ in: organisationOf(publisher), as: ['PUBLISHER'], verified: false }),
    student: anActor({ in: organisationOf(office), kind: 'UNIVERSITY', as: ['MEMBER'] }),
    stranger: anActor(),
  };
  own = (await at.drafted(publisher)).id;
  proxied = (await at.ask(office, 'POST /propositions', { title: '代拟榜题', publisherId: organisationOf(publisher), officeId: organisationOf(office) })).body.id;
});
afterAll(() => at.house.close());

const window = { batch: '2026-03', closeAt: '2090-01-01T00:00:00Z' };
type Who = keyof typeof people;

/** Who gets past the policy, with a draft at hand; whether its state allows it is another matter. */
const commands: readonly [name: string, body: object | undefined, may: readonly Who[], mayProxied: readonly Who[]][] = [
  ['', { title: '改' }, ['publisher', 'suspended'], ['office']],
  ['/confirmation', undefined, [], ['publisher']],
  ['/refusal', { reason: '不同意' }, [], ['publisher']],
  ['/stamped-form', { note: '编号' }, [], ['office']],
  ['/return', { reason: '补充' }, [], []],
  ['/approval', undefined, [], []],
  ['/rejection', { reason: '涉密' }, [], []],
  ['/schedule', window, [], ['office']],
  ['/relisting', { closeAt: window.closeAt }, [], ['office']],
];
const seeing = (id: string): readonly Who[] => (id === own ? ['publisher', 'admin', 'suspended'] : ['publisher', 'admin', 'suspended', 'office']);

describe('a draft', () => {
  it.each(Object.keys({ publisher: 0, admin: 0, suspended: 0, otherPublisher: 0, office: 0, otherOffice: 0, student: 0, stranger: 0 }) as Who[])('is shown to %s as the policy says', async (who) => {
    const absent = await at.ask(people[who], `GET /propositions/${newId()}`);
    for (const id of [own, proxied]) {
      const answer = await at.ask(people[who], `GET /propositions/${id}`);
      if (seeing(id).includes(who)) expect([answer.status, answer.body.desk === null]).toEqual([200, false]);
      else expect([answer.status, answer.text]).toEqual([404, absent.text]);
    }
  });

  it('does not exist for somebody who is not signed in', async () => {
    const absent = await at.ask(undefined, `GET /propositions/${newId()}`);
    expect(await at.ask(undefined, `GET /propositions/${own}`)).toMatchObject({ status: 404, text: absent.text });
    expect((await at.ask(undefined, 'GET /propositions/not-an-id')).status).toBe(404);
  });

  it.each(commands)('PUT %s', async (command, body, may, mayProxied) => {
    expect((await at.ask(undefined, `PUT /propositions/${own}${command}`, body)).status).toBe(401);
    for (const [id, allowed] of [[own, may], [proxied, mayProxied]] as const) {
      for (const who of Object.keys(people) as Who[]) {
        const { status } = await at.ask(people[who], `PUT /propositions/${id}${command}`, body);
        const expected = !seeing(id).includes(who) ? [404] : allowed.includes(who) ? [200, 409] : [403];
        expect([command, who, expected.includes(status) ? 'as said' : status]).toEqual([command, who, 'as said']);
      }
    }
  });

  it('is made by publishers for themselves and by offices for others only', async () => {
    const ask = (who: Who, body: object) => at.ask(people[who], 'POST /propositions', { title: '榜题', ...body });
    const publisherId = organisationOf(people.publisher);
    for (const who of ['admin', 'otherPublisher', 'office', 'student', 'stranger'] as const) expect((await ask(who, { publisherId })).status).toBe(403);
    expect((await ask('office', { publisherId, officeId: organisationOf(people.otherOffice) })).status).toBe(403);
    expect((await ask('office', { publisherId: newId(), officeId: organisationOf(people.office) })).status).toBe(404);
    expect((await at.ask(undefined, 'POST /propositions', { title: '榜题', publisherId })).status).toBe(401);
  });
});

describe('an office', () => {
  it('does not check what its own organisation publishes', async () => {
    const both = { ...people.office, memberships: [{ ...people.office.memberships[0]!, roles: ['OFFICE', 'PUBLISHER'] as const }] };
    const { id } = await at.drafted(both);
    await at.ask(both, `PUT /propositions/${id}/submission`);
    expect((await at.ask(both, `PUT /propositions/${id}/approval`)).status).toBe(403);
    expect((await at.ask(people.otherOffice, `PUT /propositions/${id}/approval`)).status).toBe(200);
  });
});

describe('the desk', () => {
  const desk = async (who: Who, query = '') => (await at.ask<DeskPage>(people[who], `GET /propositions/desk${query}`));

  it('holds what the publisher publishes, with what may be done', async () => {
    const { items } = (await desk('publisher')).body;
    expect(items.map(({ id }) => id).sort()).toEqual([own, proxied].sort());
    expect(items.find(({ id }) => id === own)!.actions).toContain('propositions.submit');
    expect((await desk('publisher', '?state=SUBMITTED')).body.items).toEqual([]);
  });

  it('holds for an office what it writes and, by state, what others handed in', async () => {
    expect((await desk('office')).body.items.map(({ id }) => id)).toEqual([proxied]);
    expect((await desk('otherOffice', '?state=DRAFT')).body.items).toEqual([]);
    const { id } = await at.drafted(people.publisher);
    await at.ask(people.publisher, `PUT /propositions/${id}/submission`);
    const handedIn = (await desk('otherOffice', '?state=SUBMITTED')).body.items.find((one) => one.id === id);
    expect(handedIn!.actions).toEqual(['propositions.return', 'propositions.approve', 'propositions.reject']);
  });

  it('holds nothing that another office answers for once it is checked', async () => {
    const { id } = await at.drafted(people.publisher);
    await at.ask(people.publisher, `PUT /propositions/${id}/submission`);
    await at.ask(people.office, `PUT /propositions/${id}/approval`);
    const approved = async (who: Who) => (await desk(who, '?state=APPROVED')).body.items.map((one) => one.id);
    expect(await approved('office')).toEqual([id]);
    expect(await approved('otherOffice')).not.toContain(id);
    expect((await desk('office')).body.items.map((one) => one.id)).toEqual(expect.arrayContaining([id, proxied]));
  });

  it('is there for nobody else, and each has only the own one', async () => {
    expect((await desk('stranger')).body).toMatchObject({ code: 'propositions.publisher-needed' });
    expect((await desk('student')).body).toMatchObject({ code: 'propositions.publisher-needed' });
    expect((await desk('otherPublisher', `?organisationId=${organisationOf(people.publisher)}`)).status).toBe(403);
    expect((await at.ask(undefined, 'GET /propositions/desk')).status).toBe(401);
  });

  it('pages through everything once', async () => {
    const publisher = await at.aPublisher();
    const ids = [];
    for (let n = 0; n < 7; n++) ids.unshift((await at.drafted(publisher, { title: `榜题${n}` })).id);
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const { body }: { body: DeskPage } = await at.ask<DeskPage>(publisher, `GET /propositions/desk?limit=3${next && `&cursor=${next}`}`);
      seen.push(...body.items.map(({ id }) => id));
      next = body.next;
    }
    expect(seen).toEqual(ids);
  });

  it.each([8_640_000_000_000_000, -8_640_000_000_000_000, '2026-10-20T09:00:00.000Z'])('takes %s in a cursor for one that is none of ours', async (moment) => {
    const publisher = await at.aPublisher();
    const { status, body } = await at.ask<{ code: string }>(publisher, `GET /propositions/desk?cursor=${encodeCursor([moment, 'id'])}`);
    expect([status, body.code]).toEqual([400, 'platform.cursor-malformed']);
  });
});

describe('requests', () => {
  const valid = () => ({ title: '榜题', publisherId: organisationOf(people.publisher) });

  it.each([
    ['no title', { title: undefined }],
    ['a title too long', { title: '字'.repeat(81) }],
    ['a field nobody knows', { bidCount: 5 }],
    ['an amount that is not whole', { bountyFen: 1.5 }],
    ['an indicator that is not one', { indicators: ['误差'] }],
    ['an indicator with an unknown field', { indicators: [{ name: '误差', operator: 'LE', target: '3', weight: 5 }] }],
    ['a target that is no number', { indicators: [{ name: '误差', operator: 'LE', target: '三' }] }],
    ['an industry that does not exist', { industryCode: 'Z1' }],
    ['too many keywords', { keywords: Array.from({ length: 11 }, (_, n) => `词${n}`) }],
    ['a day that does not exist', { jobsDueOn: '2026-02-30' }],
  ])('with %s are refused', async (_, wrong) => {
    expect((await at.ask(people.publisher, 'POST /propositions', { ...valid(), ...wrong })).status).toBe(400);
  });

  it('with the same key have one effect', async () => {
    const key = { 'idempotency-key': `draft-${newId()}` };
    const answers = await Promise.all(Array.from({ length: 5 }, () => at.ask(people.publisher, 'POST /propositions', valid(), key)));
    const made = answers.filter(({ status }) => status === 201);
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
  });
});
