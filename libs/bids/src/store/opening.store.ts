import { isDuplicate, Store, type Tx } from '#platform';
import { alreadyOpened, notOpened } from '../domain/bids.problems.js';
import type { Opening } from '../domain/opening.js';
import { OpeningSchema } from './opening.schema.js';

/** Whoever chooses among the bids of a proposition takes its opening with `lockById` first: choices follow one another. */
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

  async exists(propositionId: string): Promise<boolean> {
    return (await this.findOne({ id: propositionId })) !== null;
  }
}
