import { ProgrammesModule } from '#programmes';
import { Module } from '@nestjs/common';
import { FollowBids } from './handlers/follow-bids.handler.js';
import { ContractWhenAgreementSigned, FinishWithLastProject } from './handlers/follow-projects.handler.js';
import { OpenAndClose } from './handlers/open-and-close.schedule.js';
import { RenameOrganisation } from './handlers/rename-organisation.handler.js';
import { ChecksController } from './http/checks.controller.js';
import { DraftsController } from './http/drafts.controller.js';
import { PublicPropositionsController } from './http/public-propositions.controller.js';
import { ImportsController } from './imports/http/imports.controller.js';
import { importProviders } from './imports/imports.providers.js';
import { Propositions } from './propositions.facade.js';
import { DeskQuery } from './queries/desk.query.js';
import { FacetsQuery } from './queries/facets.query.js';
import { PropositionDetailQuery } from './queries/proposition-detail.query.js';
import { PublicListQuery } from './queries/public-list.query.js';
import { RebuildListing } from './rebuild/rebuild-listing.js';
import { ApprovePropositionUseCase } from './use-cases/approve-proposition.use-case.js';
import { ConfirmPropositionUseCase } from './use-cases/confirm-proposition.use-case.js';
import { DraftPropositionUseCase } from './use-cases/draft-proposition.use-case.js';
import { EditPropositionUseCase } from './use-cases/edit-proposition.use-case.js';
import { EndPropositionUseCase } from './use-cases/end-proposition.use-case.js';
import { RecordStampedFormUseCase } from './use-cases/record-stamped-form.use-case.js';
import { RefusePropositionUseCase } from './use-cases/refuse-proposition.use-case.js';
import { RejectPropositionUseCase } from './use-cases/reject-proposition.use-case.js';
import { RelistPropositionUseCase } from './use-cases/relist-proposition.use-case.js';
import { ReturnPropositionUseCase } from './use-cases/return-proposition.use-case.js';
import { SchedulePropositionUseCase } from './use-cases/schedule-proposition.use-case.js';
import { SubmitPropositionUseCase } from './use-cases/submit-proposition.use-case.js';
import { WithdrawPropositionUseCase } from './use-cases/withdraw-proposition.use-case.js';
import { ChangeProposition } from './use-cases/change-proposition.js';
import { PlaceProposition } from './use-cases/place-proposition.js';

const useCases = [
  ChangeProposition, PlaceProposition, ApprovePropositionUseCase, ConfirmPropositionUseCase, DraftPropositionUseCase, EditPropositionUseCase, EndPropositionUseCase,
  RecordStampedFormUseCase, RefusePropositionUseCase, RejectPropositionUseCase, RelistPropositionUseCase,
  ReturnPropositionUseCase, SchedulePropositionUseCase, SubmitPropositionUseCase, WithdrawPropositionUseCase,
];
const queries = [PublicListQuery, FacetsQuery, PropositionDetailQuery, DeskQuery];
const handlers = [
  OpenAndClose, FollowBids, ContractWhenAgreementSigned, FinishWithLastProject, RenameOrganisation,
];

@Module({
  imports: [ProgrammesModule],
  controllers: [PublicPropositionsController, DraftsController, ChecksController, ImportsController],
  providers: [Propositions, ...useCases, ...queries, ...handlers, RebuildListing, ...importProviders],
  exports: [Propositions],
})
export class PropositionsModule {}
