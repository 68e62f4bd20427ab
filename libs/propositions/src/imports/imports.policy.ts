import { type Actor, actsFor, isOfficeOf, type Policy } from '#kernel';
import type { ImportCommand } from './domain/import.lifecycle.js';

/** Whoever keeps the propositions of a verified organisation: its publishers and its innovation office. */
const worksAtDesk = (actor: Actor, organisationId: string): boolean => actsFor(actor, 'PUBLISHER', organisationId) || isOfficeOf(actor, organisationId);

const ofOrganisation = (actor: Actor, { organisationId }: { organisationId: string }): boolean => worksAtDesk(actor, organisationId);
const ofImport = (actor: Actor, { import: { organisationId } }: { import: { organisationId: string } }): boolean => worksAtDesk(actor, organisationId);

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
