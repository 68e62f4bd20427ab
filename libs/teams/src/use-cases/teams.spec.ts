import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identityContext, type PersonKind } from '#identity';
import { type Actor, systemActor } from '#kernel';
import { newId } from '#platform';
import { anActor, openTestHouse, type TestHouse } from '#testing';
import { OrganisationStore } from '../../../identity/src/store/organisation.store.js';
import { PersonStore } from '../../../identity/src/store/person.store.js';
import type { TeamKind } from '../contract/teams.events.js';
import type { TeamView } from '../contract/teams.views.js';
import { Teams, teamsContext } from '../index.js';
import { MyInvitationsQuery } from '../queries/my-invitations.query.js';
import { MyTeamsQuery } from '../queries/my-teams.query.js';
import { TeamDetailQuery } from '../queries/team-detail.query.js';
import { teamLimits } from '../teams.settings.js';
import { ConsentUseCase } from './consent.use-case.js';
import { DeclineUseCase } from './decline.use-case.js';
import { DisbandTeamUseCase } from './disband-team.use-case.js';
import { FoundTeamUseCase } from './found-team.use-case.js';
import { HandOverTeamUseCase } from './hand-over-team.use-case.js';
import { InvitePersonUseCase } from './invite-person.use-case.js';
import { LeaveTeamUseCase } from './leave-team.use-case.js';
import { WithdrawInvitationUseCase } from './withdraw-invitation.use-case.js';

const PEKING = '4111010001';

let house: TestHouse;
beforeAll(async () => void (house = await openTestHouse([identityContext, teamsContext])));
afterAll(() => house.close());

/** A registered person, as actor, with the account under which others know them. */
async function aPerson(...kinds: PersonKind[]): Promise<Actor & { account: string }> {
  const id = newId();
  const account = `${id}@example.org`;
  await house.uow.run(systemActor('test'), (tx) => new PersonStore(tx).add({
    id, account, displayName: '学生成员', kinds: kinds.length > 0 ? kinds : ['STUDENT'], passwordHash: '-', platformRoles: [], tokenEpoch: 0, registeredAt: tx.now, version: 1,
  }));
  return { ...anActor({ id }), account };
}

const people = (count: number, ...kinds: PersonKind[]) => Promise.all(Array.from({ length: count }, () => aPerson(...kinds)));

/** Somebody in the innovation office of the university with this code. */
async function officeOf(universityCode: string): Promise<Actor> {
  const id = newId();
  await house.uow.run(systemActor('test'), (tx) => new OrganisationStore(tx).add({
    id, kind: 'UNIVERSITY', name: '双创办', foldedName: '双创办', state: 'VERIFIED', uscc: null, usccWarning: false, universityCode, claimedCode: null,
    regionCode: '110000', address: null, industryCode: null, reason: null, verifiedBy: null, verificationNote: null, registeredAt: tx.now, version: 1,
  }));
  return anActor({ in: id, kind: 'UNIVERSITY', as: ['OFFICE'] });
}

const found = (leader: Actor, kind: TeamKind = 'STUDENT') => house.get(FoundTeamUseCase).execute(leader, { name: ' 智能检测队 ', kind, universityCode: PEKING });
const invite = (leader: Actor, team: TeamView, who: { account: string }, role: 'MEMBER' | 'ADVISER' = 'MEMBER') =>
  house.get(InvitePersonUseCase).execute(leader, team.id, { account: who.account, role });
const consent = (who: Actor, team: TeamView) => house.get(ConsentUseCase).execute(who, team.id);
const show = (who: Actor, team: { id: string }) => house.get(TeamDetailQuery).execute(who, team.id);

/** A team whose leader and these people have all agreed. */
async function aTeamOf(leader: Actor, others: readonly (Actor & { account: string })[]): Promise<TeamView> {
  let team = await found(leader);
  for (const one of others) {
    await invite(leader, team, one);
    team = await consent(one, team);
  }
  return team;
}

const eventsOf = async (team: TeamView): Promise<string[]> =>
  (await house.database.read<{ name: string }>('SELECT name FROM outbox WHERE subjectId = ? ORDER BY seq', [team.id])).map((one) => one.name.split('.')[1]!);

describe('a team', () => {
  it('comes together by invitation and consent, and every step is told', async () => {
    const leader = await aPerson();
    const [a, b, refuses] = await people(3);
    const guide = await aPerson('TEACHER');
    const team = await found(leader);
    expect(team).toMatchObject({
      name: '智能检测队', state: 'READY', universityName: '北京大学', lacks: [], actions: ['teams.invite', 'teams.disband'],
      members: [{ personId: leader.id, displayName: '学生成员', answer: 'CONSENTED', leader: true }],
    });

    for (const one of [a!, b!, refuses!]) await invite(leader, team, one);
    await invite(leader, team, guide, 'ADVISER');
    await consent(a!, team);
    await consent(guide, team);
    await house.get(DeclineUseCase).execute(refuses!, team.id);
    expect(await show(leader, team)).toMatchObject({ state: 'FORMING', lacks: ['ANSWERS'] });
    expect(await consent(b!, team)).toMatchObject({ state: 'READY', lacks: [], actions: ['teams.leave'] });

    const brief = await house.get(Teams).brief(house.database.reader, team.id);
    expect(brief).toMatchObject({ state: 'READY', leaderId: leader.id, universityCode: PEKING, adviserIds: [guide.id] });
    expect([...brief.memberIds].sort()).toEqual([leader.id, a!.id, b!.id].sort());
    expect(await eventsOf(team)).toEqual([
      'team-formed', ...Array<string>(4).fill('member-invited'), 'member-consented', 'member-consented', 'member-declined', 'member-consented',
    ]);
  });

  it('changes hands, loses members and ends', async () => {
    const leader = await aPerson();
    const [a, b] = await people(2);
    const team = await aTeamOf(leader, [a!, b!]);
    await expect(house.get(LeaveTeamUseCase).execute(leader, team.id)).rejects.toMatchObject({ code: 'teams.leader-hands-over-first' });
    expect(await house.get(HandOverTeamUseCase).execute(leader, team.id, { personId: a!.id })).toMatchObject({ leaderId: a!.id, state: 'READY', actions: ['teams.leave'] });
    expect(await house.get(LeaveTeamUseCase).execute(leader, team.id)).toMatchObject({ state: 'READY', actions: [] });
    await expect(house.get(DisbandTeamUseCase).execute(b!, team.id)).rejects.toMatchObject({ code: 'kernel.not-allowed' });
    expect(await house.get(DisbandTeamUseCase).execute(a!, team.id)).toMatchObject({ state: 'DISBANDED', lacks: [], actions: [] });
    await expect(invite(a!, team, await aPerson())).rejects.toMatchObject({ code: 'kernel.not-in-this-state' });
    expect((await eventsOf(team)).slice(-3)).toEqual(['leader-changed', 'member-left', 'team-disbanded']);
  });

  it('forgets an invitation that was withdrawn, and may ask again', async () => {
    const leader = await aPerson();
    const slow = await aPerson();
    const team = await found(leader);
    await invite(leader, team, slow);
    expect((await house.get(WithdrawInvitationUseCase).execute(leader, team.id, slow.id)).members).toHaveLength(1);
    await expect(consent(slow, team)).rejects.toMatchObject({ code: 'teams.team-missing' });
    expect((await house.get(InvitePersonUseCase).execute(leader, team.id, { personId: slow.id, role: 'ADVISER' })).members[1]).toMatchObject({ role: 'ADVISER', answer: 'INVITED' });
  });

  it('of students is led by one; with teachers it needs one among its members', async () => {
    const teacher = await aPerson('TEACHER');
    await expect(found(teacher)).rejects.toMatchObject({ code: 'teams.leader-must-be-student' });
    expect(await show(teacher, await found(teacher, 'TEACHER_STUDENT'))).toMatchObject({ lacks: [] });
    expect(await found(await aPerson(), 'TEACHER_STUDENT')).toMatchObject({ lacks: ['TEACHER'] });
  });

  it('represents a university of the list', async () => {
    const leader = await aPerson();
    await expect(house.get(FoundTeamUseCase).execute(leader, { name: '队', kind: 'STUDENT', universityCode: '9999999999' }))
      .rejects.toMatchObject({ code: 'teams.university-unknown' });
  });

  it('is not founded by the system', () => {
    expect(() => found(systemActor('test'))).toThrow('may not');
  });
});

describe('an invitation', () => {
  it('answers alike for an account and an id that nobody has', async () => {
    const leader = await aPerson();
    const team = await found(leader);
    const refusals = await Promise.all([
      { account: 'nobody@example.org' }, { account: 'not an account' }, { personId: newId() },
    ].map((who) => house.get(InvitePersonUseCase).execute(leader, team.id, { ...who, role: 'MEMBER' }).catch((error: unknown) => error)));
    for (const one of refusals) expect(one).toMatchObject({ code: 'teams.invitee-unknown', facts: {} });
  });

  it('names one person in one way', async () => {
    const leader = await aPerson();
    const team = await found(leader);
    const both = { account: leader.account, personId: leader.id };
    for (const who of [{}, both]) {
      await expect(house.get(InvitePersonUseCase).execute(leader, team.id, { ...who, role: 'MEMBER' })).rejects.toMatchObject({ code: 'teams.name-one-invitee' });
    }
  });

  it('waits in the list of the person invited until it is answered', async () => {
    const leader = await aPerson();
    const asked = await aPerson();
    const teams = [await found(leader), await found(leader), await found(leader)];
    for (const team of teams) await invite(leader, team, asked);
    const waiting = (cursor?: string) => house.get(MyInvitationsQuery).execute(asked, { limit: 2, cursor });
    const first = await waiting();
    expect(first.items.map((one) => one.teamId)).toEqual([teams[2]!.id, teams[1]!.id]);
    expect(first.items[0]).toMatchObject({ leaderName: '学生成员', universityName: '北京大学', actions: ['teams.consent', 'teams.decline'] });
    expect(await waiting(first.next!)).toMatchObject({ items: [{ teamId: teams[0]!.id }], next: null });

    await consent(asked, teams[0]!);
    await house.get(DeclineUseCase).execute(asked, teams[1]!.id);
    await house.get(DisbandTeamUseCase).execute(leader, teams[2]!.id);
    expect(await waiting()).toEqual({ items: [], next: null });
    const mine = await house.get(MyTeamsQuery).execute(asked, { limit: 20 });
    expect(mine.items).toMatchObject([{ id: teams[0]!.id, role: 'MEMBER', leads: false, members: 2 }]);
    const led = await house.get(MyTeamsQuery).execute(leader, { limit: 2 });
    expect(led.items).toMatchObject([{ id: teams[2]!.id, state: 'DISBANDED', leads: true }, { id: teams[1]!.id }]);
    expect((await house.get(MyTeamsQuery).execute(leader, { limit: 2, cursor: led.next! })).items).toMatchObject([{ id: teams[0]!.id }]);
  });
});

describe('a team is seen', () => {
  it('by its people, those invited and the office of its university; for others it does not exist', async () => {
    const leader = await aPerson();
    const [asked, left] = await people(2);
    const team = await aTeamOf(leader, [left!]);
    await invite(leader, team, asked!);
    await house.get(LeaveTeamUseCase).execute(left!, team.id);

    expect((await show(asked!, team)).actions).toEqual(['teams.consent', 'teams.decline']);
    expect((await show(await officeOf(PEKING), team)).actions).toEqual([]);
    const absent = await show(leader, { id: newId() }).catch((error: unknown) => error);
    for (const stranger of [left!, await aPerson(), await officeOf('4143010533'), anActor({ platformRoles: ['PLATFORM_ADMIN'] })]) {
      expect(await show(stranger, team).catch((error: unknown) => error)).toEqual(absent);
      expect(await consent(stranger, team).catch((error: unknown) => error)).toEqual(absent);
    }
  });

  it('by an office that cannot change it', async () => {
    const team = await found(await aPerson());
    await expect(house.get(DisbandTeamUseCase).execute(await officeOf(PEKING), team.id)).rejects.toMatchObject({ code: 'kernel.not-allowed' });
  });
});

describe('many at once', () => {
  it('fill exactly the places there are, and lose no consent', async () => {
    const leader = await aPerson();
    const team = await found(leader);
    const candidates = await people(20);
    const invited = await Promise.allSettled(candidates.map((one) => invite(leader, team, one)));
    const refused = invited.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(20 - (teamLimits.mostMembers - 1));
    for (const one of refused) expect(one).toMatchObject({ reason: { code: 'teams.team-full' } });

    const members = candidates.filter((_, index) => invited[index]!.status === 'fulfilled');
    const advisers = await people(teamLimits.mostAdvisers, 'TEACHER');
    await Promise.all(advisers.map((one) => invite(leader, team, one, 'ADVISER')));
    await Promise.all([...members, ...advisers].map((one) => consent(one, team)));

    const brief = await house.get(Teams).brief(house.database.reader, team.id);
    expect(brief.state).toBe('READY');
    expect([...brief.memberIds].sort()).toEqual([leader, ...members].map((one) => one.id).sort());
    expect([...brief.adviserIds].sort()).toEqual(advisers.map((one) => one.id).sort());
    const told = await eventsOf(team);
    expect([told.length, told.filter((one) => one === 'member-consented').length]).toEqual([1 + 17 + 17, 17]);
  });

  it('invite the same person once', async () => {
    const leader = await aPerson();
    const asked = await aPerson();
    const team = await found(leader);
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => invite(leader, team, asked)));
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of answers) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'teams.already-invited' });
    expect((await eventsOf(team)).filter((one) => one === 'member-invited')).toHaveLength(1);
  });
});
