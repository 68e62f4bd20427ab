import type { Actor } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { AwardBid } from '../contract/bids.requests.js';
import type { BidView } from '../contract/bids.views.js';
import { awardBids } from '../domain/award-bids.js';
import type { Bid } from '../domain/bid.js';
import { bidMissing } from '../domain/bids.problems.js';
import { AwardStore } from '../store/award.store.js';
import { BidContentStore } from '../store/bid-content.store.js';
import { BidStore } from '../store/bid.store.js';
import { Choice } from './choice.js';

/** Answers the bid of the path; joint winners are read by their own addresses. */
@Injectable()
export class AwardBidUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly choice: Choice) {}

  execute(actor: Actor, bidId: string, { prizeFen = null, note = null, jointWith = [] }: AwardBid): Promise<BidView> {
    return this.uow.run(actor, async (tx) => {
      const awards = new AwardStore(tx);
      const chosen = await this.choice.begin(tx, actor, 'bids.award', bidId);
      const winners = [chosen.bid, ...(await jointBids(tx, chosen.bid, jointWith))];
      const expectedJobs = await jobsPromised(tx, winners);
      const standing = await awards.ofRound(chosen.bid);
      const { next, events } = awardBids(winners, { ...chosen, awards: standing, expectedJobs, prizeFen, note, now: tx.now });
      await tx.publish(events);
      for (const { award } of next) await awards.add(award);
      const saved = await new BidStore(tx).saveAll(next.map((one) => one.bid));
      return this.choice.view(tx, chosen, saved[0]!, next[0]!.award);
    });
  }
}

async function jointBids(tx: Tx, bid: Bid, ids: readonly string[]): Promise<Bid[]> {
  const others = new Set(ids);
  others.delete(bid.id);
  const bids: Bid[] = [];
  for (const id of others) {
    const other = await new BidStore(tx).byId(id);
    if (other.propositionId !== bid.propositionId || other.round !== bid.round || other.openedAt === null) throw bidMissing();
    bids.push(other);
  }
  return bids;
}

async function jobsPromised(tx: Tx, bids: readonly Bid[]): Promise<number[]> {
  const contents = new BidContentStore(tx);
  const jobs: number[] = [];
  for (const { id } of bids) jobs.push((await contents.read(id)).expectedJobs);
  return jobs;
}
