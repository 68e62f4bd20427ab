import type { Tx } from '#platform';
import { cellsOf, type Listed, postingsOf } from '../domain/listing.js';
import { insertUnlessThere } from './insert-unless-there.js';

/** One proposition's way from one place in the public list to another; null is "not listed". */
export interface Move {
  readonly id: string;
  readonly from: Listed | null;
  readonly to: Listed | null;
}

export interface Posting {
  readonly term: string;
  readonly position: number;
  readonly id: string;
  readonly traits: number;
}

const ROWS_AT_ONCE = 500;

/** The posting lists and counts behind the public list; see docs/decisions/0006. */
export class ListingStore {
  constructor(private readonly tx: Tx) {}

  async move(moves: readonly Move[]): Promise<void> {
    const changed = moves.filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
    for (const { id, from } of changed) if (from) await this.remove(id, from);
    await this.put(changed);
  }

  /** The same for all of them, though it may look as if nothing changed: what stands there is not trusted. */
  async rewrite(moves: readonly Move[]): Promise<void> {
    for (const { id, from, to } of moves) for (const place of [from, to]) if (place) await this.remove(id, place);
    await this.put(moves);
  }

  // The full key of every row is known, so each is found at once and no second index on ids is needed.
  private async remove(id: string, from: Listed): Promise<void> {
    const postings = postingsOf(from);
    for (const position of new Set(postings.map((one) => one.position))) {
      const terms = postings.filter((one) => one.position === position).map((one) => one.term);
      await this.tx.manager.query(`DELETE FROM proposition_posting WHERE id = ? AND position = ? AND term IN (${marks(terms.length)})`, [id, position, ...terms]);
    }
  }

  private async put(moves: readonly Move[]): Promise<void> {
    await this.add(moves.flatMap(({ id, to }) => (to ? postingsOf(to).map((one) => ({ ...one, id, traits: to.listing.traits })) : [])));
    await this.count(moves);
  }

  private async add(postings: readonly Posting[]): Promise<void> {
    for (const rows of inParts(postings, ROWS_AT_ONCE)) {
      await this.tx.manager.query(
        `INSERT INTO proposition_posting (term, position, id, traits) VALUES ${rows.map(() => '(?, ?, ?, ?)').join(', ')}`,
        rows.flatMap((one) => [one.term, one.position, one.id, one.traits]),
      );
    }
  }

  /** Counts are rows that many share and are touched last, in one order, so that they are held as shortly as can be. */
  private async count(moves: readonly Move[]): Promise<void> {
    const changes = new Map<string, number>();
    for (const { from, to } of moves) {
      for (const cell of from ? cellsOf(from.listing) : []) changes.set(cell, (changes.get(cell) ?? 0) - 1);
      for (const cell of to ? cellsOf(to.listing) : []) changes.set(cell, (changes.get(cell) ?? 0) + 1);
    }
    const cells = [...changes].filter(([, by]) => by !== 0).map(([cell]) => cell).sort();
    await this.makeCells(cells);
    for (const by of new Set(changes.values())) {
      for (const part of inParts(cells.filter((cell) => changes.get(cell) === by), ROWS_AT_ONCE)) {
        await this.tx.manager.query(`UPDATE proposition_count SET listed = listed + ? WHERE cell IN (${marks(part.length)})`, [by, ...part]);
      }
    }
  }

  private async makeCells(cells: readonly string[]): Promise<void> {
    for (const part of inParts(cells, ROWS_AT_ONCE)) {
      const there = (await this.tx.manager.query(`SELECT cell FROM proposition_count WHERE cell IN (${marks(part.length)})`, part)) as { cell: string }[];
      const known = new Set(there.map((one) => one.cell));
      const unknown = part.filter((cell) => !known.has(cell));
      await insertUnlessThere(this.tx, 'proposition_count (cell, listed)', '(?, 0)', unknown.map((cell) => [cell]));
    }
  }
}

const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ');

const inParts = <One>(all: readonly One[], size: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
