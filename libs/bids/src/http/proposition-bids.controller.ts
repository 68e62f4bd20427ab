import type { Actor } from '#kernel';
import { Can, CurrentActor, GiveReason, ParseId, Problems } from '#platform';
import { propositionMissing } from '#propositions';
import { teamMissing } from '#teams';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { bidsPolicy } from '../bids.policy.js';
import { ListOpenedBids, ListReceivedBids, SubmitBid } from '../contract/bids.requests.js';
import { BidReceiptView, OpenedBidsView, OpeningView, ReceivedBidsView } from '../contract/bids.views.js';
import {
  alreadyBid, alreadyOpened, awardsClosed, biddingClosed, biddingFull, biddingNotOpen, contentTooLarge, indicatorTwice, indicatorUnknown,
  insiderOnTeam, nobodyWon, nothingToOpen, notOpened, notYetClosed, personAlreadyBids, propositionWithdrawn, somebodyWon, teamNotReady,
} from '../domain/bids.problems.js';
import { OpenedBidsQuery } from '../queries/opened-bids.query.js';
import { ReceivedBidsQuery } from '../queries/received-bids.query.js';
import { CloseAwardsUseCase } from '../use-cases/close-awards.use-case.js';
import { DeclareNoneQualifiedUseCase } from '../use-cases/declare-none-qualified.use-case.js';
import { OpenBidsUseCase } from '../use-cases/open-bids.use-case.js';
import { SubmitBidUseCase } from '../use-cases/submit-bid.use-case.js';

@ApiTags('bids')
@Controller('propositions/:propositionId')
export class PropositionBidsController {
  constructor(
    private readonly submitBid: SubmitBidUseCase,
    private readonly openBids: OpenBidsUseCase,
    private readonly closeAwards: CloseAwardsUseCase,
    private readonly declareNoneQualified: DeclareNoneQualifiedUseCase,
    private readonly receivedBids: ReceivedBidsQuery,
    private readonly openedBids: OpenedBidsQuery,
  ) {}

  @Post('bids')
  @Can(bidsPolicy, 'bids.submit')
  @Problems(
    teamMissing, propositionMissing, teamNotReady, insiderOnTeam, alreadyBid, personAlreadyBids, biddingNotOpen, biddingClosed, biddingFull, contentTooLarge,
    indicatorUnknown, indicatorTwice,
  )
  @ApiOperation({ summary: 'Hand in a sealed bid for a team that you lead' })
  @ApiCreatedResponse({ type: BidReceiptView })
  submit(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) propositionId: string, @Body() body: SubmitBid): Promise<BidReceiptView> {
    return this.submitBid.execute(actor, propositionId, body);
  }

  @Get('bids')
  @Can(bidsPolicy, 'bids.list-received')
  @Problems(propositionMissing)
  @ApiOperation({ summary: 'Bids received, for publisher and office: before the opening only how many' })
  @ApiOkResponse({ type: ReceivedBidsView })
  received(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) propositionId: string, @Query() request: ListReceivedBids): Promise<ReceivedBidsView> {
    return this.receivedBids.execute(actor, propositionId, request);
  }

  @Get('opened-bids')
  @Can(bidsPolicy, 'bids.list-opened')
  @Problems(propositionMissing)
  @ApiOperation({ summary: 'The opened-bid list (bidder, time, hash), for everybody who bid' })
  @ApiOkResponse({ type: OpenedBidsView })
  opened(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) propositionId: string, @Query() request: ListOpenedBids): Promise<OpenedBidsView> {
    return this.openedBids.execute(actor, propositionId, request);
  }

  @Put('bid-opening')
  @Can(bidsPolicy, 'bids.open')
  @Problems(propositionMissing, notYetClosed, nothingToOpen, alreadyOpened)
  @ApiOperation({ summary: 'Open all sealed bids of a closed proposition' })
  @ApiOkResponse({ type: OpeningView })
  open(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) propositionId: string): Promise<OpeningView> {
    return this.openBids.execute(actor, propositionId);
  }

  @Put('award-closing')
  @Can(bidsPolicy, 'bids.close-awards')
  @Problems(propositionMissing, notOpened, nobodyWon, awardsClosed, propositionWithdrawn)
  @ApiOperation({ summary: 'Close the awards: whoever did not win is told; reserves stand by until every winner has confirmed' })
  @ApiOkResponse({ type: OpeningView })
  close(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) propositionId: string): Promise<OpeningView> {
    return this.closeAwards.execute(actor, propositionId);
  }

  @Put('none-qualified')
  @Can(bidsPolicy, 'bids.declare-none-qualified')
  @Problems(propositionMissing, notOpened, somebodyWon, awardsClosed, propositionWithdrawn)
  @ApiOperation({ summary: 'End the choice without a winner, with a reason: the proposition has failed and may be put up again' })
  @ApiOkResponse({ type: OpeningView })
  noneQualified(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) propositionId: string, @Body() body: GiveReason): Promise<OpeningView> {
    return this.declareNoneQualified.execute(actor, propositionId, body);
  }
}
