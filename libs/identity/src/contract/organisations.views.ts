import type { OrganisationKind, OrganisationRole } from '#kernel';
import { ApiProperty } from '@nestjs/swagger';
import type { MembershipState } from '../domain/membership.js';
import { organisationRoles } from '../domain/membership.js';
import { organisationKinds, type OrganisationState } from '../domain/organisation.js';

const ID = '0198c5a2-7d4e-7b10-9f51-3a2b6c7d8e90';
const TIME = '2026-03-01T08:00:00.000Z';
const STATES = ['PENDING', 'VERIFIED', 'REFUSED', 'SUSPENDED'];

export class OrganisationCard {
  @ApiProperty({ example: ID }) id!: string;
  @ApiProperty({ enum: organisationKinds, example: 'ENTERPRISE' }) kind!: OrganisationKind;
  @ApiProperty({ example: '示范装备制造有限公司' }) name!: string;
  @ApiProperty({ example: '430104' }) regionCode!: string;
  @ApiProperty({ type: String, nullable: true, example: null }) universityCode!: string | null;
}

export class OrganisationsPage {
  @ApiProperty({ type: [OrganisationCard] }) items!: OrganisationCard[];
  @ApiProperty({ type: String, nullable: true, example: null, description: '`cursor` of the next page; null at the end' }) next!: string | null;
}

/** What the organisation and those who verify it see. */
export class OrganisationRecordView {
  @ApiProperty({ description: 'The code has the right format but its check digit does not fit', example: false }) usccWarning!: boolean;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Why it was refused or suspended' }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'What the verifier noted' }) verificationNote!: string | null;
  @ApiProperty({ example: TIME }) registeredAt!: string;
}

export class OrganisationView extends OrganisationCard {
  @ApiProperty({ enum: STATES, example: 'VERIFIED' }) state!: OrganisationState;
  @ApiProperty({ type: String, nullable: true, example: '91430104MA4T00019M' }) uscc!: string | null;
  @ApiProperty({ type: [String], example: ['湖南省', '长沙市', '岳麓区'] }) region!: string[];
  @ApiProperty({ type: String, nullable: true, example: '岳麓区麓山南路' }) address!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'C3985' }) industryCode!: string | null;
  @ApiProperty({ description: 'Counts the changes of the record; whoever verifies or refuses names the one that was read', example: 1 }) revision!: number;
  @ApiProperty({ type: OrganisationRecordView, nullable: true, description: 'Only for members and verifiers' }) record!: OrganisationRecordView | null;
  @ApiProperty({ type: [String], example: ['identity.invite'], description: 'What the viewer may do now' }) actions!: string[];
}

export class OrganisationRecordsPage {
  @ApiProperty({ type: [OrganisationView] }) items!: OrganisationView[];
  @ApiProperty({ type: String, nullable: true, example: null }) next!: string | null;
}

export class MemberView {
  @ApiProperty({ example: ID }) id!: string;
  @ApiProperty({ example: ID }) personId!: string;
  @ApiProperty({ example: '企业发榜员' }) displayName!: string;
  @ApiProperty({ enum: organisationRoles, isArray: true, example: ['PUBLISHER'] }) roles!: OrganisationRole[];
  @ApiProperty({ example: TIME }) since!: string;
  @ApiProperty({ type: [String], example: ['identity.change-roles', 'identity.end-membership'], description: 'What the viewer may do now' }) actions!: string[];
}

export class MembersPage {
  @ApiProperty({ type: [MemberView] }) items!: MemberView[];
  @ApiProperty({ type: String, nullable: true, example: null }) next!: string | null;
}

export class MembershipInvitationView {
  @ApiProperty({ example: ID }) id!: string;
  @ApiProperty({ example: ID }) organisationId!: string;
  @ApiProperty({ description: 'Whom it is for', example: 'publisher@jiebang.example' }) account!: string;
  @ApiProperty({ enum: organisationRoles, isArray: true, example: ['PUBLISHER'] }) roles!: OrganisationRole[];
  @ApiProperty({ example: TIME }) invitedAt!: string;
  @ApiProperty({ type: [String], example: ['identity.withdraw-invitation'], description: 'What the viewer may do now' }) actions!: string[];
}

export class InvitationWithCodeView extends MembershipInvitationView {
  @ApiProperty({ description: 'What the invited person accepts with, shown only now: hand it over by a way that surely reaches them', example: 'Jm3dX0cQ1iT7q0rUu5yH2n4W8kPzVfLxB6aSeRgYtNo' })
  code!: string;
}

export class MembershipInvitationsPage {
  @ApiProperty({ type: [MembershipInvitationView] }) items!: MembershipInvitationView[];
  @ApiProperty({ type: String, nullable: true, example: null }) next!: string | null;
}

export class MembershipView {
  @ApiProperty({ example: ID }) id!: string;
  @ApiProperty({ example: ID }) organisationId!: string;
  @ApiProperty({ enum: ['INVITED', 'ACTIVE', 'DECLINED', 'WITHDRAWN', 'ENDED'], example: 'ACTIVE' }) state!: MembershipState;
  @ApiProperty({ enum: organisationRoles, isArray: true, example: ['PUBLISHER'] }) roles!: OrganisationRole[];
}
