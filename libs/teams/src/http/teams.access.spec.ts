import { Global, Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Identity, identityContext } from '#identity';
import { type Actor, systemActor } from '#kernel';
import { newId } from '#platform';
import { anActor, from, openTestHouse, peopleByHeader, type TestHouse } from '#testing';
import { OrganisationStore } from '../../../identity/src/store/organisation.store.js';
import { PersonStore } from '../../../identity/src/store/person.store.js';
import { teamsContext } from '../index.js';

@Global()
@Module({ providers: [Identity], exports: [Identity] })
class IdentityWithoutSignIn {}

const PEKING = '4111010001';
const FOUNDING = { name: '智能检测队', kind: 'STUDENT', universityCode: PEKING };

let house: TestHouse;
let people: Record<'leader' | 'member' | 'invited' | 'adviser' | 'declined' | 'stranger' | 'office' | 'otherOffice', Actor>;
let teamId: string;

async function ask(actor: Actor | undefined, method: string, path: string, payload?: object, headers: Record<string, string> = {}) {
  const answer = await house.app.inject({ method: method as 'GET', url: `/api/teams${path}`, payload, headers: { ...(actor ? from(actor) : {}), ...headers } });
  return { status: answer.statusCode, body: answer.json() };
}

async function aPerson(): Promise<Actor> {
  const id = newId();
  await house.uow.run(systemActor('test'), (tx) => new PersonStore(tx).add({
    id, account: `${id}@example.org`, displayName: '学生成员', kinds: ['STUDENT'], passwordHash: '-', platformRoles: [], tokenEpoch: 0, registeredAt: tx.now, version: 1,
  }));
  return anActor({ id });
}

async function officeOf(universityCode: string): Promise<Actor> {
  const id = newId();
  await house.uow.run(systemActor('test'), (tx) => new OrganisationStore(tx).add({
    id, kind: 'UNIVERSITY', name: '双创办', foldedName: '双创办', state: 'VERIFIED', uscc: null, usccWarning: false, universityCode, claimedCode: null,
    regionCode: '110000', address: null, industryCode: null, reason: null, verifiedBy: null, verificationNote: null, registeredAt: tx.now, version: 1,
  }));
  return anActor({ in: id, kind: 'UNIVERSITY', as: ['OFFICE'] });
}

beforeAll(async () => {
  house = await openTestHouse([peopleByHeader, { ...identityContext, module: IdentityWithoutSignIn }, teamsContext]);
  people = {
    leader: await aPerson(), member: await aPerson(), invited: await aPerson(), adviser: await aPerson(), declined: await aPerson(), stranger: await aPerson(),
    office: await officeOf(PEKING), otherOffice: await officeOf('4143010533'),
  };
  teamId = (await ask(people.leader, 'POST', '', FOUNDING)).body.id;
  for (const [who, role] of [['member', 'MEMBER'], ['invited', 'MEMBER'], ['adviser', 'ADVISER'], ['declined', 'MEMBER']] as const) {
    await ask(people.leader, 'POST', `/${teamId}/invitations`, { personId: people[who].id, role });
  }
  await ask(people.member, 'PUT', `/${teamId}/consent`);
  await ask(people.adviser, 'PUT', `/${teamId}/consent`);
  await ask(people.declined, 'PUT', `/${teamId}/refusal`);
});
afterAll(() => house.close());

const about: readonly [method: string, path: string, body?: () => object][] = [
  ['GET', ''],
  ['DELETE', ''],
  ['POST', '/invitations', () => ({ personId: people.stranger.id, role: 'MEMBER' })],
  ['DELETE', `/invitations/${newId()}`],
  ['PUT', '/consent'],
  ['PUT', '/refusal'],
  ['DELETE', '/membership'],
  ['PUT', '/leader', () => ({ personId: people.member.id })],
];

describe.each(about)('%s /teams/:teamId%s', (method, path, body) => {
  it('asks to sign in', async () => {
    expect(await ask(undefined, method, `/${teamId}${path}`, body?.())).toMatchObject({ status: 401, body: { code: 'platform.sign-in-first' } });
  });

  it('answers who may not see the team as if it did not exist', async () => {
    for (const who of ['stranger', 'otherOffice', 'declined'] as const) {
      const theirs = await ask(people[who], method, `/${teamId}${path}`, body?.());
      expect(theirs).toMatchObject({ status: 404, body: { code: 'teams.team-missing' } });
      expect(await ask(people[who], method, `/${newId()}${path}`, body?.())).toEqual(theirs);
    }
  });

  it('does not take what is no id for one', async () => {
    expect((await ask(people.leader, method, `/not-an-id${path}`, body?.())).status).toBe(404);
  });
});

describe('the people of a team', () => {
  it.each(['leader', 'member', 'invited', 'adviser', 'office'] as const)('see it: %s', async (who) => {
    const { status, body } = await ask(people[who], 'GET', `/${teamId}`);
    expect([status, body.state, body.members.length]).toEqual([200, 'FORMING', 5]);
  });

  it.each(['member', 'invited', 'adviser', 'office'] as const)('leave it to the leader to change it: %s', async (who) => {
    for (const [method, path, body] of [about[1]!, about[2]!, about[3]!, about[7]!]) {
      expect(await ask(people[who], method, `/${teamId}${path}`, body?.())).toMatchObject({ status: 403, body: { code: 'kernel.not-allowed' } });
    }
  });

  it('answer for themselves only: an office cannot', async () => {
    for (const [method, path] of [about[4]!, about[5]!, about[6]!]) expect((await ask(people.office, method, `/${teamId}${path}`)).status).toBe(403);
  });

  it('list their own teams and invitations, and nobody else\'s', async () => {
    expect((await ask(people.member, 'GET', '')).body.items).toMatchObject([{ id: teamId, members: 2 }]);
    expect((await ask(people.invited, 'GET', '/invitations')).body.items).toMatchObject([{ teamId, role: 'MEMBER', leaderName: '学生成员' }]);
    for (const path of ['', '/invitations']) {
      expect((await ask(people.stranger, 'GET', path)).body).toEqual({ items: [], next: null });
      expect((await ask(undefined, 'GET', path)).status).toBe(401);
    }
  });
});

describe('a founding', () => {
  it('is for who has signed in', async () => {
    expect((await ask(undefined, 'POST', '', FOUNDING)).status).toBe(401);
  });

  it.each([
    [{ name: '   ' }], [{ name: '' }], [{ name: 'a\u0000b' }], [{ name: 'x'.repeat(241) }], [{ name: 7 }], [{ kind: 'COMPANY' }], [{ universityCode: '10001' }],
    [{ universityCode: 4111010001 }], [{ leaderId: 'somebody' }], [{ name: '队'.repeat(121) }],
  ])('is refused with %j', async (change) => {
    expect((await ask(people.stranger, 'POST', '', { ...FOUNDING, ...change })).status).toBe(400);
  });

  it('happens once for one Idempotency-Key', async () => {
    const founder = await aPerson();
    const key = { 'idempotency-key': 'found-my-team' };
    const first = await ask(founder, 'POST', '', FOUNDING, key);
    expect(first.status).toBe(201);
    expect(await ask(founder, 'POST', '', FOUNDING, key)).toEqual(first);
    expect((await ask(founder, 'GET', '')).body.items).toHaveLength(1);
  });
});

describe('a page', () => {
  it('needs a cursor of ours', async () => {
    for (const path of ['', '/invitations']) expect((await ask(people.leader, 'GET', `${path}?cursor=nonsense`)).status).toBe(400);
  });
});
