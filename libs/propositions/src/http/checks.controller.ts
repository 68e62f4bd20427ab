import { type Actor, notInThisState } from '#kernel';
import { Can, CurrentActor, GiveReason, ParseId, Problems } from '#platform';
import {
  closesApart, closesAtOtherTime, closesTooLate, opensTooEarly, otherEnterprise, programmeMissing, programmeNotOpen, windowTooShort,
} from '#programmes';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RelistProposition, ScheduleProposition } from '../contract/propositions.requests.js';
import { PropositionView } from '../contract/propositions.views.js';
import { propositionMissing, publisherNotVerified, windowNotValid } from '../domain/propositions.problems.js';
import { propositionsPolicy } from '../propositions.policy.js';
import { ApprovePropositionUseCase } from '../use-cases/approve-proposition.use-case.js';
import { EndPropositionUseCase } from '../use-cases/end-proposition.use-case.js';
import { RejectPropositionUseCase } from '../use-cases/reject-proposition.use-case.js';
import { RelistPropositionUseCase } from '../use-cases/relist-proposition.use-case.js';
import { ReturnPropositionUseCase } from '../use-cases/return-proposition.use-case.js';
import { SchedulePropositionUseCase } from '../use-cases/schedule-proposition.use-case.js';

/** What a programme may have against it. */
const ofProgramme = [programmeMissing, programmeNotOpen, otherEnterprise, opensTooEarly, closesTooLate, closesApart, closesAtOtherTime, windowTooShort];

/** What innovation offices do: the form check, for which any of them will do, and the times, which the responsible one sets. */
@ApiTags('propositions')
@Controller('propositions/:propositionId')
export class ChecksController {
  constructor(
    private readonly returnProposition: ReturnPropositionUseCase,
    private readonly approveProposition: ApprovePropositionUseCase,
    private readonly rejectProposition: RejectPropositionUseCase,
    private readonly scheduleProposition: SchedulePropositionUseCase,
    private readonly relistProposition: RelistPropositionUseCase,
    private readonly endProposition: EndPropositionUseCase,
  ) {}

  @Put('return') @Can(propositionsPolicy, 'propositions.return') @Problems(propositionMissing, notInThisState)
  @ApiOperation({ summary: 'Send back to be mended' }) @ApiOkResponse({ type: PropositionView })
  return(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string, @Body() body: GiveReason): Promise<PropositionView> {
    return this.returnProposition.execute(actor, id, body);
  }

  @Put('approval') @Can(propositionsPolicy, 'propositions.approve') @Problems(propositionMissing, notInThisState, publisherNotVerified)
  @ApiOperation({ summary: 'Pass the form check; your office answers for the proposition from then on' }) @ApiOkResponse({ type: PropositionView })
  approve(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string): Promise<PropositionView> {
    return this.approveProposition.execute(actor, id);
  }

  @Put('rejection') @Can(propositionsPolicy, 'propositions.reject') @Problems(propositionMissing, notInThisState)
  @ApiOperation({ summary: 'Fail the form check for good' }) @ApiOkResponse({ type: PropositionView })
  reject(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string, @Body() body: GiveReason): Promise<PropositionView> {
    return this.rejectProposition.execute(actor, id, body);
  }

  @Put('schedule') @Can(propositionsPolicy, 'propositions.schedule') @Problems(propositionMissing, notInThisState, publisherNotVerified, windowNotValid, ...ofProgramme)
  @ApiOperation({ summary: 'Give it a number in a batch, its times, and the programme whose rules hold for it' }) @ApiOkResponse({ type: PropositionView })
  schedule(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string, @Body() body: ScheduleProposition): Promise<PropositionView> {
    return this.scheduleProposition.execute(actor, id, body);
  }

  @Put('relisting') @Can(propositionsPolicy, 'propositions.relist') @Problems(propositionMissing, notInThisState, publisherNotVerified, windowNotValid, ...ofProgramme)
  @ApiOperation({ summary: 'Put up again what nobody bid for, or where no bid qualified: the next round' }) @ApiOkResponse({ type: PropositionView })
  relist(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string, @Body() body: RelistProposition): Promise<PropositionView> {
    return this.relistProposition.execute(actor, id, body);
  }

  @Put('ending') @Can(propositionsPolicy, 'propositions.end') @Problems(propositionMissing, notInThisState)
  @ApiOperation({ summary: 'Not put up again, with a reason: nobody bid, or no bid qualified' }) @ApiOkResponse({ type: PropositionView })
  end(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string, @Body() body: GiveReason): Promise<PropositionView> {
    return this.endProposition.execute(actor, id, body);
  }
}
