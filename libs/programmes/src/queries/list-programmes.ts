import { type Day } from '#kernel';
import { decodeCursor, type Param, pageOf, type Reader } from '#platform';
import type { ListProgrammes } from '../contract/programmes.requests.js';
import type { ProgrammesPage } from '../contract/programmes.views.js';
import type { ProgrammeRules } from '../domain/rules.js';
import { programmeCard } from '../programme-view.js';
import { PROGRAMME_COLUMNS, programmeOf, type ProgrammeRow } from './programme-rows.js';
import { NUMBER_ON } from './rules-rows.js';

type Row = ProgrammeRow & { readonly number: number; readonly rules: string };

/** A piece of a WHERE with the values it takes. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly Param[];
}

const CARDS = `SELECT ${PROGRAMME_COLUMNS}, r.number, r.rules
  FROM programme p JOIN programme_rules r ON r.programmeId = p.id AND r.number = ${NUMBER_ON} WHERE`;

/** One page of the programmes within a scope, the latest first, with the rules of the day. */
export async function listProgrammes(reader: Reader, scope: Condition, list: ListProgrammes, day: Day): Promise<ProgrammesPage> {
  const conditions = [scope, ...filters(list)];
  const rows = await reader.query<Row>(
    `${CARDS} ${conditions.map(({ sql }) => sql).join(' AND ')} ORDER BY p.id DESC LIMIT ?`,
    [day, ...conditions.flatMap(({ params }) => params), list.limit + 1],
  );
  return pageOf(rows, list.limit, (row) => programmeCard(programmeOf(row), { number: row.number, rules: JSON.parse(row.rules) as ProgrammeRules }), (row) => [row.id]);
}

function filters({ state, kind, organiserId, cursor }: ListProgrammes): Condition[] {
  return [
    ...(state ? [{ sql: 'p.state = ?', params: [state] }] : []),
    ...(kind ? [{ sql: 'p.kind = ?', params: [kind] }] : []),
    ...(organiserId ? [{ sql: 'p.organiserId = ?', params: [organiserId] }] : []),
    ...(cursor ? [{ sql: 'p.id < ?', params: [String(decodeCursor(cursor, 1)[0])] }] : []),
  ];
}
