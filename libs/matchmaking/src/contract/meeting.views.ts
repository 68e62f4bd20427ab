import { ApiProperty } from '@nestjs/swagger';
import { parties } from '../domain/event.js';
import { type CancelCause, cancelCauses, type MeetingState, meetingStates, type Speaker, speakers } from '../domain/meeting.js';
import { outcomes } from '../domain/outcome.js';
import type { Outcome, Party } from './matchmaking.events.js';

const ID = '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e50';
const REGISTRATION = '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e31';

export class ParticipantView {
  @ApiProperty({ example: REGISTRATION }) registrationId!: string;
  @ApiProperty({ enum: parties, example: 'ENTERPRISE' }) party!: Party;
  @ApiProperty({ description: 'Name of the organisation or team', example: '某装备制造企业' }) holderName!: string;
}

export class OutcomeView {
  @ApiProperty({ description: '1 for the first statement, one more with each correction', example: 1 }) number!: number;
  @ApiProperty({ enum: outcomes, example: 'INTENT' }) outcome!: Outcome;
  @ApiProperty({ type: Number, nullable: true, example: 50000000 }) amountFen!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: null }) hires!: number | null;
  @ApiProperty({ type: String, nullable: true, example: null }) propositionId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) projectId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '团队两周内给出检测方案。' }) nextStep!: string | null;
  @ApiProperty({ type: String, nullable: true, example: REGISTRATION }) ownerRegistrationId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '2026-11-03' }) dueOn!: string | null;
  @ApiProperty({ enum: speakers, description: 'Once an office of the event has spoken, only offices correct it', example: 'OFFICE' }) statedBy!: Speaker;
  @ApiProperty({ example: '2026-10-20T02:00:00.000Z' }) recordedAt!: string;
}

export class MeetingView {
  @ApiProperty({ example: ID }) id!: string;
  @ApiProperty({ example: '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e40' }) eventId!: string;
  @ApiProperty({ enum: meetingStates, example: 'HELD' }) state!: MeetingState;
  @ApiProperty({ example: '2026-10-20T01:20:00.000Z' }) startsAt!: string;
  @ApiProperty({ example: '2026-10-20T01:40:00.000Z' }) endsAt!: string;
  @ApiProperty({ example: 'A1' }) tableName!: string;
  @ApiProperty({ type: [ParticipantView] }) participants!: ParticipantView[];
  @ApiProperty({ type: String, nullable: true, example: null }) propositionId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) projectId!: string | null;
  @ApiProperty({ type: OutcomeView, nullable: true, description: 'The last statement' }) outcome!: OutcomeView | null;
  @ApiProperty({ enum: cancelCauses, nullable: true, type: String, example: null }) cancelCause!: CancelCause | null;
  @ApiProperty({ type: String, nullable: true, example: null }) cancelNote!: string | null;
  @ApiProperty({ description: 'What the viewer may do with it now', type: [String], example: ['matchmaking.record-outcome'] }) actions!: string[];
}

export class MeetingsPage {
  @ApiProperty({ type: [MeetingView] }) items!: MeetingView[];
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Cursor of the next page' }) next!: string | null;
}

export class OutcomeHistoryView {
  @ApiProperty({ type: [OutcomeView], description: 'The last statement first' }) items!: OutcomeView[];
}
