import { PropositionsModule } from '#propositions';
import { TeamsModule } from '#teams';
import { Module } from '@nestjs/common';
import { Bids } from './bids.facade.js';
import { Circumstances } from './circumstances.js';
import { TellBiddersOfAmendment } from './handlers/tell-bidders-of-amendment.handler.js';
import { VoidBidsOnWithdrawal } from './handlers/void-bids-on-withdrawal.handler.js';
import { BidsController } from './http/bids.controller.js';
import { PropositionBidsController } from './http/proposition-bids.controller.js';
import { BidFinder } from './queries/bid-finder.js';
import { BidQuery } from './queries/bid.query.js';
import { OpenedBidsQuery } from './queries/opened-bids.query.js';
import { OwnBidsQuery } from './queries/own-bids.query.js';
import { ReceivedBidsQuery } from './queries/received-bids.query.js';
import { AwardBidUseCase } from './use-cases/award-bid.use-case.js';
import { Choice } from './use-cases/choice.js';
import { CloseAwardsUseCase } from './use-cases/close-awards.use-case.js';
import { ConfirmBidUseCase } from './use-cases/confirm-bid.use-case.js';
import { DeclareNoneQualifiedUseCase } from './use-cases/declare-none-qualified.use-case.js';
import { DeclineBidUseCase } from './use-cases/decline-bid.use-case.js';
import { OpenBidsUseCase } from './use-cases/open-bids.use-case.js';
import { ReplaceBidUseCase } from './use-cases/replace-bid.use-case.js';
import { ReserveBidUseCase } from './use-cases/reserve-bid.use-case.js';
import { ShortlistBidUseCase } from './use-cases/shortlist-bid.use-case.js';
import { SubmitBidUseCase } from './use-cases/submit-bid.use-case.js';
import { WithdrawBidUseCase } from './use-cases/withdraw-bid.use-case.js';

@Module({
  imports: [TeamsModule, PropositionsModule],
  controllers: [BidsController, PropositionBidsController],
  providers: [
    Bids, Circumstances, Choice,
    SubmitBidUseCase, ReplaceBidUseCase, WithdrawBidUseCase, OpenBidsUseCase, ShortlistBidUseCase, ReserveBidUseCase,
    AwardBidUseCase, ConfirmBidUseCase, DeclineBidUseCase, CloseAwardsUseCase, DeclareNoneQualifiedUseCase,
    BidFinder, BidQuery, OwnBidsQuery, ReceivedBidsQuery, OpenedBidsQuery,
    VoidBidsOnWithdrawal, TellBiddersOfAmendment,
  ],
  exports: [Bids],
})
export class BidsModule {}
