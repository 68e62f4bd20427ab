import { Database, type Param } from '#platform';
import { industriesUnder, regionsUnder } from '#reference';
import { Injectable } from '@nestjs/common';
import type { FilterPropositions } from '../contract/propositions.requests.js';
import type { FacetsView } from '../contract/facets.views.js';
import { bandsBetween, bountyEdges, LAST_BAND } from '../domain/bounty-band.js';
import { cellsOfValue, type FacetFilter, type FacetName, facetNames, passes } from '../domain/facets.js';
import { provinceOf, sectionOf } from '../domain/listing.js';
import { disciplines } from '../domain/proposition.js';
import { listedStates } from '../domain/proposition.lifecycle.js';
import { FACET_MASK, traitWords } from '../domain/traits.js';
import { type Filters, filtersOf, termFor, traitParams } from './filters.js';
import { groupsSql } from './listing.sql.js';

type Counts = ReadonlyMap<string, number>;

const CELLS_AT_ONCE = 200;
const CELLS = `SELECT cell, listed FROM proposition_count WHERE cell IN (${Array.from({ length: CELLS_AT_ONCE }, () => '?').join(', ')})`;
const GROUPS = groupsSql(FACET_MASK);

/**
 * How many listed propositions each further choice would leave. Sections and provinces are counted beforehand; what
 * goes deeper (a division, a prefecture, a publisher) leaves few rows, which are counted when asked.
 */
@Injectable()
export class FacetsQuery {
  constructor(private readonly database: Database) {}

  async execute(asked: FilterPropositions): Promise<FacetsView> {
    const counts = await this.countAll(filtersOf(asked));
    return {
      state: listedStates.map((value) => ({ value, count: counts.state.get(value) ?? 0 })),
      industry: industriesUnder().map(({ code, name }) => ({ value: code, name, count: counts.section.get(code) ?? 0 })),
      region: regionsUnder().map(({ code, name }) => ({ value: code, name, count: counts.province.get(code.slice(0, 2)) ?? 0 })),
      discipline: disciplines.map((value) => ({ value, count: counts.discipline.get(value) ?? 0 })),
      bounty: bountyEdges.map((from, index) => ({ from, below: bountyEdges[index + 1] ?? null, count: counts.band.get(String(index + 1)) ?? 0 })),
    };
  }

  private async countAll(filters: Filters): Promise<Record<FacetName, Counts>> {
    const deep = facetNames.map((facet) => deepPart(without(filters, facet)));
    const kept = facetNames.filter((_, index) => deep[index] === undefined);
    const cells = await this.readCells(kept.flatMap((facet) => valuesOf[facet]().flatMap((value) => cellsOfValue(facet, value, facetFilter(filters)))));
    const groups = new Map<string, Promise<Map<number, number>>>();
    const counted = await Promise.all(facetNames.map(async (facet, index): Promise<[FacetName, Counts]> => {
      const part = deep[index];
      if (part === undefined) return [facet, sumCells(facet, filters, cells)];
      const key = JSON.stringify(part);
      if (!groups.has(key)) groups.set(key, this.readGroups(part));
      return [facet, sumGroups(facet, filters, await groups.get(key)!)];
    }));
    return Object.fromEntries(counted) as Record<FacetName, Counts>;
  }

  private async readCells(cells: readonly string[]): Promise<Map<string, number>> {
    const parts = Array.from({ length: Math.ceil(cells.length / CELLS_AT_ONCE) }, (_, index) => cells.slice(index * CELLS_AT_ONCE, (index + 1) * CELLS_AT_ONCE));
    const rows = await Promise.all(parts.map((part) => this.database.read<{ cell: string; listed: number }>(CELLS, [...part, ...Array<Param>(CELLS_AT_ONCE - part.length).fill(' ')])));
    return new Map(rows.flat().map(({ cell, listed }) => [cell, listed]));
  }

  private async readGroups(part: Filters): Promise<Map<number, number>> {
    const groups = new Map<number, number>();
    for (const phase of ['o', 'p'] as const) {
      const rows = await this.database.read<{ kept: number; listed: number }>(GROUPS, [termFor(part, 'closeAt', phase), ...traitParams(part)]);
      for (const { kept, listed } of rows) groups.set(kept, (groups.get(kept) ?? 0) + listed);
    }
    return groups;
  }
}

const valuesOf: Record<FacetName, () => readonly string[]> = {
  state: () => listedStates,
  section: () => industriesUnder().map(({ code }) => code),
  province: () => regionsUnder().map(({ code }) => code.slice(0, 2)),
  discipline: () => disciplines,
  band: () => Array.from({ length: LAST_BAND }, (_, index) => String(index + 1)),
};

const own: Record<FacetName, readonly (keyof Filters)[]> = {
  state: ['state'], section: ['industry'], province: ['region'], discipline: ['discipline'], band: ['bountyFrom', 'bountyBelow'],
};

/** A facet leaves its own filter aside: it says how many there would be with another choice. */
const without = (filters: Filters, facet: FacetName): Filters => ({ ...filters, ...Object.fromEntries(own[facet].map((name) => [name, undefined])) });

/** The part of the filters that is not counted beforehand; undefined when all of it is. */
function deepPart({ publisherId, industry, region }: Filters): Filters | undefined {
  const deep = publisherId !== undefined || (industry?.length ?? 0) > 1 || (region !== undefined && !region.endsWith('0000'));
  return deep ? { publisherId, industry, region } : undefined;
}

function facetFilter({ state, industry, region, discipline, bountyFrom, bountyBelow }: Filters): FacetFilter {
  const { first, last } = bandsBetween(bountyFrom, bountyBelow);
  const anyBounty = bountyFrom === undefined && bountyBelow === undefined;
  return {
    state: state ?? '', section: sectionOf(industry) ?? '', province: provinceOf(region) ?? '', discipline: discipline ?? '',
    bands: anyBounty ? undefined : Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index),
  };
}

function sumCells(facet: FacetName, filters: Filters, cells: ReadonlyMap<string, number>): Counts {
  const filter = facetFilter(filters);
  return new Map(valuesOf[facet]().map((value) => [value, cellsOfValue(facet, value, filter).reduce((sum, cell) => sum + (cells.get(cell) ?? 0), 0)]));
}

function sumGroups(facet: FacetName, filters: Filters, groups: ReadonlyMap<number, number>): Counts {
  const filter = facetFilter(filters);
  const counts = new Map<string, number>();
  for (const [packed, listed] of groups) {
    if (!passes(packed, facet, filter)) continue;
    const word = traitWords[facet](packed);
    counts.set(word, (counts.get(word) ?? 0) + listed);
  }
  return counts;
}
