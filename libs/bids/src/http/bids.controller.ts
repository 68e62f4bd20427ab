import { type Actor, notInThisState } from '#kernel';
import { Can, CurrentActor, ParseId, Problems } from '#platform';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { bidsPolicy } from '../bids.policy.js';
import { AwardBid, ListOwnBids, ReplaceBid, ReserveBid } from '../contract/bids.requests.js';
import { BidContentView, BidReceiptView, BidView, OwnBidsView } from '../contract/bids.views.js';
import {
  awardsClosed, biddingClosed, biddingNotOpen, bidMissing, contentDestroyed, contentTooLarge, indicatorTwice, indicatorUnknown, insiderOnTeam,
  noPlaceLeft, notOpened, personAlreadyBids, prizeAboveBounty, propositionWithdrawn, rankTaken,
} from '../domain/bids.problems.js';
import { BidQuery } from '../queries/bid.query.js';
import { OwnBidsQuery } from '../queries/own-bids.query.js';
import { AwardBidUseCase } from '../use-cases/award-bid.use-case.js';
import { ConfirmBidUseCase } from '../use-cases/confirm-bid.use-case.js';
import { DeclineBidUseCase } from '../use-cases/decline-bid.use-case.js';
import { ReplaceBidUseCase } from '../use-cases/replace-bid.use-case.js';
import { ReserveBidUseCase } from '../use-cases/reserve-bid.use-case.js';
import { ShortlistBidUseCase } from '../use-cases/shortlist-bid.use-case.js';
import { WithdrawBidUseCase } from '../use-cases/withdraw-bid.use-case.js';

@ApiTags('bids')
@Controller('bids')
export class BidsController {
  constructor(
    private readonly bid: BidQuery,
    private readonly ownBids: OwnBidsQuery,
    private readonly replaceBid: ReplaceBidUseCase,
    private readonly withdrawBid: WithdrawBidUseCase,
    private readonly shortlistBid: ShortlistBidUseCase,
    private readonly reserveBid: ReserveBidUseCase,
    private readonly awardBid: AwardBidUseCase,
    private readonly confirmBid: ConfirmBidUseCase,
    private readonly declineBid: DeclineBidUseCase,
  ) {}

  @Get()
  @Can(bidsPolicy, 'bids.list')
  @ApiOperation({ summary: 'Bids of my teams, the latest first' })
  @ApiOkResponse({ type: OwnBidsView })
  list(@CurrentActor() actor: Actor, @Query() request: ListOwnBids): Promise<OwnBidsView> {
    return this.ownBids.execute(actor, request);
  }

  @Get(':bidId')
  @Can(bidsPolicy, 'bids.read')
  @Problems(bidMissing)
  @ApiOperation({ summary: 'A bid without its content' })
  @ApiOkResponse({ type: BidView })
  read(@CurrentActor() actor: Actor, @Param('bidId', ParseId) bidId: string): Promise<BidView> {
    return this.bid.card(actor, bidId);
  }

  @Get(':bidId/receipt')
  @Can(bidsPolicy, 'bids.read-receipt')
  @Problems(bidMissing)
  @ApiOperation({ summary: 'The receipt of the revision that counts' })
  @ApiOkResponse({ type: BidReceiptView })
  receipt(@CurrentActor() actor: Actor, @Param('bidId', ParseId) bidId: string): Promise<BidReceiptView> {
    return this.bid.receipt(actor, bidId);
  }

  @Get(':bidId/content')
  @Can(bidsPolicy, 'bids.read-content')
  @Problems(bidMissing, contentDestroyed)
  @ApiOperation({ summary: 'The content: for its team at any time, for publisher and office after the opening' })
  @ApiOkResponse({ type: BidContentView })
  content(@CurrentActor() actor: Actor, @Param('bidId', ParseId) bidId: string): Promise<BidContentView> {
    return this.bid.content(actor, bidId);
  }

  @Put(':bidId/content')
  @Can(bidsPolicy, 'bids.replace')
  @Problems(bidMissing, biddingClosed, biddingNotOpen, notInThisState, insiderOnTeam, personAlreadyBids, contentTooLarge, indicatorUnknown, indicatorTwice)
  @ApiOperation({ summary: 'Replace the content before the deadline: a new revision with its receipt' })
  @ApiOkResponse({ type: BidReceiptView })
  replace(@CurrentActor() actor: Actor, @Param('bidId', ParseId) bidId: string, @Body() body: ReplaceBid): Promise<BidReceiptView> {
    return this.replaceBid.execute(actor, bidId, body);
  }

  @Put(':bidId/withdrawal')
  @Can(bidsPolicy, 'bids.withdraw')
  @Problems(bidMissing, biddingClosed, biddingNotOpen, notInThisState)
  @ApiOperation({ summary: 'Take the bid back before the deadline; its content is destroyed, the team may bid again' })
  @ApiOkResponse({ type: BidView })
  withdraw(@CurrentActor() actor: Actor, @Param('bidId', ParseId) bidId: string): Promise<BidView> {
    return this.withdrawBid.execute(actor, bidId);
  }

  @Put(':bidId/shortlisting')
  @Can(bidsPolicy, 'bids.shortlist')
  @Problems(bidMissing, notOpened, awardsClosed, propositionWithdrawn, notInThisState)
  @ApiOperation({ summary: 'Take the bid into the closer choice' })
  @ApiOkResponse({ type: BidView })
  shortlist(@CurrentActor() actor: Actor, @Param('bidId', ParseId) bidId: string): Promise<BidView> {
    return this.shortlistBid.execute(actor, bidId);
  }

  @Put(':bidId/reserve')
  @Can(bidsPolicy, 'bids.reserve')
  @Problems(bidMissing, notOpened, rankTaken, awardsClosed, propositionWithdrawn, notInThisState)
  @ApiOperation({ summary: 'Let the bid stand by at a rank, in case a winner declines' })
  @ApiOkResponse({ type: BidView })
  reserve(@CurrentActor() actor: Actor, @Param('bidId', ParseId) bidId: string, @Body() body: ReserveBid): Promise<BidView> {
    return this.reserveBid.execute(actor, bidId, body);
  }

  @Put(':bidId/award')
  @Can(bidsPolicy, 'bids.award')
  @Problems(bidMissing, notOpened, noPlaceLeft, prizeAboveBounty, awardsClosed, propositionWithdrawn, notInThisState)
  @ApiOperation({ summary: 'Award one of the places to the bid, or jointly to it and others, who share the prize' })
  @ApiOkResponse({ type: BidView })
  award(@CurrentActor() actor: Actor, @Param('bidId', ParseId) bidId: string, @Body() body: AwardBid): Promise<BidView> {
    return this.awardBid.execute(actor, bidId, body);
  }

  @Put(':bidId/confirmation')
  @Can(bidsPolicy, 'bids.confirm')
  @Problems(bidMissing, notOpened, propositionWithdrawn, notInThisState)
  @ApiOperation({ summary: 'Accept the award' })
  @ApiOkResponse({ type: BidView })
  confirm(@CurrentActor() actor: Actor, @Param('bidId', ParseId) bidId: string): Promise<BidView> {
    return this.confirmBid.execute(actor, bidId);
  }

  @Put(':bidId/decline')
  @Can(bidsPolicy, 'bids.decline')
  @Problems(bidMissing, notOpened, propositionWithdrawn, notInThisState)
  @ApiOperation({ summary: 'Turn the award down; the next reserve takes place and prize' })
  @ApiOkResponse({ type: BidView })
  decline(@CurrentActor() actor: Actor, @Param('bidId', ParseId) bidId: string): Promise<BidView> {
    return this.declineBid.execute(actor, bidId);
  }
}
