import { systemActor, type OrganisationKind, type OrganisationRole, type PlatformRole } from '#kernel';
import { newId } from '#platform';
import type { TestHouse } from './test-house.js';

// Real people for tests over HTTP: they register, sign in and answer invitations as everybody does. A house with
// the identity context is needed; it is loaded only here, so that other tests need not know it.

export const PASSWORD = 'tin kettle over moss';

export interface TestPerson {
  readonly id: string;
  readonly account: string;
  readonly headers: { readonly authorization: string };
}

export interface TestOrganisation {
  readonly id: string;
  readonly admin: TestPerson;
}

/** A person who has registered and signed in: `inject({ headers: person.headers, … })`. */
export async function aPerson(
  house: TestHouse, given: { account?: string; kinds?: readonly ('STUDENT' | 'TEACHER' | 'STAFF')[]; displayName?: string; platformRoles?: readonly PlatformRole[] } = {},
): Promise<TestPerson> {
  const account = given.account ?? `${newId()}@jiebang.example`;
  await answered(house, 'POST', '/people', undefined, { account, displayName: given.displayName ?? '人员', kinds: given.kinds ?? ['STAFF'], password: PASSWORD });
  const { accessToken } = await answered<{ accessToken: string }>(house, 'POST', '/auth/tokens', undefined, { account, password: PASSWORD });
  const headers = { authorization: `Bearer ${accessToken}` };
  const { id } = await answered<{ id: string }>(house, 'GET', '/people/me', { headers });
  const { AppointPlatformAdminUseCase } = await import('#identity');
  for (const role of given.platformRoles ?? []) await house.get(AppointPlatformAdminUseCase).execute(systemActor('test'), id, role);
  return { id, account, headers };
}

/** An organisation with its administrator and members; verified by the platform unless told otherwise. */
export async function anOrganisation(
  house: TestHouse,
  given: {
    kind?: OrganisationKind; name?: string; verified?: boolean; regionCode?: string; universityCode?: string; admin?: TestPerson;
    members?: readonly { person: TestPerson; roles: readonly OrganisationRole[] }[];
  } = {},
): Promise<TestOrganisation> {
  const { kind = 'ENTERPRISE', name = '示范单位', regionCode = '430104', admin = await aPerson(house) } = given;
  const code = kind === 'UNIVERSITY' ? { universityCode: given.universityCode ?? '4143010533' } : { uscc: await aUscc() };
  const { id } = await answered<{ id: string }>(house, 'POST', '/organisations', admin, { kind, name, regionCode, ...code });
  for (const { person, roles } of given.members ?? []) {
    const invitation = await answered<{ id: string; code: string }>(house, 'POST', `/organisations/${id}/invitations`, admin, { account: person.account, roles });
    await answered(house, 'PUT', `/invitations/${invitation.id}/acceptance`, person, { code: invitation.code });
  }
  if (given.verified ?? true) await answered(house, 'PUT', `/organisations/${id}/verification`, await aVerifier(house), { revision: 1 });
  return { id, admin };
}

const verifiers = new WeakMap<TestHouse, Promise<TestPerson>>();

function aVerifier(house: TestHouse): Promise<TestPerson> {
  const verifier = verifiers.get(house) ?? aPerson(house, { platformRoles: ['PLATFORM_ADMIN'] });
  verifiers.set(house, verifier);
  return verifier;
}

async function aUscc(): Promise<string> {
  const { completeUscc } = await import('#identity');
  return completeUscc(`91430104MA${String(Math.floor(Math.random() * 1_000_000)).padStart(6, '0')}`);
}

async function answered<Body>(house: TestHouse, method: string, path: string, person?: Pick<TestPerson, 'headers'>, payload?: object): Promise<Body> {
  const answer = await house.app.inject({ method: method as 'GET', url: `/api${path}`, headers: { ...person?.headers }, ...(payload ? { payload } : {}) });
  if (answer.statusCode >= 300) throw new Error(`${method} ${path} answered ${answer.statusCode}: ${answer.body}`);
  return (answer.body ? answer.json() : undefined) as Body;
}
