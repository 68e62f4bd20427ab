import { type Actor, notInThisState } from '#kernel';
import { Can, CurrentActor, cursorMalformed, GiveReason, type Page, ParseId, Problems, Public } from '#platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AmendmentImpactView, ChangePage, ChangeView } from '../contract/changes.views.js';
import { AmendProposition, ListChanges, ResumeProposition } from '../contract/propositions.requests.js';
import { PropositionView } from '../contract/propositions.views.js';
import { bountyOrNegotiable, indicatorTargetMalformed, titleNeeded, winnersOverQuota } from '../domain/proposition-fields.problems.js';
import { deadlineNotEarlier, deadlinePassed, fieldsFixed, nothingToAmend, propositionMissing, publisherNotVerified, windowNotValid } from '../domain/propositions.problems.js';
import { propositionsPolicy } from '../propositions.policy.js';
import { ChangesQuery } from '../queries/changes.query.js';
import { AmendPropositionUseCase } from '../use-cases/amend-proposition.use-case.js';
import { PreviewAmendmentUseCase } from '../use-cases/preview-amendment.use-case.js';
import { ResumePropositionUseCase } from '../use-cases/resume-proposition.use-case.js';
import { SuspendPropositionUseCase } from '../use-cases/suspend-proposition.use-case.js';

/** What may change while bids come in, and what everybody can read of it. */
@ApiTags('propositions')
@Controller('propositions/:propositionId')
export class OpenPropositionsController {
  constructor(
    private readonly amendProposition: AmendPropositionUseCase,
    private readonly previewAmendment: PreviewAmendmentUseCase,
    private readonly suspendProposition: SuspendPropositionUseCase,
    private readonly resumeProposition: ResumePropositionUseCase,
    private readonly changes: ChangesQuery,
  ) {}

  @Post('amendments/preview') @HttpCode(200) @Can(propositionsPolicy, 'propositions.amend')
  @Problems(propositionMissing, notInThisState, deadlinePassed, deadlineNotEarlier, fieldsFixed, nothingToAmend, windowNotValid, titleNeeded, bountyOrNegotiable, winnersOverQuota, indicatorTargetMalformed)
  @ApiOperation({ summary: 'What an amendment would move and whom it would concern, were it made now' }) @ApiOkResponse({ type: AmendmentImpactView })
  preview(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string, @Body() body: AmendProposition): Promise<AmendmentImpactView> {
    return this.previewAmendment.execute(actor, id, body);
  }

  @Post('amendments') @Can(propositionsPolicy, 'propositions.amend')
  @Problems(propositionMissing, notInThisState, deadlinePassed, deadlineNotEarlier, fieldsFixed, nothingToAmend, windowNotValid, titleNeeded, bountyOrNegotiable, winnersOverQuota, indicatorTargetMalformed)
  @ApiOperation({ summary: 'Change what an open proposition says; a material change leaves bidders time and is told to those who have bid' })
  @ApiCreatedResponse({ type: PropositionView })
  amend(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string, @Body() body: AmendProposition): Promise<PropositionView> {
    return this.amendProposition.execute(actor, id, body);
  }

  @Put('suspension') @Can(propositionsPolicy, 'propositions.suspend') @Problems(propositionMissing, notInThisState, deadlinePassed)
  @ApiOperation({ summary: 'Take no bids for the time being; everybody can read the reason' }) @ApiOkResponse({ type: PropositionView })
  suspend(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string, @Body() body: GiveReason): Promise<PropositionView> {
    return this.suspendProposition.execute(actor, id, body);
  }

  @Put('resumption') @Can(propositionsPolicy, 'propositions.resume') @Problems(propositionMissing, notInThisState, publisherNotVerified, deadlineNotEarlier, windowNotValid)
  @ApiOperation({ summary: 'Take bids again, until as much later as it was suspended' }) @ApiOkResponse({ type: PropositionView })
  resume(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string, @Body() body: ResumeProposition): Promise<PropositionView> {
    return this.resumeProposition.execute(actor, id, body);
  }

  @Get('changes') @Public() @Problems(propositionMissing, cursorMalformed)
  @ApiOperation({ summary: 'What happened to a public proposition out of the ordinary, the latest first' }) @ApiOkResponse({ type: ChangePage })
  list(@Param('propositionId', ParseId) id: string, @Query() query: ListChanges): Promise<Page<ChangeView>> {
    return this.changes.execute(id, query);
  }
}
