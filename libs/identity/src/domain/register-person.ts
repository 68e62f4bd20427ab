import { type Decision, happened } from '#kernel';
import { PersonRegistered } from '../contract/identity.events.js';
import type { Person, PersonKind } from './person.js';

export interface RegistrationFacts {
  readonly id: string;
  readonly now: Date;
  readonly account: string;
  readonly displayName: string;
  readonly kinds: readonly PersonKind[];
  readonly passwordHash: string;
}

export function registerPerson({ now, kinds, ...facts }: RegistrationFacts): Decision<Person> {
  const next: Person = { ...facts, kinds: [...new Set(kinds)], platformRoles: [], tokenEpoch: 1, registeredAt: now, version: 1 };
  return { next, events: [happened(PersonRegistered, now, { personId: next.id })] };
}
