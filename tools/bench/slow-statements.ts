import { performance } from 'node:perf_hooks';
import type { Database, Param } from '#platform';
import { placeTerm, sorts } from '../../libs/propositions/src/domain/listing.js';
import { listingSql } from '../../libs/propositions/src/queries/listing.sql.js';
import { traitParams } from '../../libs/propositions/src/queries/filters.js';
import { searchWords } from './load-data.js';

const LIMIT_MS = 10;
const PAGE = 21;

/** Names every statement of list and search that takes longer than 10 ms on its first or its last page. */
export async function slowStatements(database: Database): Promise<string[]> {
  const lists = sorts.flatMap((sort) => [
    ...[[undefined, undefined], ['C', undefined], [undefined, '43'], ['C', '43']].map(([section, province]) => ({
      name: `list by ${sort} ${section ?? ''} ${province ?? ''}`, term: placeTerm(sort, 'o', section, province),
    })),
  ]);
  const searches = searchWords.map((word) => ({ name: `search ${word}`, term: `o#${word}` }));
  const slow: string[] = [];
  for (const { name, term } of [...lists, ...searches]) {
    for (const [page, start] of [['first', [-Number.MAX_SAFE_INTEGER, '']], ['last', await lastStart(database, term)]] as const) {
      const [position, id] = start as [number, string];
      const params: Param[] = [term, position, position, id, ...traitParams({ state: 'OPEN' }), PAGE];
      const ms = await typical(() => database.read(listingSql('term', 1, 0), params));
      if (ms > LIMIT_MS) slow.push(`${name}, ${page} page: ${ms.toFixed(1)} ms, ${LIMIT_MS} wanted`);
    }
  }
  return slow;
}

/** Where the last full page of a list begins. */
async function lastStart(database: Database, term: string): Promise<[number, string]> {
  const [row] = await database.read<{ position: number | string; id: string }>(
    `SELECT position, id FROM proposition_posting WHERE term = ? ORDER BY position DESC, id DESC LIMIT 1 OFFSET ${PAGE}`, [term],
  );
  return row ? [Number(row.position), row.id] : [-Number.MAX_SAFE_INTEGER, ''];
}

/** The median of seven, once warm. */
async function typical(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 8; turn++) {
    const started = performance.now();
    await work();
    if (turn > 0) times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[3]!;
}
