import type { Actor } from '#kernel';
import { authorize, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { digestOfText } from '../bid-digest.js';
import { bidsPolicy } from '../bids.policy.js';
import { receiptOf } from '../bid-view.js';
import { Circumstances } from '../circumstances.js';
import type { ReplaceBid } from '../contract/bids.requests.js';
import type { BidReceiptView } from '../contract/bids.views.js';
import { bidContent, canonical } from '../domain/bid-content.js';
import { bidMissing } from '../domain/bids.problems.js';
import { checkContent, checkIndicators } from '../domain/check-content.js';
import { replaceBid } from '../domain/replace-bid.js';
import { BidContentStore } from '../store/bid-content.store.js';
import { BidStore } from '../store/bid.store.js';

@Injectable()
export class ReplaceBidUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly circumstances: Circumstances) {}

  execute(actor: Actor, bidId: string, input: ReplaceBid): Promise<BidReceiptView> {
    const content = bidContent(input.content);
    const text = canonical(content);
    checkContent(content, text);
    return this.uow.run(actor, async (tx) => {
      const bids = new BidStore(tx);
      const facts = await this.circumstances.of(tx, await bids.lockById(bidId));
      authorize(bidsPolicy, 'bids.replace', actor, facts, bidMissing);
      const { bid, team, proposition } = facts;
      const { next, events } = replaceBid(bid, { proposition, teamName: team.name, sha256: digestOfText(text), now: tx.now });
      checkIndicators(content, proposition);
      await new BidContentStore(tx).replace(bid.id, text);
      await tx.publish(events);
      return receiptOf(await bids.save(next));
    });
  }
}
