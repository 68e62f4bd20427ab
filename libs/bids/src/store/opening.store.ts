import { isDuplicate, Store, type Tx } from '#platform';
import { alreadyOpened, notOpened } from '../domain/bids.problems.js';
import type { Opening } from '../domain/opening.js';
import type { Round } from '../domain/round.js';
import { OpeningSchema } from './opening.schema.js';

/** Whoever chooses among the bids of a round takes its opening with `lockOf` first: choices follow one another. */
export class OpeningStore extends Store<Opening> {
  constructor(tx: Tx) {
    super(tx, OpeningSchema, notOpened);
  }

  override async add(opening: Opening): Promise<Opening> {
    try {
      return await super.add(opening);
    } catch (error) {
      throw isDuplicate(error) ? alreadyOpened() : error;
    }
  }

  async exists({ propositionId, round }: Round): Promise<boolean> {
    return (await this.findOne({ propositionId, round })) !== null;
  }

  /** The opening of the round, held until the end of the unit of work. */
  async lockOf({ propositionId, round }: Round): Promise<Opening> {
    await this.tx.query(`SELECT id FROM bid_opening WHERE propositionId = ? AND round = ?${this.tx.rowLock}`, [propositionId, round]);
    const opening = await this.findOne({ propositionId, round });
    if (!opening) throw notOpened();
    return opening;
  }
}
