import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationRenamed } from '#identity/events';
import { type DomainEvent, happened, systemActor } from '#kernel';
import { newId, type StoredEvent } from '#platform';
import { TeamDisbanded } from '#teams/events';
import { aProposition, aTeam } from '#testing';
import { RegistrationCancelled } from '../contract/matchmaking.events.js';
import type { RegistrationView } from '../contract/registration.views.js';
import { PromoteWaiting } from '../handlers/promote-waiting.handler.js';
import { codeOf, type Member, MatchmakingHouse } from '../matchmaking.fixture.js';
import { EventDetailQuery } from '../queries/event-detail.query.js';
import { MyRegistrationsQuery } from '../queries/my-registrations.query.js';
import { RegistrationsOfEventQuery } from '../queries/registrations-of-event.query.js';
import { CancelRegistrationUseCase } from './cancel-registration.use-case.js';
import { ChangeEventUseCase } from './change-event.use-case.js';
import { CheckInByCodeUseCase } from './check-in-by-code.use-case.js';
import { RegisterUseCase } from './register.use-case.js';
import { RejectRegistrationUseCase } from './reject-registration.use-case.js';

let desk: MatchmakingHouse;
let office: Member;
beforeAll(async () => {
  desk = await MatchmakingHouse.open();
  office = await desk.office();
});
afterAll(() => desk.house.close());

const cancel = (who: Member, { eventId, id: registrationId }: RegistrationView) => desk.get(CancelRegistrationUseCase).execute(who, { eventId, registrationId });
const listed = async (eventId: string) => (await desk.get(RegistrationsOfEventQuery).execute(office, eventId, { limit: 100 })).items;
const tell = (event: DomainEvent<any>) => desk.house.uow.run(systemActor('test'), (tx) => tx.publish([event]));

/** An event with one place, taken by the first of three registrations; the others wait. */
async function fullHouse() {
  const { id } = await desk.open(office, { capacity: 1 });
  const holders = [await desk.enterprise(), await desk.enterprise(), await desk.enterprise()] as const;
  const registrations: RegistrationView[] = [];
  for (const one of holders) registrations.push(await desk.approve(office, await desk.apply(id, one)));
  return { id, holders, registrations: registrations as [RegistrationView, RegistrationView, RegistrationView] };
}

describe('registering', () => {
  it('is for who speaks for an organisation, or leads a team', async () => {
    const { id } = await desk.open(office);
    const [enterprise, other, team] = [await desk.enterprise(), await desk.enterprise(), await desk.team()];
    expect(await codeOf(desk.register(other, id, { organisationId: enterprise.organisationId }))).toBe('kernel.not-allowed');
    expect(await codeOf(desk.register(other, id, { organisationId: newId() }))).toBe('kernel.not-allowed');
    expect(await codeOf(desk.register(team.member, id, { teamId: team.team.id }))).toBe('kernel.not-allowed');
    expect(await codeOf(desk.register(team.leader, id, { teamId: newId() }))).toBe('kernel.not-allowed');
    expect(await codeOf(desk.register(await desk.member('UNIVERSITY', ['MEMBER']), id, { organisationId: enterprise.organisationId }))).toBe('kernel.not-allowed');
    const school = await desk.member('UNIVERSITY', ['OFFICE'], '大学');
    expect(await desk.apply(id, enterprise)).toMatchObject({ party: 'ENTERPRISE', state: 'APPLIED', holderName: '企业', teamId: null, actions: ['matchmaking.cancel-registration'] });
    expect(await desk.apply(id, await desk.bank())).toMatchObject({ party: 'BANK' });
    expect(await desk.apply(id, team)).toMatchObject({ party: 'SCHOOL', organisationId: null, teamId: team.team.id });
    expect(await desk.apply(id, school)).toMatchObject({ party: 'SCHOOL', organisationId: school.organisationId });
    expect(await listed(id)).toMatchObject([{ party: 'ENTERPRISE' }, { party: 'BANK' }, { party: 'SCHOOL' }, { party: 'SCHOOL' }]);
  });

  it('needs consent, one holder, and happens once', async () => {
    const { id } = await desk.open(office);
    const enterprise = await desk.enterprise();
    const register = desk.get(RegisterUseCase);
    expect(await codeOf(Promise.resolve().then(() => register.execute(enterprise, id, { consent: true })))).toBe('matchmaking.one-holder');
    expect(await codeOf(register.execute(enterprise, id, { organisationId: enterprise.organisationId, consent: false }))).toBe('matchmaking.consent-needed');
    expect(await codeOf(desk.apply((await desk.planned(office)).id, enterprise))).toBe('matchmaking.event-missing');
    const first = await desk.apply(id, enterprise);
    expect(await codeOf(desk.apply(id, enterprise))).toBe('matchmaking.already-registered');
    await cancel(enterprise, first);
    expect((await desk.apply(id, enterprise)).state).toBe('APPLIED');
    const team = await aTeam(desk.house, { state: 'DISBANDED' });
    expect(await codeOf(desk.register({ ...enterprise, id: team.leaderId }, id, { teamId: team.id }))).toBe('matchmaking.team-is-disbanded');
  });

  it('names interests that it may know of', async () => {
    const { id } = await desk.open(office);
    const enterprise = await desk.enterprise();
    const [open, draft] = [await aProposition(desk.house), await aProposition(desk.house, { state: 'DRAFT' })];
    const naming = (propositionIds: string[]) => desk.register(enterprise, id, { organisationId: enterprise.organisationId, interests: { propositionIds, note: '视觉检测' } });
    expect(await codeOf(naming([draft.id]))).toBe('matchmaking.interest-not-yours');
    expect(await codeOf(naming([newId()]))).toBe('propositions.proposition-missing');
    expect((await naming([open.id])).interests).toEqual({ propositionIds: [open.id], projectIds: [], note: '视觉检测' });
  });

  it('can be refused with a reason', async () => {
    const { id } = await desk.open(office);
    const enterprise = await desk.enterprise();
    const { id: registrationId } = await desk.apply(id, enterprise);
    const rejected = await desk.get(RejectRegistrationUseCase).execute(office, { eventId: id, registrationId }, { reason: '与专场主题不符' });
    expect(rejected).toMatchObject({ state: 'REJECTED', rejectionReason: '与专场主题不符', actions: [] });
    expect((await desk.get(MyRegistrationsQuery).execute(enterprise, id)).items).toMatchObject([{ id: registrationId, state: 'REJECTED' }]);
  });
});

describe('the waiting list', () => {
  it('gives a place that becomes free to the first who waits', async () => {
    const { id, holders, registrations } = await fullHouse();
    expect(registrations.map((one) => [one.state, one.waitPosition])).toEqual([['APPROVED', null], ['WAITLISTED', 1], ['WAITLISTED', 2]]);
    await cancel(holders[0], registrations[0]);
    const late = await desk.approve(office, await desk.apply(id, await desk.enterprise()));
    expect(late).toMatchObject({ state: 'WAITLISTED', waitPosition: 3 });
    await desk.house.drain();
    const after = await listed(id);
    expect(after.map((one) => [one.state, one.waitPosition])).toEqual([['CANCELLED', null], ['APPROVED', null], ['WAITLISTED', 1], ['WAITLISTED', 2]]);
    expect(after[1]!.checkInCode).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
    expect(await desk.get(EventDetailQuery).execute(office, id)).toMatchObject({ attendance: { places: 1, waiting: 2, enterprises: 1 } });
  });

  it('moves up when the capacity grows', async () => {
    const { id } = await fullHouse();
    await desk.get(ChangeEventUseCase).execute(office, id, { capacity: 3 });
    await desk.house.drain();
    expect((await listed(id)).map((one) => one.state)).toEqual(['APPROVED', 'APPROVED', 'APPROVED']);
    expect(await codeOf(desk.get(ChangeEventUseCase).execute(office, id, { capacity: 2 }))).toBe('matchmaking.capacity-taken');
  });

  it('hands on one place once, however often the handler runs', async () => {
    const { id, holders, registrations } = await fullHouse();
    await cancel(holders[0], registrations[0]);
    const event: StoredEvent = { id: newId(), name: RegistrationCancelled.name, at: new Date(), actorId: 'test', payload: { eventId: id, registrationId: registrations[0].id } };
    const handle = () => desk.house.uow.run(systemActor('test'), (tx) => desk.get(PromoteWaiting).handle(event, tx));
    await handle();
    await handle();
    await desk.house.drain();
    expect((await listed(id)).map((one) => one.state)).toEqual(['CANCELLED', 'APPROVED', 'WAITLISTED']);
    expect((await desk.facts(id)).filter((name) => name === 'registration-approved')).toHaveLength(2);
  });

  it('holds at 50 parallel approvals: 10 places, 40 in order', async () => {
    const { id } = await desk.open(office, { capacity: 10 });
    const applied: RegistrationView[] = [];
    for (let one = 0; one < 50; one++) applied.push(await desk.apply(id, await desk.enterprise()));
    const approved = await Promise.all(applied.map((one) => desk.approve(office, one)));
    expect(approved.filter((one) => one.state === 'APPROVED')).toHaveLength(10);
    const after = await listed(id);
    const waiting = after.filter((one) => one.state === 'WAITLISTED').map((one) => one.waitPosition!).sort((a, b) => a - b);
    expect(waiting).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    const codes = after.flatMap((one) => one.checkInCode ?? []);
    expect(new Set(codes).size).toBe(10);
    expect((await desk.facts(id)).filter((name) => name === 'registration-approved')).toHaveLength(10);
  });

  it('takes one of 20 parallel registrations of one organisation', async () => {
    const { id } = await desk.open(office);
    const enterprise = await desk.enterprise();
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(desk.apply(id, enterprise))));
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'matchmaking.already-registered')).toHaveLength(19);
  });
});

describe('at the door', () => {
  it('knows the codes of its own event only', async () => {
    const [here, there] = [await desk.open(office), await desk.open(office)];
    const registration = await desk.approve(office, await desk.apply(here.id, await desk.enterprise()));
    await desk.start(office, here.id);
    await desk.start(office, there.id);
    const byCode = (eventId: string, code: string) => desk.get(CheckInByCodeUseCase).execute(office, eventId, { code });
    expect(await codeOf(byCode(there.id, registration.checkInCode!))).toBe('matchmaking.code-unknown');
    const inside = await byCode(here.id, registration.checkInCode!);
    expect(inside.state).toBe('CHECKED_IN');
    expect(await byCode(here.id, registration.checkInCode!)).toEqual(inside);
    expect((await desk.facts(here.id)).filter((name) => name === 'checked-in')).toHaveLength(1);
  });
});

describe('what other contexts tell', () => {
  it('a disbanded team gives its place back', async () => {
    const { id } = await desk.open(office, { capacity: 1 });
    const [team, enterprise] = [await desk.team(), await desk.enterprise()];
    await desk.approve(office, await desk.apply(id, team));
    await desk.approve(office, await desk.apply(id, enterprise));
    await tell(happened(TeamDisbanded, desk.house.database.clock.now(), { teamId: team.team.id }));
    await desk.house.drain();
    expect((await listed(id)).map((one) => one.state)).toEqual(['CANCELLED', 'APPROVED']);
  });

  it('a new name of an organisation shows everywhere', async () => {
    const host = await desk.office();
    const { id } = await desk.open(office, { coOrganiserIds: [host.organisationId] });
    const enterprise = await desk.enterprise();
    await desk.apply(id, enterprise);
    for (const [organisationId, name] of [[host.organisationId, '新基地'], [enterprise.organisationId, '新企业']] as const) {
      await tell(happened(OrganisationRenamed, desk.house.database.clock.now(), { organisationId, name }));
    }
    await desk.house.drain();
    expect((await desk.get(EventDetailQuery).execute(office, id)).coOrganisers).toEqual([{ organisationId: host.organisationId, name: '新基地' }]);
    expect((await listed(id))[0]!.holderName).toBe('新企业');
  });
});
