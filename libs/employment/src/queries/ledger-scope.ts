import type { Actor } from '#kernel';
import type { Param } from '#platform';
import type { TotalJobs } from '../contract/employment.requests.js';
import { seesAll } from '../employment.policy.js';

export interface Condition {
  readonly sql: string;
  readonly params: readonly Param[];
}

/** What this person may see of the ledger, narrowed down to what was asked for. `e` is the ledger. */
export function ledgerScope(actor: Actor, filter: TotalJobs): Condition[] {
  const given: Condition[] = seesAll(actor) ? [] : [ownOrganisations(actor)];
  for (const column of ['publisherId', 'officeId', 'propositionId', 'projectId'] as const) {
    const wanted = filter[column];
    if (wanted) given.push({ sql: `e.${column} = ?`, params: [wanted] });
  }
  if (filter.from) given.push({ sql: 'e.onDay >= ?', params: [filter.from] });
  if (filter.to) given.push({ sql: 'e.onDay <= ?', params: [filter.to] });
  return given;
}

// The policy saw at least one.
function ownOrganisations(actor: Actor): Condition {
  const params = actor.memberships.filter((one) => one.roles.includes('PUBLISHER')).map((one) => one.organisationId);
  return { sql: `e.publisherId IN (${params.map(() => '?').join(', ')})`, params };
}

export const whereOf = (conditions: readonly Condition[]): string =>
  conditions.length > 0 ? `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}` : '';

export const paramsOf = (conditions: readonly Condition[]): Param[] => conditions.flatMap(({ params }) => params);
