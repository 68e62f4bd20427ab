import { type Decision, happened, type PlatformRole } from '#kernel';
import { PasswordChanged, PlatformRoleGranted, SignedOutEverywhere } from '../contract/identity.events.js';
import type { Person } from './person.js';

export function changePassword(person: Person, facts: { passwordHash: string; now: Date }): Decision<Person> {
  const next = { ...person, passwordHash: facts.passwordHash, tokenEpoch: person.tokenEpoch + 1 };
  return { next, events: [happened(PasswordChanged, facts.now, { personId: person.id })] };
}

export function signOutEverywhere(person: Person, facts: { now: Date }): Decision<Person> {
  return { next: { ...person, tokenEpoch: person.tokenEpoch + 1 }, events: [happened(SignedOutEverywhere, facts.now, { personId: person.id })] };
}

/** Asked again, it tells nothing new. */
export function grantPlatformRole(person: Person, facts: { role: PlatformRole; now: Date }): Decision<Person> {
  if (person.platformRoles.includes(facts.role)) return { next: person, events: [] };
  const next = { ...person, platformRoles: [...person.platformRoles, facts.role] };
  return { next, events: [happened(PlatformRoleGranted, facts.now, { personId: person.id, role: facts.role })] };
}
