import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OrganisationRole } from '#kernel';
import { newId } from '#platform';
import { anOrganisation, aPerson, changeRows, openTestHouse, type TestHouse, type TestOrganisation, type TestPerson } from '#testing';
import { completeUscc, identityContext } from '../index.js';

let house: TestHouse;
let platform: TestPerson;
let stranger: TestPerson;
beforeAll(async () => {
  house = await openTestHouse([identityContext]);
  platform = await aPerson(house, { platformRoles: ['PLATFORM_ADMIN'] });
  stranger = await aPerson(house);
});
afterAll(() => house.close());

async function ask(person: TestPerson | undefined, method: string, path: string, payload?: object, headers: Record<string, string> = {}) {
  const answer = await house.app.inject({ method: method as 'GET', url: `/api${path}`, headers: { ...person?.headers, ...headers }, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.body ? answer.json() : undefined };
}

let serial = 0;
const uscc = () => completeUscc(`91370303MB${String(++serial).padStart(6, '0')}`);
const enterprise = (more: object = {}) => ({ kind: 'ENTERPRISE', name: '示范装备有限公司', regionCode: '370303', uscc: uscc(), ...more });

const accept = (person: TestPerson, { id, code }: { id: string; code: string }) => ask(person, 'PUT', `/invitations/${id}/acceptance`, { code });

/** Decides on the record as it stands now, as somebody does who has just looked at it. */
async function decide(person: TestPerson, id: string, on: 'verification' | 'refusal', input: object = {}) {
  const [row] = await house.database.read<{ version: number }>('SELECT version FROM organisation WHERE id = ?', [id]);
  return ask(person, 'PUT', `/organisations/${id}/${on}`, { revision: row!.version, ...input });
}

async function join(organisation: TestOrganisation, person: TestPerson, roles: OrganisationRole[]): Promise<string> {
  const { body } = await ask(organisation.admin, 'POST', `/organisations/${organisation.id}/invitations`, { account: person.account, roles });
  return (await accept(person, body)).body.id;
}

async function officer(): Promise<TestPerson> {
  const person = await aPerson(house);
  await anOrganisation(house, { kind: 'DEMONSTRATION_BASE', members: [{ person, roles: ['OFFICE'] }] });
  return person;
}

const told = async (subjectId: string) => (await house.database.read<{ name: string }>('SELECT name FROM outbox WHERE subjectId = ? ORDER BY seq', [subjectId])).map((one) => one.name.split('.')[1]);

describe('registering an organisation', () => {
  it('makes its registrant a member at once, and waits for verification', async () => {
    const person = await aPerson(house);
    const { status, body } = await ask(person, 'POST', '/organisations', enterprise({ industryCode: '3985', address: '张店区' }));
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'PENDING', region: ['山东省', '淄博市', '张店区'], industryCode: 'C3985', record: { usccWarning: false } });
    expect(body.actions).toEqual(['identity.resubmit', 'identity.change-profile', 'identity.see-members', 'identity.invite']);
    expect((await ask(person, 'GET', '/people/me')).body.memberships).toEqual([
      { id: expect.any(String), organisationId: body.id, organisationName: '示范装备有限公司', organisationKind: 'ENTERPRISE', verified: false, roles: ['ADMIN', 'PUBLISHER'] },
    ]);
    expect(await told(body.id)).toEqual(['organisation-registered']);
  });

  it('takes a code once, also when many come at once or with the same key', async () => {
    const wanted = enterprise();
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(stranger, 'POST', '/organisations', wanted)));
    expect(answers.map((one) => one.status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(answers.find((one) => one.status === 409)!.body.code).toBe('identity.organisation-exists');
    const [key, other] = [{ 'idempotency-key': newId() }, enterprise()];
    const [first, again] = [await ask(stranger, 'POST', '/organisations', other, key), await ask(stranger, 'POST', '/organisations', other, key)];
    expect([again.status, again.body]).toEqual([201, first.body]);
  });

  it.each([
    [{ uscc: '123' }, 'identity.uscc-malformed'], [{ uscc: undefined }, 'identity.uscc-needed'], [{ regionCode: '999999' }, 'identity.region-unknown'],
    [{ industryCode: 'Z99' }, 'identity.industry-unknown'], [{ universityCode: '4143010533' }, 'identity.university-unknown'],
    [{ kind: 'UNIVERSITY', universityCode: '4199999999' }, 'identity.university-unknown'], [{ kind: 'CLUB' }, 'platform.invalid-request'],
    [{ name: '' }, 'platform.invalid-request'], [{ state: 'VERIFIED' }, 'platform.invalid-request'], [{ regionCode: 370303 }, 'platform.invalid-request'],
  ])('refuses %j', async (wrong, code) => expect((await ask(stranger, 'POST', '/organisations', enterprise(wrong))).body).toMatchObject({ status: 400, code }));

  it('asks for a sign-in', async () => expect((await ask(undefined, 'POST', '/organisations', enterprise())).status).toBe(401));
});

describe('verifying an organisation', () => {
  it('is done by an office, which sees what waits', async () => {
    const office = await officer();
    const { id } = await anOrganisation(house, { verified: false });
    const waiting = (await ask(office, 'GET', '/organisations/pending?limit=100')).body.items as { id: string; actions: string[] }[];
    expect(waiting.find((one) => one.id === id)!.actions).toEqual(['identity.verify', 'identity.refuse', 'identity.rename']);
    expect((await decide(office, id, 'verification')).body).toMatchObject({ state: 'VERIFIED' });
    expect((await decide(office, id, 'verification')).body).toMatchObject({ status: 409, code: 'kernel.not-in-this-state' });
    expect(await told(id)).toEqual(['organisation-registered', 'organisation-verified']);
  });

  it('is of what was looked at: a record that its administrator has changed meanwhile is neither verified nor refused', async () => {
    const office = await officer();
    const { id, admin } = await anOrganisation(house, { verified: false });
    const { items } = (await ask(office, 'GET', '/organisations/pending?limit=100')).body as { items: { id: string; revision: number }[] };
    const { revision } = items.find((one) => one.id === id)!;
    const { kind: _, ...registration } = enterprise({ name: '国家电网有限公司' });
    const resubmitted = await ask(admin, 'PUT', `/organisations/${id}/registration`, registration);
    for (const [on, more] of [['verification', {}], ['refusal', { reason: '名称不一致' }]] as const) {
      const late = await ask(office, 'PUT', `/organisations/${id}/${on}`, { revision, ...more });
      expect(late.body).toMatchObject({ status: 409, code: 'identity.organisation-changed', facts: { revision: resubmitted.body.revision } });
      expect((await ask(office, 'PUT', `/organisations/${id}/${on}`, more)).status).toBe(400);
    }
    expect((await ask(office, 'PUT', `/organisations/${id}/verification`, { revision: resubmitted.body.revision })).body).toMatchObject({ state: 'VERIFIED', name: '国家电网有限公司' });
  });

  it('of universities and bases is the platform\'s, and no office sees them waiting', async () => {
    const office = await officer();
    const { id } = await anOrganisation(house, { kind: 'UNIVERSITY', universityCode: '4111010001', verified: false });
    expect(((await ask(office, 'GET', '/organisations/pending?limit=100')).body.items as { id: string }[]).some((one) => one.id === id)).toBe(false);
    expect((await decide(office, id, 'verification')).status).toBe(404);
    expect((await decide(platform, id, 'verification')).status).toBe(200);
  });

  it('is nobody\'s who belongs to it', async () => {
    const inside = await aPerson(house, { platformRoles: ['PLATFORM_ADMIN'] });
    const { id } = await anOrganisation(house, { verified: false, admin: inside });
    expect((await decide(inside, id, 'verification')).body).toMatchObject({ status: 403, code: 'kernel.not-allowed' });
    expect(((await ask(inside, 'GET', '/organisations/pending?limit=100')).body.items as { id: string }[]).some((one) => one.id === id)).toBe(false);
  });

  it('of a code whose check digit fails needs an explicit look', async () => {
    const { body } = await ask(stranger, 'POST', '/organisations', enterprise({ uscc: '91350100M0001TGQXM' }));
    expect(body.record.usccWarning).toBe(true);
    const verify = (input: object) => decide(platform, body.id, 'verification', input);
    expect((await verify({})).body).toMatchObject({ status: 422, code: 'identity.check-digit-not-accepted' });
    expect((await verify({ acceptCheckDigit: true })).status).toBe(422);
    expect((await verify({ acceptCheckDigit: true, note: '已核对营业执照' })).body).toMatchObject({ state: 'VERIFIED', record: { verificationNote: '已核对营业执照' } });
  });

  it('refused frees the code for others, and can be asked again while it is free', async () => {
    const wanted = enterprise();
    const { body } = await ask(stranger, 'POST', '/organisations', wanted);
    expect((await decide(platform, body.id, 'refusal', { reason: '执照名称不一致' })).body).toMatchObject({ state: 'REFUSED', record: { reason: '执照名称不一致' } });
    const { kind: _, ...registration } = wanted;
    const resubmit = () => ask(stranger, 'PUT', `/organisations/${body.id}/registration`, registration);
    expect((await resubmit()).body).toMatchObject({ state: 'PENDING', record: { reason: null } });
    await decide(platform, body.id, 'refusal', { reason: '仍不一致' });
    const other = await aPerson(house);
    expect((await ask(other, 'POST', '/organisations', wanted)).status).toBe(201);
    expect((await resubmit()).body).toMatchObject({ status: 409, code: 'identity.organisation-exists' });
  });

  it('can be suspended, which takes the trust from its members at once', async () => {
    const office = await aPerson(house);
    const base = await anOrganisation(house, { kind: 'DEMONSTRATION_BASE', members: [{ person: office, roles: ['OFFICE'] }] });
    expect((await ask(office, 'GET', '/organisations/pending')).status).toBe(200);
    expect((await ask(platform, 'PUT', `/organisations/${base.id}/suspension`, { reason: '调查中' })).status).toBe(200);
    expect((await ask(office, 'GET', '/organisations/pending')).status).toBe(403);
    expect((await ask(stranger, 'GET', `/organisations/${base.id}`)).status).toBe(404);
    expect((await ask(platform, 'DELETE', `/organisations/${base.id}/suspension`)).body).toMatchObject({ state: 'VERIFIED', record: { reason: null } });
    expect((await ask(office, 'GET', '/organisations/pending')).status).toBe(200);
  });
});

describe('finding organisations', () => {
  const find = async (query: string) => ((await ask(undefined, 'GET', `/organisations?${query}`)).body as { items: { id: string; name: string }[]; next: string | null });

  it('shows verified ones by name, kind and region, page by page', async () => {
    const names = ['甲检测', '乙检测', '丙检测', '丙检测'];
    const made = [];
    for (const name of names) made.push((await anOrganisation(house, { kind: 'RESEARCH_INSTITUTE', name: `${name}研究院`, regionCode: '510107' })).id);
    await anOrganisation(house, { kind: 'RESEARCH_INSTITUTE', name: '丁检测研究院', regionCode: '510107', verified: false });
    await anOrganisation(house, { kind: 'RESEARCH_INSTITUTE', name: '戊检测研究院', regionCode: '500101' });
    const query = `name=${encodeURIComponent('检测研究')}&kind=RESEARCH_INSTITUTE&region=510000&limit=3`;
    const first = await find(query);
    const second = await find(`${query}&cursor=${first.next}`);
    expect(second.next).toBeNull();
    const shown = [...first.items, ...second.items];
    expect(shown.map((one) => one.id).sort()).toEqual([...made].sort());
    expect(shown.map((one) => one.name)).toEqual([...shown.map((one) => one.name)].sort());
    expect((await find(`${query.replace('510000', '510100')}`)).items).toHaveLength(3);
    expect((await find(`${query.replace('510000', '510104')}`)).items).toEqual([]);
    expect((await find('name=%25')).items).toEqual([]);
  });

  it.each(['limit=101', 'limit=0', 'kind=CLUB', 'region=51', 'sort=uscc', 'name=', 'cursor=abc'])('refuses %s', async (query) => expect((await ask(undefined, 'GET', `/organisations?${query}`)).status).toBe(400));

  it('shows the record only to members and verifiers', async () => {
    const { id, admin } = await anOrganisation(house);
    expect((await ask(undefined, 'GET', `/organisations/${id}`)).body).toMatchObject({ record: null, actions: [] });
    expect((await ask(stranger, 'GET', `/organisations/${id}`)).body.record).toBeNull();
    expect((await ask(admin, 'GET', `/organisations/${id}`)).body.record).toMatchObject({ reason: null });
    expect((await ask(platform, 'GET', `/organisations/${id}`)).body.actions).toEqual(['identity.suspend', 'identity.rename']);
  });

  it('hides one that is not verified like one that is not', async () => {
    const { id } = await anOrganisation(house, { verified: false });
    const absent = await ask(stranger, 'GET', `/organisations/${newId()}`);
    expect(await ask(stranger, 'GET', `/organisations/${id}`)).toEqual(absent);
    expect((await ask(undefined, 'GET', `/organisations/${id}`)).body).toEqual(absent.body);
    for (const [method, path, body] of [['PUT', 'verification', { revision: 1 }], ['PUT', 'refusal', { revision: 1, reason: 'x' }], ['GET', 'members', undefined], ['POST', 'invitations', { account: 'a@b.cn', roles: ['MEMBER'] }]] as const) {
      expect(await ask(stranger, method, `/organisations/${id}/${path}`, body)).toEqual(await ask(stranger, method, `/organisations/${newId()}/${path}`, body));
    }
  });

  it('takes a new name from a verifier, and a new address from its administrator', async () => {
    const { id, admin } = await anOrganisation(house);
    expect((await ask(admin, 'PUT', `/organisations/${id}/name`, { name: '自改名' })).status).toBe(403);
    expect((await ask(platform, 'PUT', `/organisations/${id}/name`, { name: '新名称有限公司' })).body.name).toBe('新名称有限公司');
    expect((await ask(admin, 'PUT', `/organisations/${id}/profile`, { regionCode: '370322', address: '高青县' })).body).toMatchObject({ regionCode: '370322', state: 'VERIFIED' });
    expect(await told(id)).toEqual(['organisation-registered', 'organisation-verified', 'organisation-renamed', 'organisation-profile-changed']);
  });
});

describe('members', () => {
  it('are invited by account, see it, accept, and have the role on the next request', async () => {
    const organisation = await anOrganisation(house);
    const person = await aPerson(house, { displayName: '企业发榜员' });
    const path = `/organisations/${organisation.id}`;
    const { status, body } = await ask(organisation.admin, 'POST', `${path}/invitations`, { account: person.account.toUpperCase(), roles: ['PUBLISHER', 'MEMBER'] });
    const { code, ...invitation } = body;
    expect([status, invitation]).toEqual([201, { id: body.id, organisationId: organisation.id, account: person.account, roles: ['PUBLISHER', 'MEMBER'], invitedAt: expect.any(String), actions: ['identity.withdraw-invitation'] }]);
    expect((await ask(organisation.admin, 'GET', `${path}/invitations`)).body.items).toEqual([invitation]);
    expect((await ask(person, 'GET', `${path}/members`)).status).toBe(403);
    expect((await ask(person, 'GET', '/people/me')).body.invitations).toMatchObject([{ id: body.id, organisationName: '示范单位', roles: ['PUBLISHER', 'MEMBER'] }]);
    expect((await accept(person, { id: body.id, code })).body).toEqual({ id: body.id, organisationId: organisation.id, state: 'ACTIVE', roles: ['PUBLISHER', 'MEMBER'] });
    const members = (await ask(person, 'GET', `${path}/members`)).body.items as object[];
    expect(members).toMatchObject([{ personId: organisation.admin.id, actions: [] }, { personId: person.id, displayName: '企业发榜员', actions: ['identity.end-membership'] }]);
    expect(JSON.stringify(members)).not.toContain('@');
    expect((await ask(organisation.admin, 'POST', `${path}/invitations`, { account: person.account, roles: ['MEMBER'] })).body).toMatchObject({ status: 409, code: 'identity.already-member' });
    expect(await told(body.id)).toEqual(['member-invited', 'membership-granted']);
  });

  it('are who was handed the code, not whoever registered the account first', async () => {
    const university = await anOrganisation(house, { kind: 'UNIVERSITY', universityCode: '4143010532' });
    const account = 'office-to-be@jiebang.example';
    const key = { 'idempotency-key': newId() };
    const invite = () => ask(university.admin, 'POST', `/organisations/${university.id}/invitations`, { account, roles: ['OFFICE'] }, key);
    const { id, code } = (await invite()).body as { id: string; code: string };
    const squatter = await aPerson(house, { account });
    expect((await ask(squatter, 'GET', '/people/me')).body.invitations).toMatchObject([{ id }]);
    for (const wrong of ['guessed', id, `${code}x`]) expect((await accept(squatter, { id, code: wrong })).body).toMatchObject({ status: 422, code: 'identity.invitation-code-wrong' });
    expect((await ask(squatter, 'PUT', `/invitations/${id}/acceptance`, {})).status).toBe(400);
    expect((await ask(squatter, 'GET', '/people/me')).body.memberships).toEqual([]);
    expect(await told(id)).toEqual(['member-invited', ...Array<string>(3).fill('invitation-code-refused')]);
    // The same request again answers the same code; what opens it lies in no table.
    expect((await invite()).body.code).toBe(code);
    for (const table of ['membership', 'idempotency', 'outbox']) expect(JSON.stringify(await house.database.read(`SELECT * FROM ${table}`))).not.toContain(code);
    expect((await accept(squatter, { id, code: ` ${code} ` })).body).toMatchObject({ state: 'ACTIVE', roles: ['OFFICE'] });
    expect((await accept(squatter, { id, code })).body).toMatchObject({ status: 409, code: 'kernel.not-in-this-state' });
  });

  it('guess a code ten times in fifteen minutes at most, also all at once, and the right one is refused too then', async () => {
    const { id: organisationId, admin } = await anOrganisation(house);
    const person = await aPerson(house);
    const { body } = await ask(admin, 'POST', `/organisations/${organisationId}/invitations`, { account: person.account, roles: ['MEMBER'] });
    const answers = await Promise.all(Array.from({ length: 15 }, (_, turn) => accept(person, { id: body.id, code: `guess ${turn}` })));
    expect(answers.map((one) => one.status).sort()).toEqual([...Array<number>(10).fill(422), ...Array<number>(5).fill(429)]);
    expect((await accept(person, body)).body).toMatchObject({ status: 429, code: 'identity.too-many-codes' });
    expect((await ask(person, 'GET', '/people/me')).status).toBe(200);
    await changeRows(house, 'UPDATE attempt_count SET since = ?', [new Date(house.database.clock.now().getTime() - 15 * 60_000)]);
    expect((await accept(person, body)).status).toBe(200);
  });

  it('may be invited before they register', async () => {
    const { id, admin } = await anOrganisation(house);
    const account = 'later@jiebang.example';
    const known = await ask(admin, 'POST', `/organisations/${id}/invitations`, { account: stranger.account, roles: ['MEMBER'] });
    const unknown = await ask(admin, 'POST', `/organisations/${id}/invitations`, { account, roles: ['MEMBER'] });
    expect(Object.keys(unknown.body)).toEqual(Object.keys(known.body));
    expect(unknown.status).toBe(known.status);
  });

  it('decline, and can be invited again', async () => {
    const { id, admin } = await anOrganisation(house);
    const person = await aPerson(house);
    const invite = () => ask(admin, 'POST', `/organisations/${id}/invitations`, { account: person.account, roles: ['MEMBER'] });
    const first = await invite();
    expect((await ask(person, 'PUT', `/invitations/${first.body.id}/refusal`)).body.state).toBe('DECLINED');
    expect((await accept(person, first.body)).body).toMatchObject({ status: 409, code: 'kernel.not-in-this-state' });
    const second = await invite();
    expect(second.status).toBe(201);
    expect((await ask(admin, 'DELETE', `/organisations/${id}/invitations/${second.body.id}`)).status).toBe(204);
    expect((await accept(person, second.body)).status).toBe(404);
    expect((await ask(person, 'GET', '/people/me')).body.invitations).toEqual([]);
  });

  it('answer only for themselves', async () => {
    const { id, admin } = await anOrganisation(house);
    const { body } = await ask(admin, 'POST', `/organisations/${id}/invitations`, { account: (await aPerson(house)).account, roles: ['ADMIN'] });
    const absent = await accept(stranger, { id: newId(), code: body.code });
    expect(absent.status).toBe(404);
    expect(await accept(stranger, body)).toEqual(absent);
    expect(await accept(admin, body)).toEqual(absent);
  });

  it('hold only roles of their kind of organisation', async () => {
    const { id, admin } = await anOrganisation(house);
    expect((await ask(admin, 'POST', `/organisations/${id}/invitations`, { account: 'a@b.cn', roles: ['OFFICE'] })).body).toMatchObject({ status: 422, code: 'identity.role-not-for-kind' });
    expect((await ask(admin, 'POST', `/organisations/${id}/invitations`, { account: 'a@b.cn', roles: [] })).status).toBe(400);
    expect((await ask(admin, 'POST', `/organisations/${id}/invitations`, { account: 'a@b.cn', roles: ['ADMIN', 'ADMIN'] })).status).toBe(400);
  });

  it('lose a role, and the membership, on the very next request', async () => {
    const organisation = await anOrganisation(house);
    const person = await aPerson(house);
    const membershipId = await join(organisation, person, ['ADMIN']);
    const member = `/organisations/${organisation.id}/members/${membershipId}`;
    const invite = () => ask(person, 'POST', `/organisations/${organisation.id}/invitations`, { account: `${newId()}@jiebang.example`, roles: ['MEMBER'] });
    expect((await invite()).status).toBe(201);
    expect((await ask(organisation.admin, 'PUT', `${member}/roles`, { roles: ['MEMBER'] })).body.roles).toEqual(['MEMBER']);
    expect((await invite()).status).toBe(403);
    expect((await ask(person, 'GET', `/organisations/${organisation.id}/members`)).status).toBe(200);
    expect((await ask(organisation.admin, 'DELETE', member)).status).toBe(204);
    expect((await ask(person, 'GET', `/organisations/${organisation.id}/members`)).status).toBe(403);
    expect((await ask(person, 'GET', '/people/me')).body.memberships).toEqual([]);
    expect(await told(membershipId)).toEqual(['member-invited', 'membership-granted', 'membership-roles-changed', 'membership-ended']);
  });

  it('leave, but not the last administrator, also not two at once', async () => {
    const organisation = await anOrganisation(house);
    const second = await aPerson(house);
    const secondId = await join(organisation, second, ['ADMIN']);
    const firstId = ((await ask(second, 'GET', `/organisations/${organisation.id}/members`)).body.items as { id: string; personId: string }[]).find((one) => one.personId !== second.id)!.id;
    const answers = await Promise.all([
      ask(organisation.admin, 'DELETE', `/organisations/${organisation.id}/members/${firstId}`),
      ask(second, 'DELETE', `/organisations/${organisation.id}/members/${secondId}`),
    ]);
    expect(answers.map((one) => one.status).sort()).toEqual([204, 422]);
    expect(answers.find((one) => one.status === 422)!.body.code).toBe('identity.last-admin');
  });

  it('do not send each other away', async () => {
    const organisation = await anOrganisation(house);
    const [one, other] = [await aPerson(house), await aPerson(house)];
    const path = `/organisations/${organisation.id}/members`;
    const [oneId, otherId] = [await join(organisation, one, ['MEMBER']), await join(organisation, other, ['MEMBER'])];
    expect((await ask(one, 'DELETE', `${path}/${otherId}`)).status).toBe(403);
    expect((await ask(one, 'PUT', `${path}/${oneId}/roles`, { roles: ['ADMIN'] })).status).toBe(403);
    expect((await ask(one, 'DELETE', `${path}/${oneId}`)).status).toBe(204);
  });

  it('are as absent to strangers as those who never were', async () => {
    const organisation = await anOrganisation(house);
    const membershipId = await join(organisation, await aPerson(house), ['MEMBER']);
    for (const [method, suffix, body] of [['DELETE', '', undefined], ['PUT', '/roles', { roles: ['ADMIN'] }]] as const) {
      const path = (id: string) => `/organisations/${organisation.id}/members/${id}${suffix}`;
      expect(await ask(stranger, method, path(membershipId), body)).toEqual(await ask(stranger, method, path(newId()), body));
    }
    const other = await anOrganisation(house);
    expect((await ask(other.admin, 'DELETE', `/organisations/${other.id}/members/${membershipId}`)).body).toMatchObject({ status: 404, code: 'identity.membership-missing' });
  });
});
