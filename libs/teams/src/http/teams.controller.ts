import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, notInThisState } from '#kernel';
import { Can, CurrentActor, PageRequest, ParseId, Problems } from '#platform';
import { FoundTeam, HandOverTeam, InvitePerson } from '../contract/teams.requests.js';
import { InvitationsPage, TeamsPage, TeamView } from '../contract/teams.views.js';
import {
  advisersFull, alreadyInvited, invitationMissing, inviteeUnknown, leaderHandsOverFirst, leaderMustBeStudent, nameOneInvitee, successorMustBeMember, teamFull,
  teamMissing, teamNameTooLong, universityUnknown,
} from '../domain/teams.problems.js';
import { MyInvitationsQuery } from '../queries/my-invitations.query.js';
import { MyTeamsQuery } from '../queries/my-teams.query.js';
import { TeamDetailQuery } from '../queries/team-detail.query.js';
import { teamsPolicy } from '../teams.policy.js';
import { ConsentUseCase } from '../use-cases/consent.use-case.js';
import { DeclineUseCase } from '../use-cases/decline.use-case.js';
import { DisbandTeamUseCase } from '../use-cases/disband-team.use-case.js';
import { FoundTeamUseCase } from '../use-cases/found-team.use-case.js';
import { HandOverTeamUseCase } from '../use-cases/hand-over-team.use-case.js';
import { InvitePersonUseCase } from '../use-cases/invite-person.use-case.js';
import { LeaveTeamUseCase } from '../use-cases/leave-team.use-case.js';
import { WithdrawInvitationUseCase } from '../use-cases/withdraw-invitation.use-case.js';

@ApiTags('teams')
@Controller('teams')
export class TeamsController {
  constructor(
    private readonly foundTeam: FoundTeamUseCase,
    private readonly invitePerson: InvitePersonUseCase,
    private readonly withdrawInvitation: WithdrawInvitationUseCase,
    private readonly consentTo: ConsentUseCase,
    private readonly declineTo: DeclineUseCase,
    private readonly leaveTeam: LeaveTeamUseCase,
    private readonly handOverTeam: HandOverTeamUseCase,
    private readonly disbandTeam: DisbandTeamUseCase,
    private readonly teamDetail: TeamDetailQuery,
    private readonly myTeams: MyTeamsQuery,
    private readonly myInvitations: MyInvitationsQuery,
  ) {}

  @Post() @Can(teamsPolicy, 'teams.found') @Problems(teamNameTooLong, universityUnknown, leaderMustBeStudent)
  @ApiOperation({ summary: 'Found a team and lead it' }) @ApiCreatedResponse({ type: TeamView })
  found(@CurrentActor() actor: Actor, @Body() body: FoundTeam): Promise<TeamView> {
    return this.foundTeam.execute(actor, body);
  }

  @Get() @Can(teamsPolicy, 'teams.list')
  @ApiOperation({ summary: 'My teams, the youngest first' }) @ApiOkResponse({ type: TeamsPage })
  mine(@CurrentActor() actor: Actor, @Query() page: PageRequest): Promise<TeamsPage> {
    return this.myTeams.execute(actor, page);
  }

  @Get('invitations') @Can(teamsPolicy, 'teams.list')
  @ApiOperation({ summary: 'Invitations that wait for my answer' }) @ApiOkResponse({ type: InvitationsPage })
  invitations(@CurrentActor() actor: Actor, @Query() page: PageRequest): Promise<InvitationsPage> {
    return this.myInvitations.execute(actor, page);
  }

  @Get(':teamId') @Can(teamsPolicy, 'teams.read') @Problems(teamMissing)
  @ApiOperation({ summary: 'A team with its people, for them and the innovation office of its university' }) @ApiOkResponse({ type: TeamView })
  show(@CurrentActor() actor: Actor, @Param('teamId', ParseId) id: string): Promise<TeamView> {
    return this.teamDetail.execute(actor, id);
  }

  @Delete(':teamId') @Can(teamsPolicy, 'teams.disband') @Problems(teamMissing, notInThisState)
  @ApiOperation({ summary: 'Disband the team' }) @ApiOkResponse({ type: TeamView })
  disband(@CurrentActor() actor: Actor, @Param('teamId', ParseId) id: string): Promise<TeamView> {
    return this.disbandTeam.execute(actor, id);
  }

  @Post(':teamId/invitations') @Can(teamsPolicy, 'teams.invite')
  @Problems(teamMissing, nameOneInvitee, inviteeUnknown, alreadyInvited, teamFull, advisersFull, notInThisState)
  @ApiOperation({ summary: 'Invite a member or an adviser' }) @ApiCreatedResponse({ type: TeamView })
  invite(@CurrentActor() actor: Actor, @Param('teamId', ParseId) id: string, @Body() body: InvitePerson): Promise<TeamView> {
    return this.invitePerson.execute(actor, id, body);
  }

  @Delete(':teamId/invitations/:personId') @Can(teamsPolicy, 'teams.withdraw-invitation') @Problems(teamMissing, invitationMissing, notInThisState)
  @ApiOperation({ summary: 'Withdraw an invitation that is not answered yet' }) @ApiOkResponse({ type: TeamView })
  withdraw(@CurrentActor() actor: Actor, @Param('teamId', ParseId) id: string, @Param('personId', ParseId) personId: string): Promise<TeamView> {
    return this.withdrawInvitation.execute(actor, id, personId);
  }

  @Put(':teamId/consent') @Can(teamsPolicy, 'teams.consent') @Problems(teamMissing, notInThisState)
  @ApiOperation({ summary: 'Agree to take part' }) @ApiOkResponse({ type: TeamView })
  consent(@CurrentActor() actor: Actor, @Param('teamId', ParseId) id: string): Promise<TeamView> {
    return this.consentTo.execute(actor, id);
  }

  @Put(':teamId/refusal') @Can(teamsPolicy, 'teams.decline') @Problems(teamMissing, notInThisState)
  @ApiOperation({ summary: 'Decline the invitation' }) @ApiOkResponse({ type: TeamView })
  decline(@CurrentActor() actor: Actor, @Param('teamId', ParseId) id: string): Promise<TeamView> {
    return this.declineTo.execute(actor, id);
  }

  @Delete(':teamId/membership') @Can(teamsPolicy, 'teams.leave') @Problems(teamMissing, leaderHandsOverFirst, notInThisState)
  @ApiOperation({ summary: 'Leave the team' }) @ApiOkResponse({ type: TeamView })
  leave(@CurrentActor() actor: Actor, @Param('teamId', ParseId) id: string): Promise<TeamView> {
    return this.leaveTeam.execute(actor, id);
  }

  @Put(':teamId/leader') @Can(teamsPolicy, 'teams.hand-over') @Problems(teamMissing, successorMustBeMember, leaderMustBeStudent, notInThisState)
  @ApiOperation({ summary: 'Hand the team over to another member' }) @ApiOkResponse({ type: TeamView })
  handOver(@CurrentActor() actor: Actor, @Param('teamId', ParseId) id: string, @Body() body: HandOverTeam): Promise<TeamView> {
    return this.handOverTeam.execute(actor, id, body);
  }
}
