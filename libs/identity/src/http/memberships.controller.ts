import { type Actor, notInThisState } from '#kernel';
import { Can, CurrentActor, PageRequest, ParseId, Problems } from '#platform';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcceptInvitation, ChangeRoles, InviteMember } from '../contract/memberships.requests.js';
import { InvitationWithCodeView, MembershipInvitationsPage, MembershipView, MembersPage } from '../contract/organisations.views.js';
import {
  accountMalformed, alreadyMember, invitationCodeWrong, lastAdmin, membershipMissing, notOpenForMembers, organisationMissing, roleNotForKind, tooManyCodes,
} from '../domain/identity.problems.js';
import { identityPolicy } from '../identity.policy.js';
import { InvitationsQuery } from '../queries/invitations.query.js';
import { MembersQuery } from '../queries/members.query.js';
import { AcceptInvitationUseCase } from '../use-cases/accept-invitation.use-case.js';
import { ChangeRolesUseCase } from '../use-cases/change-roles.use-case.js';
import { DeclineInvitationUseCase } from '../use-cases/decline-invitation.use-case.js';
import { EndMembershipUseCase } from '../use-cases/end-membership.use-case.js';
import { InviteMemberUseCase } from '../use-cases/invite-member.use-case.js';
import { WithdrawInvitationUseCase } from '../use-cases/withdraw-invitation.use-case.js';

@ApiTags('memberships')
@Controller()
export class MembershipsController {
  constructor(
    private readonly inviteMember: InviteMemberUseCase,
    private readonly withdrawInvitation: WithdrawInvitationUseCase,
    private readonly acceptInvitation: AcceptInvitationUseCase,
    private readonly declineInvitation: DeclineInvitationUseCase,
    private readonly changeRoles: ChangeRolesUseCase,
    private readonly endMembership: EndMembershipUseCase,
    private readonly membersQuery: MembersQuery,
    private readonly invitationsQuery: InvitationsQuery,
  ) {}

  @Post('organisations/:organisationId/invitations') @Can(identityPolicy, 'identity.invite')
  @Problems(organisationMissing, accountMalformed, roleNotForKind, alreadyMember, notOpenForMembers)
  @ApiOperation({ summary: 'Invite the person with this account; the answer holds the code to accept with, which is to be handed over' })
  @ApiCreatedResponse({ type: InvitationWithCodeView })
  @Header('cache-control', 'no-store')
  invite(@CurrentActor() actor: Actor, @Param('organisationId', ParseId) id: string, @Body() body: InviteMember): Promise<InvitationWithCodeView> {
    return this.inviteMember.execute(actor, id, body);
  }

  @Get('organisations/:organisationId/invitations') @Can(identityPolicy, 'identity.withdraw-invitation') @Problems(organisationMissing)
  @ApiOperation({ summary: 'Invitations that nobody has answered yet' }) @ApiOkResponse({ type: MembershipInvitationsPage })
  invitations(@CurrentActor() actor: Actor, @Param('organisationId', ParseId) id: string, @Query() page: PageRequest): Promise<MembershipInvitationsPage> {
    return this.invitationsQuery.execute(actor, id, page);
  }

  @Delete('organisations/:organisationId/invitations/:invitationId') @Can(identityPolicy, 'identity.withdraw-invitation') @HttpCode(204)
  @Problems(organisationMissing, membershipMissing, notInThisState)
  @ApiOperation({ summary: 'Withdraw an invitation' }) @ApiNoContentResponse()
  withdraw(@CurrentActor() actor: Actor, @Param('organisationId', ParseId) id: string, @Param('invitationId', ParseId) invitationId: string): Promise<void> {
    return this.withdrawInvitation.execute(actor, id, invitationId);
  }

  @Put('invitations/:invitationId/acceptance') @Can(identityPolicy, 'identity.answer-invitation')
  @Problems(membershipMissing, notInThisState, notOpenForMembers, invitationCodeWrong, tooManyCodes)
  @ApiOperation({ summary: 'Accept an invitation to my account with the code that came with it' }) @ApiOkResponse({ type: MembershipView })
  accept(@CurrentActor() actor: Actor, @Param('invitationId', ParseId) id: string, @Body() body: AcceptInvitation): Promise<MembershipView> {
    return this.acceptInvitation.execute(actor, id, body);
  }

  @Put('invitations/:invitationId/refusal') @Can(identityPolicy, 'identity.answer-invitation') @Problems(membershipMissing, notInThisState)
  @ApiOperation({ summary: 'Decline an invitation to my account' }) @ApiOkResponse({ type: MembershipView })
  decline(@CurrentActor() actor: Actor, @Param('invitationId', ParseId) id: string): Promise<MembershipView> {
    return this.declineInvitation.execute(actor, id);
  }

  @Get('organisations/:organisationId/members') @Can(identityPolicy, 'identity.see-members') @Problems(organisationMissing)
  @ApiOperation({ summary: 'My fellow members' }) @ApiOkResponse({ type: MembersPage })
  members(@CurrentActor() actor: Actor, @Param('organisationId', ParseId) id: string, @Query() page: PageRequest): Promise<MembersPage> {
    return this.membersQuery.execute(actor, id, page);
  }

  @Put('organisations/:organisationId/members/:membershipId/roles') @Can(identityPolicy, 'identity.change-roles')
  @Problems(organisationMissing, membershipMissing, roleNotForKind, lastAdmin)
  @ApiOperation({ summary: 'Give a member other roles' }) @ApiOkResponse({ type: MembershipView })
  roles(
    @CurrentActor() actor: Actor, @Param('organisationId', ParseId) id: string, @Param('membershipId', ParseId) membershipId: string, @Body() body: ChangeRoles,
  ): Promise<MembershipView> {
    return this.changeRoles.execute(actor, id, membershipId, body);
  }

  @Delete('organisations/:organisationId/members/:membershipId') @Can(identityPolicy, 'identity.end-membership') @HttpCode(204)
  @Problems(organisationMissing, membershipMissing, lastAdmin)
  @ApiOperation({ summary: 'Leave, or let a member go' }) @ApiNoContentResponse()
  end(@CurrentActor() actor: Actor, @Param('organisationId', ParseId) id: string, @Param('membershipId', ParseId) membershipId: string): Promise<void> {
    return this.endMembership.execute(actor, id, membershipId);
  }
}
