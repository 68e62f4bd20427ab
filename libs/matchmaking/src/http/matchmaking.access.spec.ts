import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#kernel';
import { encodeCursor, newId } from '#platform';
import { anActor, from } from '#testing';
import type { EventView } from '../contract/event.views.js';
import type { MeetingView } from '../contract/meeting.views.js';
import type { RegistrationView } from '../contract/registration.views.js';
import { type Member, MatchmakingHouse } from '../matchmaking.fixture.js';

let desk: MatchmakingHouse;
let office: Member;
let who: Record<'office' | 'otherOffice' | 'unverified' | 'enterprise' | 'suspended' | 'employee' | 'leader' | 'member' | 'bank' | 'otherEnterprise' | 'admin' | 'stranger', Actor>;
let event: EventView;
let hidden: EventView;
let ofEnterprise: RegistrationView;
let meeting: MeetingView;

type Who = keyof typeof who;

beforeAll(async () => {
  desk = await MatchmakingHouse.open();
  office = await desk.office();
  const [enterprise, bank, otherEnterprise, team] = [await desk.enterprise(), await desk.bank(), await desk.enterprise(), await desk.team()];
  who = {
    office, enterprise, bank, otherEnterprise, leader: team.leader, member: team.member, otherOffice: await desk.office(),
    unverified: anActor({ in: office.organisationId, kind: 'DEMONSTRATION_BASE', as: ['OFFICE'], verified: false }),
    suspended: anActor({ in: enterprise.organisationId, kind: 'ENTERPRISE', as: ['ADMIN', 'PUBLISHER'], verified: false }),
    employee: anActor({ in: enterprise.organisationId, kind: 'ENTERPRISE', as: ['MEMBER'] }),
    admin: anActor({ platformRoles: ['PLATFORM_ADMIN', 'STATISTICIAN'] }), stranger: anActor(),
  };
  event = await desk.open(office);
  hidden = await desk.planned(office);
  ofEnterprise = await desk.approve(office, await desk.apply(event.id, enterprise));
  const ofTeam = await desk.approve(office, await desk.apply(event.id, team));
  meeting = await desk.meet(office, event.id, [ofEnterprise, ofTeam], 0);
});
afterAll(() => desk.house.close());

async function ask(actor: Who | undefined, route: string, payload?: object) {
  const [method, path] = route.split(' ') as ['GET', string];
  const answer = await desk.house.app.inject({ method, url: `/api/events${path}`, payload, headers: actor ? from(who[actor]) : {} });
  return { status: answer.statusCode, body: answer.json(), text: answer.body };
}

const reason = { reason: '原因' };
const everybodyBut = (...some: Who[]): Who[] => (Object.keys(who) as Who[]).filter((one) => !some.includes(one));
const registration = () => `/${event.id}/registrations/${ofEnterprise.id}`;
const oneMeeting = () => `/${event.id}/meetings/${meeting.id}`;

describe('events over HTTP', () => {
  it('are public once they opened registration, with numbers and no names', async () => {
    const list = await ask(undefined, 'GET ');
    expect(list).toMatchObject({ status: 200, body: { items: [{ id: event.id, places: 2 }], next: null } });
    const detail = await ask(undefined, `GET /${event.id}`);
    expect(detail).toMatchObject({ status: 200, body: { attendance: { places: 2, enterprises: 1, schools: 1 }, actions: [] } });
    for (const { text } of [list, detail]) {
      for (const secret of [ofEnterprise.checkInCode!, ofEnterprise.id, ofEnterprise.organisationId!, who.leader.id, '企业"']) expect(text).not.toContain(secret);
    }
  });

  it('answer for a planned event of others as for none at all', async () => {
    const absent = newId();
    const body = { title: '新题' };
    for (const actor of [undefined, ...everybodyBut('office')]) {
      const [theirs, none] = [await ask(actor, `GET /${hidden.id}`), await ask(actor, `GET /${absent}`)];
      expect(theirs.status).toBe(404);
      expect(theirs.body.code).toEqual(none.body.code);
    }
    for (const actor of everybodyBut('office')) {
      for (const route of ['PATCH ', 'PUT /start', 'PUT /finish', 'PUT /report', 'PUT /registration-closing', 'GET /registrations', 'GET /meetings', 'GET /my-meetings', 'GET /my-registrations']) {
        const [method, rest] = route.split(' ');
        const asked = (id: string) => ask(actor, `${method} /${id}${rest}`, route === 'PATCH ' ? body : undefined);
        const [theirs, none] = [await asked(hidden.id), await asked(absent)];
        expect([route, actor, theirs.status, theirs.body.code]).toEqual([route, actor, none.status, none.body.code]);
        expect(theirs.status).toBe(404);
      }
    }
    expect((await ask('office', `GET /${hidden.id}`)).status).toBe(200);
  });

  it('show each viewer what they may do', async () => {
    const actions = async (actor: Who) => (await ask(actor, `GET /${event.id}`)).body.actions;
    expect(await actions('office')).toEqual(['matchmaking.close-registration', 'matchmaking.cancel', 'matchmaking.change', 'matchmaking.schedule-meeting']);
    for (const actor of ['enterprise', 'leader', 'bank'] as const) expect(await actions(actor)).toEqual(['matchmaking.register']);
    for (const actor of ['employee', 'suspended', 'member', 'otherOffice', 'admin', 'stranger'] as const) expect(await actions(actor)).toEqual([]);
  });

  it('are managed by their own verified office only', async () => {
    const commands: [string, object?][] = [
      [`PATCH /${event.id}`, { title: '新题' }], [`PUT /${event.id}/registration-opening`, {}], [`PUT /${event.id}/registration-closing`], [`PUT /${event.id}/start`],
      [`PUT /${event.id}/finish`], [`PUT /${event.id}/report`], [`PUT /${event.id}/cancellation`, reason], [`PUT /${event.id}/check-in`, { code: ofEnterprise.checkInCode }],
      [`GET /${event.id}/registrations`], [`GET /${event.id}/meetings`],
      [`POST /${event.id}/meetings`, { registrationIds: [ofEnterprise.id, newId()], startsAt: meeting.startsAt, tableName: 'A1' }],
    ];
    for (const [route, body] of commands) {
      for (const actor of everybodyBut('office')) expect([route, actor, (await ask(actor, route, body)).status]).toEqual([route, actor, 403]);
      expect((await ask(undefined, route, body)).status).toBe(401);
    }
    expect((await ask('office', `GET /${event.id}/registrations`)).body.items).toHaveLength(2);
    for (const actor of everybodyBut('office', 'otherOffice')) expect([actor, (await ask(actor, 'GET /managed')).status]).toEqual([actor, 403]);
    expect((await ask('otherOffice', 'GET /managed')).body.items).toEqual([]);
    expect((await ask('office', 'GET /managed')).body.items).toHaveLength(2);
  });
});

describe('a registration over HTTP', () => {
  it('exists for its own people and the office', async () => {
    for (const actor of everybodyBut('office', 'enterprise')) {
      for (const [method, rest, body] of [['GET', ''], ['PUT', '/approval'], ['PUT', '/rejection', reason], ['PUT', '/cancellation'], ['PUT', '/check-in']] as [string, string, object?][]) {
        const [theirs, none] = [await ask(actor, `${method} ${registration()}${rest}`, body), await ask(actor, `${method} /${event.id}/registrations/${newId()}${rest}`, body)];
        const nowhere = await ask(actor, `${method} /${newId()}/registrations/${ofEnterprise.id}${rest}`, body);
        expect([actor, rest, theirs.status, theirs.body.code]).toEqual([actor, rest, 404, 'matchmaking.registration-missing']);
        expect(none.body.code).toBe(theirs.body.code);
        expect(nowhere.body.code).toBe(theirs.body.code);
      }
    }
    expect((await ask('enterprise', `GET ${registration()}`)).body).toMatchObject({ state: 'APPROVED', checkInCode: ofEnterprise.checkInCode, actions: ['matchmaking.cancel-registration'] });
    expect((await ask('enterprise', `PUT ${registration()}/approval`)).status).toBe(403);
    expect((await ask('enterprise', `PUT ${registration()}/check-in`)).status).toBe(403);
    expect((await ask('office', `GET ${registration()}`)).status).toBe(200);
  });

  it('is listed to its own people', async () => {
    const own = async (actor: Who) => (await ask(actor, `GET /${event.id}/my-registrations`)).body.items.length;
    expect(await Promise.all((['enterprise', 'leader', 'member', 'bank', 'employee', 'suspended', 'office', 'stranger'] as const).map(own))).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
    expect((await ask('suspended', `POST /${event.id}/registrations`, { consent: true, organisationId: ofEnterprise.organisationId })).status).toBe(403);
  });

  it('is validated strictly', async () => {
    const register = (body: object) => ask('bank', `POST /${event.id}/registrations`, body);
    for (const body of [
      {}, { consent: 'yes', organisationId: newId() }, { consent: true, organisationId: 'x' }, { consent: true, organisationId: newId(), more: 1 },
      { consent: true, organisationId: newId(), interests: { note: '长'.repeat(1001) } }, { consent: true, organisationId: newId(), interests: { propositionIds: Array(21).fill(0).map(newId) } },
    ]) expect(await register(body)).toMatchObject({ status: 400, body: { code: 'platform.invalid-request' } });
    const plan = { officeId: office.organisationId, title: '题', kind: 'SESSION', place: '地', capacity: 5, consentText: '同意', registrationOpensAt: desk.hours(0), registrationClosesAt: desk.hours(1), startsAt: desk.hours(2), endsAt: desk.hours(3) };
    for (const wrong of [{ startsAt: '2026-10-20 09:00' }, { startsAt: '2026-10-20T09:00:00' }, { startsAt: '-2026-10-20T09:00:00Z' }, { startsAt: '0999-10-20T09:00:00Z' }, { endsAt: '9999-12-31T23:00:00-14:00' }, { capacity: 0 }, { kind: 'PARTY' }, { blocks: [{ startsAt: desk.hours(2) }] }, { tables: ['A', 'A'] }, { requiredParties: [] }, { title: ' ' }]) {
      expect([wrong, (await ask('office', 'POST ', { ...plan, ...wrong })).status]).toEqual([wrong, 400]);
    }
    for (const wrong of [{ title: null }, { capacity: null }, { officeId: newId() }]) expect([wrong, (await ask('office', `PATCH /${event.id}`, wrong)).status]).toEqual([wrong, 400]);
    expect((await ask('office', `PATCH /${event.id}`, { programme: null, regionCode: null })).status).toBe(200);
  });

  it.each(['not a time', '+275760-09-13T00:00:00.000Z', '0001-01-01T00:00:00.000Z'])('take %s in a cursor for one that is none of ours', async (moment) => {
    const cursor = encodeCursor([moment, 'id']);
    for (const list of ['', '/managed', `/${event.id}/registrations`, `/${event.id}/meetings`]) {
      expect([list, await ask('office', `GET ${list}?cursor=${cursor}`)]).toMatchObject([list, { status: 400, body: { code: 'platform.cursor-malformed' } }]);
    }
    expect((await ask('enterprise', `GET /${event.id}/my-meetings?cursor=${cursor}`)).body.code).toBe('platform.cursor-malformed');
  });
});

describe('a meeting over HTTP', () => {
  it('exists for its participants and the office', async () => {
    const outcome = { outcome: 'NONE' };
    for (const actor of everybodyBut('office', 'enterprise', 'leader', 'member')) {
      for (const [method, rest, body] of [
        ['GET', ''], ['GET', '/outcomes'], ['PUT', '/place', { startsAt: meeting.startsAt, tableName: 'A2' }], ['PUT', '/cancellation', {}], ['PUT', '/held'], ['PUT', '/no-show'], ['PUT', '/outcome', outcome],
      ] as [string, string, object?][]) {
        const [theirs, none] = [await ask(actor, `${method} ${oneMeeting()}${rest}`, body), await ask(actor, `${method} /${event.id}/meetings/${newId()}${rest}`, body)];
        expect([actor, rest, theirs.status, theirs.body.code]).toEqual([actor, rest, 404, 'matchmaking.meeting-missing']);
        expect(none.body.code).toBe(theirs.body.code);
      }
    }
    for (const actor of ['enterprise', 'leader', 'member', 'office'] as const) expect((await ask(actor, `GET ${oneMeeting()}`)).status).toBe(200);
    for (const actor of ['leader', 'member'] as const) expect((await ask(actor, `PUT ${oneMeeting()}/outcome`, outcome)).status).toBe(403);
    for (const actor of ['enterprise', 'leader'] as const) expect((await ask(actor, `PUT ${oneMeeting()}/cancellation`, {})).status).toBe(403);
    expect((await ask('enterprise', `PUT ${oneMeeting()}/outcome`, outcome)).body.code).toBe('kernel.not-in-this-state');
    expect((await ask('office', `GET /${event.id}/meetings/${newId()}/outcomes`)).status).toBe(404);
  });
});
