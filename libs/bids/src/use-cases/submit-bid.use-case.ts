import type { Actor } from '#kernel';
import { authorize, newId, StartAgain, type Tx, UnitOfWork } from '#platform';
import { type PropositionBrief, Propositions } from '#propositions';
import { teamMissing, Teams } from '#teams';
import { Injectable } from '@nestjs/common';
import { digestOfText } from '../bid-digest.js';
import { bidsPolicy } from '../bids.policy.js';
import { receiptOf } from '../bid-view.js';
import { Circumstances } from '../circumstances.js';
import type { SubmitBid } from '../contract/bids.requests.js';
import type { BidReceiptView } from '../contract/bids.views.js';
import { bidContent, canonical } from '../domain/bid-content.js';
import { peopleOf } from '../domain/bid-person.js';
import { whyNoPlace } from '../domain/bidding.js';
import { checkContent, checkIndicators } from '../domain/check-content.js';
import { roundOf } from '../domain/round.js';
import { submitBid } from '../domain/submit-bid.js';
import { BidContentStore } from '../store/bid-content.store.js';
import { BidPersonStore } from '../store/bid-person.store.js';
import { BidStore, hasLiveBid } from '../store/bid.store.js';

@Injectable()
export class SubmitBidUseCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly teams: Teams,
    private readonly propositions: Propositions,
    private readonly circumstances: Circumstances,
  ) {}

  execute(actor: Actor, propositionId: string, input: SubmitBid): Promise<BidReceiptView> {
    const content = bidContent(input.content);
    const text = canonical(content);
    checkContent(content, text);
    const sha256 = digestOfText(text);
    return this.uow.run(actor, async (tx) => {
      const team = await this.teams.brief(tx, input.teamId);
      authorize(bidsPolicy, 'bids.submit', actor, { team }, teamMissing);
      const proposition = await this.circumstances.published(tx, propositionId);
      checkIndicators(content, proposition);
      const insider = await this.circumstances.insider(tx, actor, team, proposition);
      const { next, events } = submitBid({ bidId: newId(), proposition, team, insider, sha256, now: tx.now });
      // From here on the proposition's row is held: every bid for it waits, so nothing is asked in between.
      if (!(await this.propositions.takePlace(tx, proposition))) throw await this.refusal(tx, proposition, team.id);
      await new BidStore(tx).add(next);
      new BidPersonStore(tx).add(next, peopleOf(team));
      new BidContentStore(tx).keep(next.id, text);
      await tx.publish(events);
      return receiptOf(next);
    });
  }

  private async refusal(tx: Tx, read: PropositionBrief, teamId: string): Promise<Error> {
    const { proposition, now } = await this.circumstances.atThisMoment(tx, read.id);
    // It changed since: the bid is checked against what it says now, or its team would never be told.
    if (proposition.version !== read.version) return new StartAgain();
    return whyNoPlace(proposition, { hasBid: await hasLiveBid(tx, roundOf(proposition), [teamId]), now });
  }
}
