import { ApiProperty } from '@nestjs/swagger';
import { parties } from '../domain/event.js';
import { type RegistrationState, registrationStates } from '../domain/registration.js';
import type { Party } from './matchmaking.events.js';

const ID = '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e31';

export class InterestsView {
  @ApiProperty({ type: [String], example: ['01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e12'] }) propositionIds!: string[];
  @ApiProperty({ type: [String], example: [] }) projectIds!: string[];
  @ApiProperty({ type: String, nullable: true, example: '希望对接视觉检测方向的团队。' }) note!: string | null;
}

export class RegistrationView {
  @ApiProperty({ example: ID }) id!: string;
  @ApiProperty({ example: '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e40' }) eventId!: string;
  @ApiProperty({ enum: parties, example: 'ENTERPRISE' }) party!: Party;
  @ApiProperty({ type: String, nullable: true, example: '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e21' }) organisationId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) teamId!: string | null;
  @ApiProperty({ description: 'Name of the organisation or team', example: '某装备制造企业' }) holderName!: string;
  @ApiProperty({ enum: registrationStates, example: 'APPROVED' }) state!: RegistrationState;
  @ApiProperty({ description: 'Place on the waiting list, 1 is next', type: Number, nullable: true, example: null }) waitPosition!: number | null;
  @ApiProperty({ type: InterestsView }) interests!: InterestsView;
  @ApiProperty({ description: 'To be shown at the door', type: String, nullable: true, example: 'K7QM2X' }) checkInCode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) rejectionReason!: string | null;
  @ApiProperty({ description: 'The person who registered', example: '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e01' }) registeredBy!: string;
  @ApiProperty({ example: '2026-09-21T02:00:00.000Z' }) appliedAt!: string;
  @ApiProperty({ type: String, nullable: true, example: null }) checkedInAt!: string | null;
  @ApiProperty({ description: 'What the viewer may do with it now', type: [String], example: ['matchmaking.cancel-registration'] }) actions!: string[];
}

export class RegistrationsPage {
  @ApiProperty({ type: [RegistrationView] }) items!: RegistrationView[];
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Cursor of the next page' }) next!: string | null;
}

/** All of the viewer's own at one event: rarely more than one. */
export class OwnRegistrationsView {
  @ApiProperty({ type: [RegistrationView] }) items!: RegistrationView[];
}
