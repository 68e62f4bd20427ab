import { type Reader, rowInserts, type Tx } from '#platform';
import type { Bid } from '../domain/bid.js';
import { personAlreadyBids } from '../domain/bids.problems.js';
import type { Round } from '../domain/round.js';

const COLUMNS = ['bidId', 'personId', 'propositionId', 'round'];
const taken = { table: 'bid_person', key: 'ux_bid_person', problem: personAlreadyBids };

/** Who takes part in which bid. The key of the table lets a person into one bid of a round, among any number at once. */
export class BidPersonStore {
  constructor(private readonly tx: Tx) {}

  /** Nobody waits for them: they are written with the facts, and a person who is in another bid refuses the whole. */
  add({ id, propositionId, round }: Bid, personIds: readonly string[]): void {
    for (const command of rowInserts('bid_person', COLUMNS, personIds.map((personId) => [id, personId, propositionId, round]))) this.tx.atTheEnd({ ...command, taken });
  }

  /** The team may have changed since it handed in. */
  async replace(bid: Bid, personIds: readonly string[]): Promise<void> {
    const rows = await this.tx.query<{ personId: string }>('SELECT personId FROM bid_person WHERE bidId = ? ORDER BY personId', [bid.id]);
    if (rows.map((one) => one.personId).join() === personIds.join()) return;
    await this.remove(bid.id);
    this.add(bid, personIds);
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
