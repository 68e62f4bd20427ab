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

/** What each measure counts, one row a thing: the facts themselves, or what follows from several of them. */
const things: Record<Measure, string> = {
  sum: 'SELECT factKey, subject, value, day, kind, aboutId, eventId, officeId, publisherId FROM statistics_fact WHERE generation = ? AND indicator = ? AND value <> 0',
  distinct: 'SELECT factKey, subject, value, day, kind, aboutId, eventId, officeId, publisherId FROM statistics_fact WHERE generation = ? AND indicator = ? AND value > 0',
  complete: `SELECT subject AS factKey, subject, 1 AS value, CASE WHEN confirmed > signed THEN confirmed ELSE signed END AS day, NULL AS kind,
    subject AS aboutId, NULL AS eventId, NULL AS officeId, NULL AS publisherId FROM (${revealed}) r WHERE confirmed IS NOT NULL AND signed IS NOT NULL`,
  cohort: `SELECT f.factKey, f.subject, CASE WHEN r.confirmed IS NOT NULL AND r.signed IS NOT NULL THEN 1 ELSE 0 END AS value, f.day, NULL AS kind,
    f.aboutId, NULL AS eventId, NULL AS officeId, NULL AS publisherId FROM statistics_fact f LEFT JOIN (${revealed}) r ON r.subject = f.subject
    WHERE f.generation = ? AND f.indicator = 'propositions_published' AND f.kind = 'FIRST'`,
};

/** Where a thing belongs. An event's office comes before the proposition's: it is the base that held the meeting. */
export const places: Record<Dimension | 'publisher', string> = {
  office: 'COALESCE(f.officeId, e.officeId, a.officeId, p.officeId)',
  publisher: 'COALESCE(f.publisherId, a.publisherId, p.publisherId)',
  region: 'COALESCE(a.region, p.region)',
  industry: 'COALESCE(a.industry, p.industry)',
  kind: 'f.kind',
  month: 'SUBSTR(f.day, 1, 7)',
};

const cards = `LEFT JOIN statistics_card a ON a.generation = ? AND a.id = f.aboutId
  LEFT JOIN statistics_card p ON p.generation = ? AND p.id = a.parentId
  LEFT JOIN statistics_card e ON e.generation = ? AND e.id = f.eventId`;

/** `FROM … WHERE …` of the things of a selection (`f`), with its parameters; with their cards where a place is asked. */
export function thingsOf(selection: Selection, { placed }: { placed: boolean }): { sql: string; params: (string | number)[] } {
  const { generation, indicator, firstDay, lastDay, officeId } = selection;
  const own = { sum: [generation, indicator.code], distinct: [generation, indicator.code], complete: [generation], cohort: [generation, generation] };
  const withCards = placed || officeId !== null;
  return {
    sql: `FROM (${things[indicator.measure]}) f ${withCards ? cards : ''} WHERE f.day >= ? AND f.day <= ?${officeId ? ` AND ${places.office} = ?` : ''}`,
    params: [...own[indicator.measure], ...(withCards ? [generation, generation, generation] : []), firstDay, lastDay, ...(officeId ? [officeId] : [])],
  };
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
