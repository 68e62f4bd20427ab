import { Module } from '@nestjs/common';
import { TeamsController } from './http/teams.controller.js';
import { MyInvitationsQuery } from './queries/my-invitations.query.js';
import { MyTeamsQuery } from './queries/my-teams.query.js';
import { TeamDetailQuery } from './queries/team-detail.query.js';
import { TeamPresenter } from './team.presenter.js';
import { TeamAccess } from './teams.access.js';
import { Teams } from './teams.facade.js';
import { ChangeTeam } from './use-cases/change-team.js';
import { ConsentUseCase } from './use-cases/consent.use-case.js';
import { DeclineUseCase } from './use-cases/decline.use-case.js';
import { DisbandTeamUseCase } from './use-cases/disband-team.use-case.js';
import { FoundTeamUseCase } from './use-cases/found-team.use-case.js';
import { HandOverTeamUseCase } from './use-cases/hand-over-team.use-case.js';
import { InvitePersonUseCase } from './use-cases/invite-person.use-case.js';
import { LeaveTeamUseCase } from './use-cases/leave-team.use-case.js';
import { WithdrawInvitationUseCase } from './use-cases/withdraw-invitation.use-case.js';

const useCases = [
  FoundTeamUseCase, InvitePersonUseCase, WithdrawInvitationUseCase, ConsentUseCase, DeclineUseCase, LeaveTeamUseCase, HandOverTeamUseCase, DisbandTeamUseCase,
];
const queries = [TeamDetailQuery, MyTeamsQuery, MyInvitationsQuery];

@Module({ controllers: [TeamsController], providers: [Teams, TeamAccess, TeamPresenter, ChangeTeam, ...useCases, ...queries], exports: [Teams] })
export class TeamsModule {}
