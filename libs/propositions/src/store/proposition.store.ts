import { Store, type Tx } from '#platform';
import { type FindOptionsWhere, In, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { cardText, pageText } from '../contract/proposition-view.js';
import { type Listed, listingOf, searchTextIn } from '../domain/listing.js';
import { propositionMissing } from '../domain/propositions.problems.js';
import type { Proposition, WholeProposition } from '../domain/proposition.js';
import { indicatorOf, indicatorRows } from './indicator-rows.js';
import { insertUnlessThere } from './insert-unless-there.js';
import { ListingStore } from './listing.store.js';
import { PropositionContentSchema, PropositionIndicatorSchema } from './proposition-content.schema.js';
import { type PropositionRow, PropositionSchema } from './proposition.schema.js';

/** Propositions with their place in the public list, which changes in the same unit of work. */
export class PropositionStore extends Store<PropositionRow> {
  constructor(tx: Tx) {
    super(tx, PropositionSchema, propositionMissing);
  }

  async whole(proposition: Proposition): Promise<WholeProposition> {
    const { manager } = this.tx;
    const { id: _, page: __, ...content } = await manager.findOneByOrFail(PropositionContentSchema, { id: proposition.id });
    const rows = await manager.find(PropositionIndicatorSchema, { where: { propositionId: proposition.id }, order: { position: 'ASC' } });
    return { proposition, content, indicators: rows.map(indicatorOf) };
  }

  /** Adds propositions in any state, listed ones with their place in the list. */
  async addWhole(wholes: readonly WholeProposition[]): Promise<void> {
    if (wholes.length === 0) return;
    const { manager } = this.tx;
    const rows = wholes.map(({ proposition }) => withReadyTexts(proposition));
    await manager.createQueryBuilder().insert().into(PropositionSchema).values(rows as never).updateEntity(false).execute();
    const contents = wholes.map((one) => ({ id: one.proposition.id, ...one.content, page: pageText(one.content, one.indicators) }));
    await manager.createQueryBuilder().insert().into(PropositionContentSchema).values(contents).updateEntity(false).execute();
    await this.addIndicators(wholes);
    await new ListingStore(this.tx).move(rows.map((row) => ({ id: row.id, from: null, to: listedOf(row) })));
  }

  /** Replaces everything that is written in it. */
  async saveWhole({ proposition, content, indicators }: WholeProposition): Promise<WholeProposition> {
    const { manager } = this.tx;
    const saved = await this.save(proposition);
    await manager.update(PropositionContentSchema, { id: proposition.id }, { ...content, page: pageText(content, indicators) });
    await manager.delete(PropositionIndicatorSchema, { propositionId: proposition.id });
    await this.addIndicators([{ proposition, content, indicators }]);
    return { proposition: saved, content, indicators };
  }

  override async save(proposition: Proposition): Promise<PropositionRow> {
    const [saved] = await this.saveAll([proposition]);
    return saved!;
  }

  async saveAll(propositions: readonly Proposition[]): Promise<PropositionRow[]> {
    const saved: PropositionRow[] = [];
    for (const proposition of propositions) saved.push(await super.save(withReadyTexts(proposition)));
    // What the rows carry through a decision is where the list showed them before it.
    const moves = saved.map((row, index) => ({ id: row.id, from: listedOf(propositions[index]!), to: listedOf(row) }));
    await new ListingStore(this.tx).move(moves);
    return saved;
  }

  /** A round begins without bids. The row is held, and not open to any. */
  async clearPlaces(id: string): Promise<void> {
    await this.tx.execute('UPDATE proposition SET bidCount = 0 WHERE id = ?', [id]);
  }

  /** Those whose time to open has come, but for these publishers, held until the end of the unit of work. */
  lockToOpen(at: Date, limit: number, butFor: readonly string[]): Promise<PropositionRow[]> {
    const publisherId = butFor.length > 0 ? { publisherId: Not(In([...butFor])) } : {};
    return this.lockFirst({ state: 'SCHEDULED', openAt: LessThanOrEqual(at), ...publisherId }, 'openAt', limit);
  }

  /** Those whose time is over, held until the end of the unit of work. */
  lockToClose(at: Date, limit: number): Promise<PropositionRow[]> {
    return this.lockFirst({ state: 'OPEN', closeAt: LessThanOrEqual(at) }, 'closeAt', limit);
  }

  /** Whose propositions are due to open. */
  async publishersDue(at: Date): Promise<string[]> {
    const rows = await this.tx.query<{ publisherId: string }>("SELECT DISTINCT publisherId FROM proposition WHERE state = 'SCHEDULED' AND openAt <= ?", [at]);
    return rows.map((one) => one.publisherId);
  }

  /** Writes everything that is kept ready for readers anew, for so many propositions behind this id. */
  async rewriteReady(after: string, limit: number): Promise<{ last: string | undefined; rewritten: number }> {
    const found = await this.tx.manager.find(this.schema, { select: { id: true }, where: { id: MoreThan(after) }, take: limit, order: { id: 'ASC' } });
    const rows = await this.lockAll(found.map(({ id }) => id));
    const ready = rows.map(withReadyTexts);
    for (const row of ready) await this.rewriteTexts(row);
    await new ListingStore(this.tx).rewrite(ready.map((row, index) => ({ id: row.id, from: listedOf(rows[index]!), to: listedOf(row) })));
    return { last: rows.at(-1)?.id, rewritten: rows.length };
  }

  async lockOfOrganisation(organisationId: string): Promise<PropositionRow[]> {
    const found = await this.tx.manager.find(this.schema, { select: { id: true }, where: [{ publisherId: organisationId }, { responsibleOfficeId: organisationId, officeId: organisationId }] });
    return this.lockAll(found.map(({ id }) => id));
  }

  /** Those of them that there are, held until the end of the unit of work. */
  async lockThere(ids: readonly string[]): Promise<PropositionRow[]> {
    const found = await this.tx.manager.find(this.schema, { select: { id: true }, where: { id: In([...ids]) } });
    return this.lockAll(found.map(({ id }) => id));
  }

  /** The next number of a batch. The counting row is held, so numbers have no gaps and never repeat. */
  async nextCode(batch: string): Promise<string> {
    const count = () => this.tx.execute('UPDATE proposition_batch SET lastNumber = lastNumber + 1 WHERE batch = ?', [batch]);
    if ((await count()) === 0) {
      await insertUnlessThere(this.tx, 'proposition_batch (batch, lastNumber)', '(?, 0)', [[batch]]);
      await count();
    }
    const [row] = await this.tx.query<{ lastNumber: number }>('SELECT lastNumber FROM proposition_batch WHERE batch = ?', [batch]);
    return `${batch}-${String(row!.lastNumber).padStart(4, '0')}`;
  }

  private async lockFirst(where: FindOptionsWhere<PropositionRow>, order: 'openAt' | 'closeAt', take: number): Promise<PropositionRow[]> {
    const found = await this.tx.manager.find(this.schema, { select: { id: true }, where, take, order: { [order]: 'ASC' } });
    return this.lockAll(found.map(({ id }) => id));
  }

  // In the order of ids, so that two who lock several never wait for each other.
  private async lockAll(ids: readonly string[]): Promise<PropositionRow[]> {
    const rows: PropositionRow[] = [];
    for (const id of [...ids].sort()) rows.push(await this.lockById(id));
    return rows;
  }

  private async rewriteTexts(row: PropositionRow): Promise<void> {
    const { id, listing, searchText, card } = row;
    await this.tx.manager.update(this.schema, { id }, { listing, searchText, card } as never);
    const { content, indicators } = await this.whole(row);
    await this.tx.manager.update(PropositionContentSchema, { id }, { page: pageText(content, indicators) });
  }

  private async addIndicators(wholes: readonly WholeProposition[]): Promise<void> {
    const rows = wholes.flatMap((one) => indicatorRows(one.proposition.id, one.indicators));
    if (rows.length === 0) return;
    await this.tx.manager.createQueryBuilder().insert().into(PropositionIndicatorSchema).values(rows).updateEntity(false).execute();
  }
}

function withReadyTexts(proposition: Proposition): PropositionRow {
  const listing = listingOf(proposition);
  return { ...proposition, listing, searchText: listing && searchTextIn(proposition), card: cardText(proposition) };
}

export const listedOf = ({ listing, searchText }: Pick<Proposition, 'listing' | 'searchText'>): Listed | null => (listing && searchText !== null ? { listing, searchText } : null);
