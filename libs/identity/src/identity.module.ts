import { AUTHENTICATOR, Env } from '#platform';
import { Global, Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { accessTokenKey, AccessTokens } from './access/access-tokens.js';
import { Attempts } from './access/attempts.js';
import { BearerStrategy } from './access/bearer.strategy.js';
import { Credentials } from './access/credentials.js';
import { InvitationCodes } from './access/invitation-codes.js';
import { LocalGuard } from './access/local.guard.js';
import { LocalStrategy } from './access/local.strategy.js';
import { Passwords } from './access/passwords.js';
import { SessionAuthenticator } from './access/session-authenticator.js';
import { SessionCookie } from './access/session-cookie.js';
import { ForgetEndedSessions } from './handlers/forget-ended-sessions.schedule.js';
import { AuthController } from './http/auth.controller.js';
import { MembershipsController } from './http/memberships.controller.js';
import { OrganisationsController } from './http/organisations.controller.js';
import { PeopleController } from './http/people.controller.js';
import { VerificationController } from './http/verification.controller.js';
import { Identity } from './identity.facade.js';
import { ActorOfSessionQuery } from './queries/actor-of-session.query.js';
import { FindOrganisationsQuery } from './queries/find-organisations.query.js';
import { InvitationsQuery } from './queries/invitations.query.js';
import { MeQuery } from './queries/me.query.js';
import { MembersQuery } from './queries/members.query.js';
import { MySessionsQuery } from './queries/my-sessions.query.js';
import { OrganisationDetailQuery } from './queries/organisation-detail.query.js';
import { PendingOrganisationsQuery } from './queries/pending-organisations.query.js';
import { AcceptInvitationUseCase } from './use-cases/accept-invitation.use-case.js';
import { AppointPlatformAdminUseCase } from './use-cases/appoint-platform-admin.use-case.js';
import { ChangePasswordUseCase } from './use-cases/change-password.use-case.js';
import { ChangeProfileUseCase } from './use-cases/change-profile.use-case.js';
import { ChangeRolesUseCase } from './use-cases/change-roles.use-case.js';
import { DeclineInvitationUseCase } from './use-cases/decline-invitation.use-case.js';
import { EndMembershipUseCase } from './use-cases/end-membership.use-case.js';
import { EndSessionUseCase } from './use-cases/end-session.use-case.js';
import { InviteMemberUseCase } from './use-cases/invite-member.use-case.js';
import { OpenSessionUseCase } from './use-cases/open-session.use-case.js';
import { RefreshTokensUseCase } from './use-cases/refresh-tokens.use-case.js';
import { RefuseOrganisationUseCase } from './use-cases/refuse-organisation.use-case.js';
import { RegisterOrganisationUseCase } from './use-cases/register-organisation.use-case.js';
import { RegisterPersonUseCase } from './use-cases/register-person.use-case.js';
import { ReinstateOrganisationUseCase } from './use-cases/reinstate-organisation.use-case.js';
import { RenameOrganisationUseCase } from './use-cases/rename-organisation.use-case.js';
import { ResubmitOrganisationUseCase } from './use-cases/resubmit-organisation.use-case.js';
import { SignOutEverywhereUseCase } from './use-cases/sign-out-everywhere.use-case.js';
import { SuspendOrganisationUseCase } from './use-cases/suspend-organisation.use-case.js';
import { VerifyOrganisationUseCase } from './use-cases/verify-organisation.use-case.js';
import { WithdrawInvitationUseCase } from './use-cases/withdraw-invitation.use-case.js';

const access = [
  Passwords, Attempts, Credentials, LocalStrategy, LocalGuard, AccessTokens, BearerStrategy, SessionCookie, SessionAuthenticator,
  InvitationCodes,
  { provide: AUTHENTICATOR, useExisting: SessionAuthenticator },
];

const people = [
  RegisterPersonUseCase, AppointPlatformAdminUseCase, OpenSessionUseCase, RefreshTokensUseCase, EndSessionUseCase, SignOutEverywhereUseCase,
  ChangePasswordUseCase, ActorOfSessionQuery, MeQuery, MySessionsQuery, ForgetEndedSessions,
];

const organisations = [
  RegisterOrganisationUseCase, ResubmitOrganisationUseCase, ChangeProfileUseCase, VerifyOrganisationUseCase, RefuseOrganisationUseCase,
  SuspendOrganisationUseCase, ReinstateOrganisationUseCase, RenameOrganisationUseCase, FindOrganisationsQuery, OrganisationDetailQuery, PendingOrganisationsQuery,
];

const memberships = [
  InviteMemberUseCase, WithdrawInvitationUseCase, AcceptInvitationUseCase, DeclineInvitationUseCase, ChangeRolesUseCase, EndMembershipUseCase,
  MembersQuery, InvitationsQuery,
];

/** Global, because every request of every context is answered for somebody. */
@Global()
@Module({
  imports: [JwtModule.registerAsync({ inject: [Env], useFactory: (env: Env) => ({ secret: accessTokenKey(env) }) })],
  controllers: [AuthController, PeopleController, OrganisationsController, VerificationController, MembershipsController],
  providers: [Identity, ...access, ...people, ...organisations, ...memberships],
  exports: [Identity, AUTHENTICATOR],
})
export class IdentityModule {}
