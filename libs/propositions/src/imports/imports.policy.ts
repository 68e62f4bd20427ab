import type { Actor, Policy } from '#kernel';
import { propositionsPolicy } from '../propositions.policy.js';
import type { ImportCommand } from './domain/import.lifecycle.js';

/** Whoever keeps the propositions of an organisation: its publishers and its innovation office. */
const worksAtDesk = propositionsPolicy['propositions.desk'];

const ofOrganisation = (actor: Actor, { organisationId }: { organisationId: string }): boolean => worksAtDesk(actor, { organisationId });
const ofImport = (actor: Actor, { import: { organisationId } }: { import: { organisationId: string } }): boolean => worksAtDesk(actor, { organisationId });

export const importsPolicy = {
  'proposition-imports.begin': ofOrganisation,
  'proposition-imports.list': ofOrganisation,
  'proposition-imports.read': ofImport,
  'proposition-imports.map': ofImport,
  'proposition-imports.confirm': ofImport,
  'proposition-imports.cancel': ofImport,
} as const satisfies Policy;

/** The commands that people give; the others follow from reading and writing. */
export const commandsOfPeople = ['map', 'confirm', 'cancel'] as const satisfies readonly ImportCommand[];
