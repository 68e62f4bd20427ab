import { organisationMissing } from '#identity';
import { type Actor, notInThisState } from '#kernel';
import { Can, CurrentActor, GiveReason, ParseId, Problems } from '#platform';
import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DraftProposition, EditProposition, RecordStampedForm } from '../contract/propositions.requests.js';
import { PropositionView } from '../contract/propositions.views.js';
import {
  bountyOrNegotiable, indicatorTargetMalformed, industryUnknown, regionUnknown, titleNeeded, winnersOverQuota,
} from '../domain/proposition-fields.problems.js';
import { confirmationNeeded, confirmationNotNeeded, propositionMissing, publisherNotVerified } from '../domain/propositions.problems.js';
import { propositionsPolicy } from '../propositions.policy.js';
import { ConfirmPropositionUseCase } from '../use-cases/confirm-proposition.use-case.js';
import { DraftPropositionUseCase } from '../use-cases/draft-proposition.use-case.js';
import { EditPropositionUseCase } from '../use-cases/edit-proposition.use-case.js';
import { RecordStampedFormUseCase } from '../use-cases/record-stamped-form.use-case.js';
import { RefusePropositionUseCase } from '../use-cases/refuse-proposition.use-case.js';
import { SubmitPropositionUseCase } from '../use-cases/submit-proposition.use-case.js';

/** What the publisher's side does: write, stand by it, hand in. */
@ApiTags('propositions')
@Controller('propositions')
export class DraftsController {
  constructor(
    private readonly draftProposition: DraftPropositionUseCase,
    private readonly editProposition: EditPropositionUseCase,
    private readonly confirmProposition: ConfirmPropositionUseCase,
    private readonly refuseProposition: RefusePropositionUseCase,
    private readonly recordStampedForm: RecordStampedFormUseCase,
    private readonly submitProposition: SubmitPropositionUseCase,
  ) {}

  @Post() @Can(propositionsPolicy, 'propositions.draft')
  @Problems(organisationMissing, titleNeeded, industryUnknown, regionUnknown, bountyOrNegotiable, winnersOverQuota, indicatorTargetMalformed)
  @ApiOperation({ summary: 'Draft a proposition, or as an office on an enterprise’s behalf' }) @ApiCreatedResponse({ type: PropositionView })
  draft(@CurrentActor() actor: Actor, @Body() body: DraftProposition): Promise<PropositionView> {
    return this.draftProposition.execute(actor, body);
  }

  @Put(':propositionId') @Can(propositionsPolicy, 'propositions.edit')
  @Problems(propositionMissing, notInThisState, titleNeeded, industryUnknown, regionUnknown, bountyOrNegotiable, winnersOverQuota, indicatorTargetMalformed)
  @ApiOperation({ summary: 'Replace what is written in a draft; an enterprise that confirmed is asked again' }) @ApiOkResponse({ type: PropositionView })
  edit(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string, @Body() body: EditProposition): Promise<PropositionView> {
    return this.editProposition.execute(actor, id, body);
  }

  @Put(':propositionId/confirmation') @Can(propositionsPolicy, 'propositions.confirm') @Problems(propositionMissing, notInThisState, confirmationNotNeeded)
  @ApiOperation({ summary: 'Stand, as the enterprise, by what an office wrote' }) @ApiOkResponse({ type: PropositionView })
  confirm(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string): Promise<PropositionView> {
    return this.confirmProposition.execute(actor, id);
  }

  @Put(':propositionId/refusal') @Can(propositionsPolicy, 'propositions.refuse') @Problems(propositionMissing, notInThisState, confirmationNotNeeded)
  @ApiOperation({ summary: 'Refuse, as the enterprise, what an office wrote' }) @ApiOkResponse({ type: PropositionView })
  refuse(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string, @Body() body: GiveReason): Promise<PropositionView> {
    return this.refuseProposition.execute(actor, id, body);
  }

  @Put(':propositionId/stamped-form') @Can(propositionsPolicy, 'propositions.record-form') @Problems(propositionMissing, notInThisState, confirmationNotNeeded)
  @ApiOperation({ summary: 'Record, as the office, that the enterprise stands by it on a stamped form' }) @ApiOkResponse({ type: PropositionView })
  recordForm(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string, @Body() body: RecordStampedForm): Promise<PropositionView> {
    return this.recordStampedForm.execute(actor, id, body);
  }

  @Put(':propositionId/submission') @Can(propositionsPolicy, 'propositions.submit') @Problems(propositionMissing, notInThisState, publisherNotVerified, confirmationNeeded)
  @ApiOperation({ summary: 'Hand in for the form check' }) @ApiOkResponse({ type: PropositionView })
  submit(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string): Promise<PropositionView> {
    return this.submitProposition.execute(actor, id);
  }
}
