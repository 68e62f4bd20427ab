import { bigInteger, defineTable, id, integer, text } from '#platform';

/**
 * The public list as posting lists: `term` names a list (a place, a publisher, a word), the rest of the key is the
 * order in it. One table, so that a filter and a word are asked in the same way; see docs/decisions/0006.
 */
export const PropositionPostingSchema = defineTable<{ term: string; position: number; id: string; traits: number }>('proposition_posting', {
  columns: { term: { ...text(64), primary: true }, position: { ...bigInteger(), primary: true }, id: id(), traits: bigInteger() },
});

/** How many listed propositions have these traits, for the facets. */
export const PropositionCountSchema = defineTable<{ cell: string; listed: number }>('proposition_count', {
  columns: { cell: { ...text(64), primary: true }, listed: integer() },
});

/** The last public number of each batch. */
export const PropositionBatchSchema = defineTable<{ batch: string; lastNumber: number }>('proposition_batch', {
  columns: { batch: { ...text(20), primary: true }, lastNumber: integer() },
});
