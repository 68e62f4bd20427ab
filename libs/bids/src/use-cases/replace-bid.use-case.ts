import type { Actor } from '#kernel';
import { authorize, UnitOfWork } from '#platform';
import { Propositions } from '#propositions';
import { Injectable } from '@nestjs/common';
import { digestOfText } from '../bid-digest.js';
import { bidsPolicy } from '../bids.policy.js';
import { receiptOf } from '../bid-view.js';
import { Circumstances } from '../circumstances.js';
import type { ReplaceBid } from '../contract/bids.requests.js';
import type { BidReceiptView } from '../contract/bids.views.js';
import { bidContent, canonical } from '../domain/bid-content.js';
import { peopleOf } from '../domain/bid-person.js';
import { bidMissing } from '../domain/bids.problems.js';
import { checkContent, checkIndicators } from '../domain/check-content.js';
import { replaceBid } from '../domain/replace-bid.js';
import { BidContentStore } from '../store/bid-content.store.js';
import { BidPersonStore } from '../store/bid-person.store.js';
import { BidStore } from '../store/bid.store.js';

@Injectable()
export class ReplaceBidUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly propositions: Propositions, private readonly circumstances: Circumstances) {}

  execute(actor: Actor, bidId: string, input: ReplaceBid): Promise<BidReceiptView> {
    const content = bidContent(input.content);
    const text = canonical(content);
    checkContent(content, text);
    return this.uow.run(actor, async (tx) => {
      const bids = new BidStore(tx);
      const facts = await this.circumstances.of(tx, actor, await bids.lockById(bidId));
      authorize(bidsPolicy, 'bids.replace', actor, facts, bidMissing);
      const { bid, team, proposition } = facts;
      // The bid is held, so its opening waits for this one or this one for it: what is left to ask is the time.
      if (!(await this.propositions.takesBids(tx, { id: proposition.id, round: bid.round }))) throw await this.circumstances.whyNotOpen(tx, proposition.id);
      const insider = await this.circumstances.insider(tx, actor, team, proposition);
      const { next, events } = replaceBid(bid, { teamName: team.name, insider, sha256: digestOfText(text), now: tx.now });
      checkIndicators(content, proposition);
      // Who joined the team since it handed in could not be asked then.
      await new BidPersonStore(tx).replace(bid, peopleOf(team));
      await new BidContentStore(tx).replace(bid.id, text);
      await tx.publish(events);
      return receiptOf(await bids.save(next));
    });
  }
}
