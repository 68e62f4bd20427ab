import { cursorMalformed, Database, decodeCursor, encodeCursor, type Param } from '#platform';
import { industryByCode } from '#reference';
import { Injectable } from '@nestjs/common';
import { fullCard } from '../contract/proposition-view.js';
import type { ListPropositions } from '../contract/propositions.requests.js';
import { sorts } from '../domain/listing.js';
import { wordsOf } from '../domain/search-text.js';
import { type Filters, phasesOf, termFor, traitParams } from './filters.js';
import { findLists, type Walk } from './find-lists.js';
import { listingSql } from './listing.sql.js';

interface CardRow {
  readonly position: number | string;
  readonly id: string;
  readonly state: string;
  readonly bidCount: number;
  readonly card: string;
}

const NOTHING = '{"items":[],"next":null}';
const BEFORE_ALL = [-Number.MAX_SAFE_INTEGER, ''] as const;

/** The public list as JSON text, put together from ready cards; see docs/decisions/0006. */
@Injectable()
export class PublicListQuery {
  constructor(private readonly database: Database) {}

  async execute(asked: ListPropositions): Promise<string> {
    const filters: Filters = { ...asked, industry: asked.industry && industryByCode(asked.industry)?.code };
    if (asked.industry && !filters.industry) return NOTHING;
    const walk = await this.walkFor(filters, asked);
    return walk ? this.page(walk, filters, asked) : NOTHING;
  }

  private async walkFor(filters: Filters, { q, sort = sorts[0] }: ListPropositions): Promise<Walk | undefined> {
    const phases = phasesOf(filters);
    if (q === undefined) return { source: 'term', terms: phases.map((phase) => [termFor(filters, sort, phase)]), compare: [] };
    const words = wordsOf(q);
    const everything = phases.map((phase) => termFor(filters, 'closeAt', phase));
    if (words.length === 0) return undefined;
    // What one organisation publishes is little: its own list is the shortest.
    if (filters.publisherId) return { source: 'term', terms: everything.map((term) => [term]), compare: words.map((one) => one.text) };
    return findLists(this.database.reader, words, phases, everything);
  }

  private async page({ source, terms, compare }: Walk, filters: Filters, { limit, cursor }: ListPropositions): Promise<string> {
    const traits = traitParams(filters);
    const [position, id] = cursor === undefined ? BEFORE_ALL : positionIn(cursor);
    const inOneList = (term: readonly string[]): Param[] => [...term, position, position, id, ...traits, ...compare, limit + 1];
    const params = terms.flatMap(inOneList);
    const rows = await this.database.read<CardRow>(listingSql(source, terms.length, compare.length), terms.length === 1 ? params : [...params, limit + 1]);
    const shown = rows.length > limit ? rows.slice(0, limit) : rows;
    const last = shown[shown.length - 1];
    const next = last && rows.length > limit ? `"${encodeCursor([Number(last.position), last.id])}"` : 'null';
    return `{"items":[${shown.map(fullCard).join(',')}],"next":${next}}`;
  }
}

function positionIn(cursor: string): readonly [number, string] {
  const [position, id] = decodeCursor(cursor, 2);
  if (typeof position !== 'number' || typeof id !== 'string') throw cursorMalformed();
  return [position, id];
}
