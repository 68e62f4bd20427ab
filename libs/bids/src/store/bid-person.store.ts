import { insertRows, isDuplicate, type Reader, type Tx } from '#platform';
import type { Bid } from '../domain/bid.js';
import { personAlreadyBids } from '../domain/bids.problems.js';
import type { Round } from '../domain/round.js';

/** Who takes part in which bid. The key of the table lets a person into one bid of a round, among any number at once. */
export class BidPersonStore {
  constructor(private readonly tx: Tx) {}

  async add({ id, propositionId, round }: Bid, personIds: readonly string[]): Promise<void> {
    try {
      await insertRows(this.tx, 'bid_person', ['propositionId', 'round', 'personId', 'bidId'], personIds.map((personId) => [propositionId, round, personId, id]));
    } catch (error) {
      throw isDuplicate(error) ? personAlreadyBids() : error;
    }
  }

  /** The team may have changed since it handed in. */
  async replace(bid: Bid, personIds: readonly string[]): Promise<void> {
    const rows = await this.tx.query<{ personId: string }>('SELECT personId FROM bid_person WHERE bidId = ? ORDER BY personId', [bid.id]);
    if (rows.map((one) => one.personId).join() === personIds.join()) return;
    await this.remove(bid.id);
    await this.add(bid, personIds);
  }

  async remove(bidId: string): Promise<void> {
    await this.tx.execute('DELETE FROM bid_person WHERE bidId = ?', [bidId]);
  }

  /** No bid of the proposition counts any more. */
  async removeAll(propositionId: string): Promise<void> {
    await this.tx.execute('DELETE FROM bid_person WHERE propositionId = ?', [propositionId]);
  }
}

export async function takesPart(reader: Reader, { propositionId, round }: Round, personId: string): Promise<boolean> {
  return (await reader.query('SELECT bidId FROM bid_person WHERE propositionId = ? AND round = ? AND personId = ?', [propositionId, round, personId])).length > 0;
}
