import { chosen, type Tx } from '#platform';
import { cellsAround, type Phase, placeTerm, postingsOf } from '../domain/listing.js';
import { FACET_MASK, traitWords } from '../domain/traits.js';
import { insertUnlessThere } from './insert-unless-there.js';
import type { Posting } from './listing.store.js';
import { listedOf, PropositionStore } from './proposition.store.js';

type Place = Pick<Posting, 'term' | 'position' | 'id'>;

const BEFORE_ALL: Place = { term: '', position: 0, id: '' };
const PAGE = `SELECT term, position, id, traits FROM proposition_posting
  WHERE term >= ? AND (term > ? OR position > ? OR (position = ? AND id > ?)) ORDER BY term, position, id LIMIT ?`;
const GROUPS = `SELECT traits & ${FACET_MASK} AS packed, COUNT(*) AS listed FROM proposition_posting WHERE term = ? GROUP BY packed`;

/** Finds what is wrong in the rows of the public list, against the propositions. Only a rebuild needs to ask. */
export class ListingSweepStore {
  constructor(private readonly tx: Tx) {}

  /** Looks at so many postings behind this place and removes those that no proposition has. */
  async removeStrays(after: Place = BEFORE_ALL, limit: number): Promise<{ last: Place | undefined; removed: number }> {
    const { term, position, id } = after;
    const rows = (await this.tx.query<Posting>(PAGE, [term, term, position, position, id, limit])).map((row) => ({ ...row, position: Number(row.position), traits: Number(row.traits) }));
    const suspects = await this.straysAmong(rows, (ids) => this.read(ids));
    // Somebody may just be moving them: what still has no place once its proposition is held is a stray.
    const strays = await this.straysAmong(suspects, (ids) => this.lock(ids));
    for (const one of strays) await this.tx.execute('DELETE FROM proposition_posting WHERE term = ? AND position = ? AND id = ?', [one.term, one.position, one.id]);
    return { last: rows.at(-1), removed: strays.length };
  }

  /** Counts every cell anew. The counts are held first, so nobody's change can be counted twice or be missed. */
  async recount(): Promise<number> {
    const kept = new Map((await this.tx.query<{ cell: string; listed: number }>(`SELECT cell, listed FROM proposition_count${this.tx.rowLock}`)).map((row) => [row.cell, Number(row.listed)]));
    const right = await this.counted();
    const wrong = [...new Set([...kept.keys(), ...right.keys()])].filter((cell) => (kept.get(cell) ?? 0) !== (right.get(cell) ?? 0)).sort();
    for (const cell of wrong) {
      if (kept.has(cell)) await this.tx.execute('UPDATE proposition_count SET listed = ? WHERE cell = ?', [right.get(cell) ?? 0, cell]);
      else await insertUnlessThere(this.tx, 'proposition_count (cell, listed)', '(?, ?)', [[cell, right.get(cell)!]]);
    }
    return wrong.length;
  }

  private async counted(): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const phase of ['o', 'p'] satisfies Phase[]) {
      for (const { packed, listed } of await this.tx.query<{ packed: number; listed: number }>(GROUPS, [placeTerm('closeAt', phase, '', '')])) {
        const traits = Number(packed);
        const said = { state: traitWords.state(traits), section: traitWords.section(traits), province: traitWords.province(traits), discipline: traitWords.discipline(traits), band: traitWords.band(traits) };
        for (const cell of cellsAround(said)) counts.set(cell, (counts.get(cell) ?? 0) + Number(listed));
      }
    }
    return counts;
  }

  private async straysAmong(rows: readonly Posting[], load: (ids: readonly string[]) => Promise<ReadonlyMap<string, ReadonlySet<string>>>): Promise<Posting[]> {
    if (rows.length === 0) return [];
    const places = await load([...new Set(rows.map((row) => row.id))].sort());
    return rows.filter((row) => !places.get(row.id)?.has(keyOf(row)));
  }

  private async read(ids: readonly string[]): Promise<Map<string, Set<string>>> {
    const { sql, params } = chosen(ids);
    const rows = await this.tx.query<{ id: string; listing: string | null; searchText: string | null }>(`SELECT id, listing, searchText FROM proposition WHERE id ${sql}`, params);
    return new Map(rows.map(({ id, listing, searchText }) => [id, placesOf(listedOf({ listing: listing === null ? null : JSON.parse(listing), searchText }))]));
  }

  private async lock(ids: readonly string[]): Promise<Map<string, Set<string>>> {
    const rows = await new PropositionStore(this.tx).lockThere(ids);
    return new Map(rows.map((row) => [row.id, placesOf(listedOf(row))]));
  }
}

const keyOf = ({ term, position, traits }: Omit<Posting, 'id'>): string => `${term} ${position} ${traits}`;

const placesOf = (listed: ReturnType<typeof listedOf>): Set<string> =>
  new Set(listed ? postingsOf(listed).map((one) => keyOf({ ...one, traits: listed.listing.traits })) : []);
