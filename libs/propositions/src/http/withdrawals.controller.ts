import { type Actor, notInThisState } from '#kernel';
import { Can, CurrentActor, ParseId, Problems } from '#platform';
import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ProposeWithdrawal, WithdrawProposition } from '../contract/propositions.requests.js';
import { PropositionView } from '../contract/propositions.views.js';
import { noWithdrawalProposed, oneIsEnough, propositionMissing, secondPersonNeeded, twoNeeded, withdrawalProposed } from '../domain/propositions.problems.js';
import { propositionsPolicy } from '../propositions.policy.js';
import { ConfirmWithdrawalUseCase } from '../use-cases/confirm-withdrawal.use-case.js';
import { ProposeWithdrawalUseCase } from '../use-cases/propose-withdrawal.use-case.js';
import { RetractWithdrawalUseCase } from '../use-cases/retract-withdrawal.use-case.js';
import { WithdrawPropositionUseCase } from '../use-cases/withdraw-proposition.use-case.js';

/** Taking back before an award: by one person what was never public, by two what is. */
@ApiTags('propositions')
@Controller('propositions/:propositionId')
export class WithdrawalsController {
  constructor(
    private readonly withdrawProposition: WithdrawPropositionUseCase,
    private readonly proposeWithdrawal: ProposeWithdrawalUseCase,
    private readonly confirmWithdrawal: ConfirmWithdrawalUseCase,
    private readonly retractWithdrawal: RetractWithdrawalUseCase,
  ) {}

  @Put('withdrawal') @Can(propositionsPolicy, 'propositions.withdraw') @Problems(propositionMissing, notInThisState, twoNeeded)
  @ApiOperation({ summary: 'Take back what was never public, with a reason' }) @ApiOkResponse({ type: PropositionView })
  withdraw(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string, @Body() body: WithdrawProposition): Promise<PropositionView> {
    return this.withdrawProposition.execute(actor, id, body);
  }

  @Put('withdrawal-proposal') @Can(propositionsPolicy, 'propositions.propose-withdrawal') @Problems(propositionMissing, notInThisState, oneIsEnough, withdrawalProposed)
  @ApiOperation({ summary: 'Propose to take back what is public; nothing happens before another person confirms' }) @ApiOkResponse({ type: PropositionView })
  propose(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string, @Body() body: ProposeWithdrawal): Promise<PropositionView> {
    return this.proposeWithdrawal.execute(actor, id, body);
  }

  @Put('withdrawal-confirmation') @Can(propositionsPolicy, 'propositions.confirm-withdrawal')
  @Problems(propositionMissing, notInThisState, noWithdrawalProposed, secondPersonNeeded)
  @ApiOperation({ summary: 'Confirm, as the second person, that it is withdrawn: its bids are void' }) @ApiOkResponse({ type: PropositionView })
  confirm(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string): Promise<PropositionView> {
    return this.confirmWithdrawal.execute(actor, id);
  }

  @Delete('withdrawal-proposal') @Can(propositionsPolicy, 'propositions.retract-withdrawal') @Problems(propositionMissing, notInThisState, noWithdrawalProposed)
  @ApiOperation({ summary: 'Think better of withdrawing it' }) @ApiOkResponse({ type: PropositionView })
  retract(@CurrentActor() actor: Actor, @Param('propositionId', ParseId) id: string): Promise<PropositionView> {
    return this.retractWithdrawal.execute(actor, id);
  }
}
