import { type Actor, commandsFrom, Problem, type ProblemDefinition, problemCatalogue } from '#kernel';
import { may } from '#platform';
import { isImportField } from '../domain/import-fields.js';
import { importLifecycle } from '../domain/import.lifecycle.js';
import type { PropositionImport, Remark } from '../domain/proposition-import.js';
import { commandsOfPeople, importsPolicy } from '../imports.policy.js';
import type { ImportSummaryView, ImportView, RemarkView } from './imports.views.js';

export type ImportSummary = Pick<
  PropositionImport,
  'id' | 'organisationId' | 'organisationName' | 'state' | 'fileName' | 'total' | 'checked' | 'accepted' | 'refused' | 'same' | 'differs' | 'repeated' | 'created' | 'createdAt' | 'updatedAt'
>;

export function importSummary({ id, organisationId, organisationName, state, fileName, createdAt, updatedAt, ...counts }: ImportSummary): ImportSummaryView {
  const { total, checked, accepted, refused, same, differs, repeated, created } = counts;
  const writing = state === 'CONFIRMED' || state === 'DONE';
  return {
    id, organisationId, organisationName, state, fileName, counts: { total, checked, accepted, refused, same, differs, repeated, created },
    progress: writing ? { done: created, of: accepted } : { done: checked, of: total }, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString(),
  };
}

export function importView(shown: PropositionImport, actor: Actor): ImportView {
  const { fileName: name, fileBytes: bytes, sha256, format, encoding, delimiter, bom, defaults, sheet, sheets, asides } = shown;
  const remarks = remarkViews();
  const columns = shown.columns.map((column, at) => ({ column: at, ...column, field: meaningOf(shown.mapping[at]) }));
  return {
    ...importSummary(shown), file: { name, bytes, sha256, format, encoding, delimiter, bom }, defaults, sheet, sheets: [...sheets], columns,
    unmapped: columns.filter(({ field }) => field === null).map((column) => column.name), asides: [...asides],
    warnings: shown.warnings.map(remarks), problem: shown.problem && remarks(shown.problem), actions: actionsOf(actor, shown),
  };
}

const meaningOf = (field: string | null | undefined) => (isImportField(field ?? null) ? (field as ImportView['columns'][number]['field']) : null);

function actionsOf(actor: Actor, shown: PropositionImport): string[] {
  const possible = commandsFrom(importLifecycle, shown.state);
  const actions = commandsOfPeople.filter((command) => possible.includes(command)).map((command) => `proposition-imports.${command}` as const);
  return may(importsPolicy, actor, { import: shown }, actions);
}

/** Makes the sentences of kept remarks. A code that is gone from the catalogue still says its code. */
export function remarkViews(): (remark: Remark) => RemarkView {
  const definitions = new Map(problemCatalogue().map((one) => [one.code, one]));
  return ({ code, facts }) => {
    const definition: ProblemDefinition = definitions.get(code) ?? { code, kind: 'invalid', zh: code, en: code };
    const problem = new Problem(definition, facts);
    return { code, zh: problem.sentence('zh'), en: problem.sentence('en'), facts: { ...facts } };
  };
}
