import type { Reader } from '#platform';
import type { Dimension, Indicator, Measure } from '../domain/indicator.js';

/** Which rows of one generation a number is made of. */
export interface Selection {
  readonly generation: number;
  readonly indicator: Indicator;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly officeId: string | null;
}

const revealed = `SELECT subject, MIN(CASE WHEN kind = 'CONFIRMED' THEN day END) AS confirmed, MIN(CASE WHEN kind = 'SIGNED' THEN day END) AS signed
  FROM statistics_fact WHERE generation = ? AND indicator = 'propositions_revealed' AND value > 0 GROUP BY subject`;

const course = `SELECT subject, MIN(CASE WHEN kind = 'OPENED' THEN day END) AS opened, MIN(CASE WHEN kind = 'BEGUN' THEN day END) AS begun,
  MIN(CASE WHEN kind = 'ENDED' THEN day END) AS ended FROM statistics_fact WHERE generation = ? AND indicator = ? AND value > 0 GROUP BY subject`;

/** What each measure counts, one row a thing: the facts themselves, or what follows from several of them. */
const things: Record<Measure, string> = {
  sum: 'SELECT factKey, subject, value, day, kind, aboutId, eventId, officeId, publisherId, teamId, at FROM statistics_fact WHERE generation = ? AND indicator = ? AND value <> 0',
  distinct: 'SELECT factKey, subject, value, day, kind, aboutId, eventId, officeId, publisherId, teamId FROM statistics_fact WHERE generation = ? AND indicator = ? AND value > 0',
  complete: `SELECT subject AS factKey, subject, 1 AS value, CASE WHEN confirmed > signed THEN confirmed ELSE signed END AS day, NULL AS kind,
    subject AS aboutId, NULL AS eventId, NULL AS officeId, NULL AS publisherId, NULL AS teamId FROM (${revealed}) r WHERE confirmed IS NOT NULL AND signed IS NOT NULL`,
  cohort: `SELECT f.factKey, f.subject, CASE WHEN r.confirmed IS NOT NULL AND r.signed IS NOT NULL THEN 1 ELSE 0 END AS value, f.day, NULL AS kind,
    f.aboutId, NULL AS eventId, NULL AS officeId, NULL AS publisherId, NULL AS teamId FROM statistics_fact f LEFT JOIN (${revealed}) r ON r.subject = f.subject
    WHERE f.generation = ? AND f.indicator = 'propositions_published' AND f.kind = 'FIRST'`,
  running: `SELECT subject AS factKey, subject, 1 AS value, begun AS day, ended AS endDay, NULL AS kind,
    subject AS aboutId, NULL AS eventId, NULL AS officeId, NULL AS publisherId, NULL AS teamId
    FROM (${course}) r WHERE opened IS NOT NULL AND begun IS NOT NULL`,
};

const onADayOfIt = 'f.day >= ? AND f.day <= ?';
/** Which things belong to a period, given its first and last day. */
const within: Record<Measure, string> = {
  sum: onADayOfIt, distinct: onADayOfIt, complete: onADayOfIt, cohort: onADayOfIt, running: '(f.endDay IS NULL OR f.endDay >= ?) AND f.day <= ?',
};

export type Place = Dimension | 'publisher';

/** Where a thing belongs. An event's office comes before the proposition's: it is the base that held the meeting. */
export const places: Record<Place, string> = {
  office: 'COALESCE(f.officeId, e.officeId, a.officeId, p.officeId)',
  publisher: 'COALESCE(f.publisherId, a.publisherId, p.publisherId)',
  region: 'COALESCE(a.region, p.region)',
  school: 't.school',
  industry: 'COALESCE(a.industry, p.industry)',
  kind: 'f.kind',
  month: 'SUBSTR(f.day, 1, 7)',
};

const cards = `LEFT JOIN statistics_card a ON a.generation = ? AND a.id = f.aboutId
  LEFT JOIN statistics_card p ON p.generation = ? AND p.id = a.parentId
  LEFT JOIN statistics_card e ON e.generation = ? AND e.id = f.eventId`;
const cardOfTeam = 'LEFT JOIN statistics_card t ON t.generation = ? AND t.id = COALESCE(f.teamId, a.teamId)';

/** Whether the proposition that a sealed thing is about was opened after it: what was put up again opens more than once. */
const opened = (generation: string): string =>
  `EXISTS (SELECT 1 FROM statistics_fact o WHERE o.generation = ${generation} AND o.indicator = ? AND o.subject = f.aboutId AND o.kind = 'OPENED' AND o.at >= f.at)`;

interface Piece {
  readonly sql: string;
  readonly params: readonly (string | number)[];
}

/** `FROM … WHERE …` of the things of a selection (`f`), with its parameters; with the cards that know the asked places. */
export function thingsOf(selection: Selection, asked: readonly Place[]): Piece {
  const { indicator: { measure, code }, generation, firstDay, lastDay, officeId } = selection;
  const own: Record<Measure, Piece['params']> = {
    sum: [generation, code], distinct: [generation, code], running: [generation, code], complete: [generation], cohort: [generation, generation],
  };
  const joined = joins(selection, officeId === null ? asked : [...asked, 'office']);
  return {
    sql: `FROM (${things[measure]}) f ${joined.sql} WHERE ${within[measure]}${officeId ? ` AND ${places.office} = ?` : ''}`,
    params: [...own[measure], ...joined.params, firstDay, lastDay, ...(officeId ? [officeId] : [])],
  };
}

function joins({ indicator: { sealed, code }, generation }: Selection, asked: readonly Place[]): Piece {
  if (asked.length === 0) return { sql: '', params: [] };
  const ofThings: Piece = { sql: cards, params: [generation, generation, generation] };
  if (!asked.includes('school')) return ofThings;
  // The team of a thing that lies sealed is nobody's business.
  const team: Piece = sealed ? { sql: `${cardOfTeam} AND ${opened('t.generation')}`, params: [generation, code] } : { sql: cardOfTeam, params: [generation] };
  return { sql: `${ofThings.sql} ${team.sql}`, params: [...ofThings.params, ...team.params] };
}

/** What may be shown of the things of a selection one by one. */
export function shownOf({ indicator: { sealed, code }, generation }: Selection): Piece {
  return sealed ? { sql: ` AND ${opened('?')}`, params: [generation, code] } : { sql: '', params: [] };
}

/** Longer than any history, for questions without a first or last day. */
const ALWAYS = { firstDay: '0000-00-00', lastDay: '9999-12-31' };

/** What a question asks for, of the generation that is shown. */
export async function selectionOf(reader: Reader, { from, to, office }: { from?: string; to?: string; office?: string }): Promise<Omit<Selection, 'indicator'>> {
  return { generation: await liveGeneration(reader), firstDay: from ?? ALWAYS.firstDay, lastDay: to ?? ALWAYS.lastDay, officeId: office ?? null };
}

export async function liveGeneration(reader: Reader): Promise<number> {
  const [live] = await reader.query<{ number: number }>("SELECT number FROM statistics_generation WHERE state = 'LIVE'");
  return live!.number;
}
