import { cursorMalformed, Database, decodeCursor, encodeCursor } from '#platform';
import { Injectable } from '@nestjs/common';
import { fullCard } from '../contract/proposition-view.js';
import type { ListPropositions } from '../contract/propositions.requests.js';
import { wordsOf } from '../domain/search-text.js';
import { type Filters, filtersOf, phasesOf, termFor, traitParams } from './filters.js';
import { findLists, type Walk } from './find-lists.js';
import { listingSql } from './listing.sql.js';

interface CardRow {
  readonly position: number;
  readonly id: string;
  readonly state: string;
  readonly bidCount: number;
  readonly card: string;
}

const BEFORE_ALL: readonly [number, string] = [-Number.MAX_SAFE_INTEGER, ''];

/** The public list as JSON text, put together from ready cards; see docs/decisions/0006. */
@Injectable()
export class PublicListQuery {
  constructor(private readonly database: Database) {}

  async execute(asked: ListPropositions): Promise<string> {
    const filters = filtersOf(asked);
    const walk = await this.walkFor(filters, asked);
    return walk ? this.page(walk, filters, asked) : pageText([], asked.limit);
  }

  private async walkFor(filters: Filters, { q, sort = 'closeAt' }: ListPropositions): Promise<Walk | undefined> {
    const phases = phasesOf(filters);
    const plain = (order: typeof sort) => phases.map((phase) => [termFor(filters, order, phase)]);
    if (q === undefined) return { source: 'term', terms: plain(sort), compare: [] };
    const words = wordsOf(q);
    if (words.length === 0) return undefined;
    // What one organisation publishes is little: its own list is the shortest.
    if (filters.publisherId) return { source: 'term', terms: plain('closeAt'), compare: words.map((one) => one.text) };
    return findLists(this.database.reader, words, phases, plain('closeAt'));
  }

  private async page({ source, terms, compare }: Walk, filters: Filters, { limit, cursor }: ListPropositions): Promise<string> {
    const [position, id] = cursor === undefined ? BEFORE_ALL : positionIn(cursor);
    const rest = [position, position, id, ...traitParams(filters), ...compare, limit + 1];
    const sql = listingSql(source, compare.length);
    const lists = await Promise.all(terms.map((term) => this.database.read<CardRow>(sql, [...term, ...rest])));
    return pageText(lists.length === 1 ? lists[0]! : lists.flat().sort(inListOrder).slice(0, limit + 1), limit);
  }
}

const inListOrder = (a: CardRow, b: CardRow): number => a.position - b.position || (a.id < b.id ? -1 : 1);

/** Of `limit + 1` rows. */
function pageText(rows: readonly CardRow[], limit: number): string {
  const shown = rows.slice(0, limit);
  const last = shown[shown.length - 1];
  const next = last && rows.length > limit ? `"${encodeCursor([last.position, last.id])}"` : 'null';
  return `{"items":[${shown.map(fullCard).join(',')}],"next":${next}}`;
}

function positionIn(cursor: string): [number, string] {
  const [position, id] = decodeCursor(cursor, 2);
  if (!Number.isSafeInteger(position) || typeof id !== 'string') throw cursorMalformed();
  return [position as number, id];
}
