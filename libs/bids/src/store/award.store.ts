import type { Tx } from '#platform';
import type { Award } from '../domain/award.js';
import type { Round } from '../domain/round.js';
import { AwardSchema } from './award.schema.js';

/** The places won. A place and a bid each stand here once at most, by the keys of the table. */
export class AwardStore {
  constructor(private readonly tx: Tx) {}

  ofRound({ propositionId, round }: Round): Promise<Award[]> {
    return this.tx.manager.find(AwardSchema, { where: { propositionId, round } });
  }

  ofBid(bidId: string): Promise<Award | null> {
    return this.tx.manager.findOne(AwardSchema, { where: { bidId } });
  }

  async add(award: Award): Promise<void> {
    await this.tx.manager.createQueryBuilder().insert().into(AwardSchema).values(award).updateEntity(false).execute();
  }

  async remove(bidId: string): Promise<void> {
    await this.tx.execute('DELETE FROM award WHERE bidId = ?', [bidId]);
  }
}
