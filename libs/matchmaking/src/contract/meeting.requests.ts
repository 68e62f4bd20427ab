import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Day, MAX_FEN } from '#kernel';
import { IsDay, IsFlag, IsMoment, Lines, PageRequest } from '#platform';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { type MeetingState, meetingStates } from '../domain/meeting.js';
import { outcomes } from '../domain/outcome.js';
import type { Outcome } from './matchmaking.events.js';

const REGISTRATIONS = ['01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e31', '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e32'];

export class PlaceMeeting {
  @ApiProperty({ description: 'Start of one of the event’s slots', example: '2026-10-20T01:20:00.000Z' }) @IsMoment()
  startsAt!: string;

  @ApiProperty({ description: 'One of the event’s tables', example: 'A1' }) @IsString() @MaxLength(40)
  tableName!: string;
}

export class ScheduleMeeting extends PlaceMeeting {
  @ApiProperty({ description: 'Two or three registrations with a place, of at least two parties', type: [String], example: REGISTRATIONS })
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(3) @ArrayUnique() @IsUUID(undefined, { each: true })
  registrationIds!: string[];

  @ApiPropertyOptional({ description: 'What it is about: a proposition of one of them', type: String, nullable: true, example: null }) @IsOptional() @IsUUID()
  propositionId?: string | null;

  @ApiPropertyOptional({ description: 'What it is about: a project of one of them', type: String, nullable: true, example: null }) @IsOptional() @IsUUID()
  projectId?: string | null;
}

export class RecordOutcome {
  @ApiProperty({ enum: outcomes, example: 'INTENT' }) @IsIn(outcomes)
  outcome!: Outcome;

  @ApiPropertyOptional({ description: 'Fen. INTENT and FINANCING need it, AGREEMENT and PROJECT may have it', type: Number, nullable: true, example: 50000000 })
  @IsOptional() @IsInt() @Min(0) @Max(MAX_FEN)
  amountFen?: number | null;

  @ApiPropertyOptional({ description: 'People. HIRE needs it', type: Number, nullable: true, example: null }) @IsOptional() @IsInt() @Min(1) @Max(100_000)
  hires?: number | null;

  @ApiPropertyOptional({ description: 'Without it, that of the meeting', type: String, nullable: true, example: null }) @IsOptional() @IsUUID()
  propositionId?: string | null;

  @ApiPropertyOptional({ description: 'Without it, that of the meeting. PROJECT needs it', type: String, nullable: true, example: null }) @IsOptional() @IsUUID()
  projectId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '企业提供样件，团队两周内给出检测方案。' }) @IsOptional() @IsString() @MaxLength(500)
  nextStep?: string | null;

  @ApiPropertyOptional({ description: 'The participant who takes the next step', type: String, nullable: true, example: REGISTRATIONS[1] }) @IsOptional() @IsUUID()
  ownerRegistrationId?: string | null;

  @ApiPropertyOptional({ description: 'By when, a day in Shanghai', type: String, nullable: true, example: '2026-11-03' }) @IsOptional() @IsDay() @MaxLength(10)
  dueOn?: Day | null;
}

export class CancelMeeting {
  @ApiPropertyOptional({ type: String, nullable: true, example: '企业代表临时有事。' }) @IsOptional() @Lines(500)
  note?: string | null;
}

export class ListMeetings extends PageRequest {
  @ApiPropertyOptional({ enum: meetingStates, example: 'HELD' }) @IsOptional() @IsIn(meetingStates)
  state?: MeetingState;

  @ApiPropertyOptional({ description: 'Only meetings that are not settled: still scheduled, or held without an outcome', example: true })
  @IsOptional() @IsFlag()
  outstanding?: boolean;
}
