import { type Actor, actsIn, isStatistician, officesOf } from '#kernel';
import { chosen, type Param } from '#platform';
import type { TotalJobs } from '../contract/employment.requests.js';

export interface Condition {
  readonly sql: string;
  readonly params: readonly Param[];
}

/** What this person may see of the ledger, narrowed down to what was asked for. `e` is the ledger. */
export function ledgerScope(actor: Actor, filter: TotalJobs): Condition[] {
  const given: Condition[] = isStatistician(actor) ? [] : [ownLines(actor)];
  for (const column of ['publisherId', 'officeId', 'propositionId', 'projectId'] as const) {
    const wanted = filter[column];
    if (wanted) given.push({ sql: `e.${column} = ?`, params: [wanted] });
  }
  if (filter.from) given.push({ sql: 'e.onDay >= ?', params: [filter.from] });
  if (filter.to) given.push({ sql: 'e.onDay <= ?', params: [filter.to] });
  return given;
}

// The policy saw at least one organisation.
function ownLines(actor: Actor): Condition {
  const mine = [['e.publisherId', actsIn(actor, 'PUBLISHER')], ['e.responsibleOfficeId', officesOf(actor)]] as const;
  const given = mine.filter(([, ids]) => ids.length > 0).map(([column, ids]) => ({ column, ...chosen(ids) }));
  return { sql: `(${given.map(({ column, sql }) => `${column} ${sql}`).join(' OR ')})`, params: given.flatMap(({ params }) => params) };
}

export const whereOf = (conditions: readonly Condition[]): string =>
  conditions.length > 0 ? `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}` : '';

export const paramsOf = (conditions: readonly Condition[]): Param[] => conditions.flatMap(({ params }) => params);
