import type { OrganisationKind, OrganisationRole, PlatformRole } from '#kernel';
import { ApiProperty } from '@nestjs/swagger';
import { organisationRoles } from '../domain/membership.js';
import { organisationKinds } from '../domain/organisation.js';
import { type PersonKind, personKinds } from '../domain/person.js';
import type { SessionKind } from '../domain/session.js';

const ID = '0198c5a2-7d4e-7b10-9f51-3a2b6c7d8e90';
const TIME = '2026-03-01T08:00:00.000Z';

export class NewAccountView {
  @ApiProperty({ description: 'The account as it is kept; whether it was free, signing in tells', example: 'student@jiebang.example' }) account!: string;
}

export class SignedInView {
  @ApiProperty({ example: ID }) personId!: string;
  @ApiProperty({ example: '学生队长' }) displayName!: string;
  @ApiProperty({ description: 'When the session ends at the latest', example: '2026-03-01T20:00:00.000Z' }) expiresAt!: string;
}

export class TokensView {
  @ApiProperty({ example: 'Bearer' }) tokenType!: 'Bearer';
  @ApiProperty({ description: 'For the Authorization header', example: 'eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzaWQiOiIwMTk4In0.c2ln' }) accessToken!: string;
  @ApiProperty({ description: 'Seconds', example: 900 }) expiresIn!: number;
  @ApiProperty({ description: 'For POST /auth/tokens/refresh, once', example: 'Jm3dX0cQ1iT7q0rUu5yH2n4W8kPzVfLxB6aSeRgYtNo' }) refreshToken!: string;
  @ApiProperty({ description: 'When the session ends at the latest', example: '2026-03-01T20:00:00.000Z' }) sessionExpiresAt!: string;
}

export class SessionView {
  @ApiProperty({ example: ID }) id!: string;
  @ApiProperty({ enum: ['BROWSER', 'API'], example: 'BROWSER' }) kind!: SessionKind;
  @ApiProperty({ description: 'The one this request belongs to', example: true }) current!: boolean;
  @ApiProperty({ example: TIME }) createdAt!: string;
  @ApiProperty({ example: TIME }) lastSeenAt!: string;
  @ApiProperty({ example: '2026-03-01T20:00:00.000Z' }) expiresAt!: string;
}

export class MyMembershipView {
  @ApiProperty({ example: ID }) id!: string;
  @ApiProperty({ example: ID }) organisationId!: string;
  @ApiProperty({ example: '示范装备制造有限公司' }) organisationName!: string;
  @ApiProperty({ enum: organisationKinds, example: 'ENTERPRISE' }) organisationKind!: OrganisationKind;
  @ApiProperty({ example: true }) verified!: boolean;
  @ApiProperty({ enum: organisationRoles, isArray: true, example: ['ADMIN', 'PUBLISHER'] }) roles!: OrganisationRole[];
}

export class MyInvitationView {
  @ApiProperty({ example: ID }) id!: string;
  @ApiProperty({ example: ID }) organisationId!: string;
  @ApiProperty({ example: '示范装备制造有限公司' }) organisationName!: string;
  @ApiProperty({ enum: organisationKinds, example: 'ENTERPRISE' }) organisationKind!: OrganisationKind;
  @ApiProperty({ enum: organisationRoles, isArray: true, example: ['PUBLISHER'] }) roles!: OrganisationRole[];
  @ApiProperty({ example: TIME }) invitedAt!: string;
}

export class MeView {
  @ApiProperty({ example: ID }) id!: string;
  @ApiProperty({ example: 'student@jiebang.example' }) account!: string;
  @ApiProperty({ example: '学生队长' }) displayName!: string;
  @ApiProperty({ enum: personKinds, isArray: true, example: ['STUDENT'] }) kinds!: PersonKind[];
  @ApiProperty({ enum: ['PLATFORM_ADMIN', 'STATISTICIAN'], isArray: true, example: [] }) platformRoles!: PlatformRole[];
  @ApiProperty({ type: [MyMembershipView] }) memberships!: MyMembershipView[];
  @ApiProperty({ type: [MyInvitationView], description: 'Invitations that wait for an answer' }) invitations!: MyInvitationView[];
  @ApiProperty({ type: [String], example: ['identity.register-organisation'], description: 'What the viewer may do now' }) actions!: string[];
}
