import { ProgrammesModule } from '#programmes';
import { Module } from '@nestjs/common';
import { FollowBids } from './handlers/follow-bids.handler.js';
import { ContractWhenAgreementSigned, FinishWithLastProject } from './handlers/follow-projects.handler.js';
import { OpenAndClose } from './handlers/open-and-close.schedule.js';
import { RenameOrganisation } from './handlers/rename-organisation.handler.js';
import { ChecksController } from './http/checks.controller.js';
import { DraftsController } from './http/drafts.controller.js';
import { OpenPropositionsController } from './http/open-propositions.controller.js';
import { PublicPropositionsController } from './http/public-propositions.controller.js';
import { WithdrawalsController } from './http/withdrawals.controller.js';
import { ImportsController } from './imports/http/imports.controller.js';
import { importProviders } from './imports/imports.providers.js';
import { Propositions } from './propositions.facade.js';
import { ChangesQuery } from './queries/changes.query.js';
import { DeskQuery } from './queries/desk.query.js';
import { FacetsQuery } from './queries/facets.query.js';
import { PropositionDetailQuery } from './queries/proposition-detail.query.js';
import { PublicListQuery } from './queries/public-list.query.js';
import { RebuildListing } from './rebuild/rebuild-listing.js';
import { AmendPropositionUseCase } from './use-cases/amend-proposition.use-case.js';
import { ApprovePropositionUseCase } from './use-cases/approve-proposition.use-case.js';
import { ConfirmPropositionUseCase } from './use-cases/confirm-proposition.use-case.js';
import { ConfirmWithdrawalUseCase } from './use-cases/confirm-withdrawal.use-case.js';
import { DraftPropositionUseCase } from './use-cases/draft-proposition.use-case.js';
import { EditPropositionUseCase } from './use-cases/edit-proposition.use-case.js';
import { EndPropositionUseCase } from './use-cases/end-proposition.use-case.js';
import { PreviewAmendmentUseCase } from './use-cases/preview-amendment.use-case.js';
import { ProposeWithdrawalUseCase } from './use-cases/propose-withdrawal.use-case.js';
import { RecordStampedFormUseCase } from './use-cases/record-stamped-form.use-case.js';
import { RefusePropositionUseCase } from './use-cases/refuse-proposition.use-case.js';
import { RejectPropositionUseCase } from './use-cases/reject-proposition.use-case.js';
import { RelistPropositionUseCase } from './use-cases/relist-proposition.use-case.js';
import { ResumePropositionUseCase } from './use-cases/resume-proposition.use-case.js';
import { RetractWithdrawalUseCase } from './use-cases/retract-withdrawal.use-case.js';
import { ReturnPropositionUseCase } from './use-cases/return-proposition.use-case.js';
import { SchedulePropositionUseCase } from './use-cases/schedule-proposition.use-case.js';
import { SubmitPropositionUseCase } from './use-cases/submit-proposition.use-case.js';
import { SuspendPropositionUseCase } from './use-cases/suspend-proposition.use-case.js';
import { WithdrawPropositionUseCase } from './use-cases/withdraw-proposition.use-case.js';
import { ChangeProposition } from './use-cases/change-proposition.js';
import { PlaceProposition } from './use-cases/place-proposition.js';

const useCases = [
  ChangeProposition, PlaceProposition, ApprovePropositionUseCase, ConfirmPropositionUseCase, DraftPropositionUseCase, EditPropositionUseCase, EndPropositionUseCase,
  RecordStampedFormUseCase, RefusePropositionUseCase, RejectPropositionUseCase, RelistPropositionUseCase,
  ReturnPropositionUseCase, SchedulePropositionUseCase, SubmitPropositionUseCase, WithdrawPropositionUseCase,
  AmendPropositionUseCase, PreviewAmendmentUseCase, SuspendPropositionUseCase, ResumePropositionUseCase,
  ProposeWithdrawalUseCase, ConfirmWithdrawalUseCase, RetractWithdrawalUseCase,
];
const queries = [PublicListQuery, FacetsQuery, PropositionDetailQuery, DeskQuery, ChangesQuery];
const handlers = [
  OpenAndClose, FollowBids, ContractWhenAgreementSigned, FinishWithLastProject, RenameOrganisation,
];

@Module({
  imports: [ProgrammesModule],
  controllers: [PublicPropositionsController, DraftsController, ChecksController, OpenPropositionsController, WithdrawalsController, ImportsController],
  providers: [Propositions, ...useCases, ...queries, ...handlers, RebuildListing, ...importProviders],
  exports: [Propositions],
})
export class PropositionsModule {}
