import type { Tx } from '#platform';
import { cardsOf, factsOf, indicatorByCode } from '../domain/dictionary.js';
import type { Happening } from '../domain/fold.js';
import type { CardRow } from './card.schema.js';
import type { FactRow } from './fact.schema.js';
import { tell, type ToldTable } from './tell.js';

export const factTable: ToldTable<FactRow> = {
  name: 'statistics_fact',
  key: ['generation', 'indicator', 'factKey'],
  columns: ['generation', 'indicator', 'factKey', 'subject', 'value', 'day', 'kind', 'aboutId', 'eventId', 'officeId', 'publisherId', 'teamId', 'at', 'sourceId'],
  keep: (row) => indicatorByCode(row.indicator)!.keep,
};

export const cardTable: ToldTable<CardRow> = {
  name: 'statistics_card',
  key: ['generation', 'id'],
  columns: ['generation', 'id', 'parentId', 'officeId', 'publisherId', 'teamId', 'region', 'industry', 'school', 'at', 'sourceId'],
  keep: () => 'last',
};

/** Folds events into one generation. */
export async function foldInto(tx: Tx, generation: number, happenings: readonly Happening[]): Promise<void> {
  await tell(tx, cardTable, happenings.flatMap(cardsOf).map((card) => ({ ...card, generation })));
  await tell(tx, factTable, happenings.flatMap(factsOf).map((fact) => ({ ...fact, generation })));
}
