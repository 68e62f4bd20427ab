import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { IsMoment, Lines, OneLine, PageRequest } from '#platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested,
} from 'class-validator';
import { type EventState, eventStates, type Form, forms, parties } from '../domain/event.js';
import type { Party } from './matchmaking.events.js';

const OFFICE = '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e20';

export class BlockRequest {
  @ApiProperty({ example: '2026-10-20T01:00:00.000Z' }) @IsMoment()
  startsAt!: string;

  @ApiProperty({ example: '2026-10-20T03:00:00.000Z' }) @IsMoment()
  endsAt!: string;

  @ApiProperty({ description: 'Length of a meeting in this block', example: 20 }) @IsInt() @Min(5) @Max(240)
  slotMinutes!: number;
}

export class PlanEvent {
  @ApiProperty({ description: 'The innovation office that organises it, one of your own', example: OFFICE }) @IsUUID()
  officeId!: string;

  @ApiProperty({ example: '智能制造校企银对接专场' }) @OneLine(80)
  title!: string;

  @ApiProperty({ description: '专场, 路演 or 洽谈', enum: forms, example: 'SESSION' }) @IsIn(forms)
  kind!: Form;

  @ApiProperty({ example: '创新创业示范基地二楼报告厅' }) @OneLine(200)
  place!: string;

  @ApiPropertyOptional({ description: 'GB/T 2260', type: String, nullable: true, example: '430100' }) @IsOptional() @IsString() @Matches(/^\d{6}$/) @MaxLength(6)
  regionCode?: string | null;

  @ApiProperty({ example: '2026-10-20T00:30:00.000Z' }) @IsMoment()
  startsAt!: string;

  @ApiProperty({ example: '2026-10-20T09:30:00.000Z' }) @IsMoment()
  endsAt!: string;

  @ApiProperty({ description: 'Registrations that get a place; the next ones wait', example: 60 }) @IsInt() @Min(1) @Max(2000)
  capacity!: number;

  @ApiProperty({ example: '2026-09-20T00:00:00.000Z' }) @IsMoment()
  registrationOpensAt!: string;

  @ApiProperty({ example: '2026-10-15T10:00:00.000Z' }) @IsMoment()
  registrationClosesAt!: string;

  @ApiPropertyOptional({ description: 'Stretches of time for meetings, cut into slots; they may not overlap', type: [BlockRequest] })
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => BlockRequest)
  blocks?: BlockRequest[];

  @ApiPropertyOptional({ description: 'Names of the tables', type: [String], example: ['A1', 'A2', '会议室'] })
  @IsOptional() @IsArray() @ArrayMaxSize(200) @ArrayUnique() @IsString({ each: true }) @Matches(/\S/, { each: true }) @MaxLength(40, { each: true })
  tables?: string[];

  @ApiPropertyOptional({ description: 'Parties that must have come for the event to count', enum: parties, isArray: true, default: parties, example: parties })
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(3) @ArrayUnique() @IsIn(parties, { each: true })
  requiredParties?: Party[];

  @ApiPropertyOptional({ description: 'Organisations whose offices manage the event as well', type: [String], example: [] })
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsUUID(undefined, { each: true })
  coOrganiserIds?: string[];

  @ApiProperty({ description: 'What who registers agrees to', example: '同意主办方将单位名称、参会意向用于对接安排与活动统计。' }) @Lines(4000)
  consentText!: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: '09:00 开场；09:20 命题发布；10:00 分组洽谈' }) @IsOptional() @IsString() @MaxLength(10_000)
  programme?: string | null;
}

/** What is not named stays as it is. */
export class ChangeEvent extends PartialType(OmitType(PlanEvent, ['officeId'] as const), { skipNullProperties: false }) {}

export class OpenRegistration {
  @ApiPropertyOptional({ description: 'A new end of registration; needed when the planned one has passed', example: '2026-10-18T10:00:00.000Z' })
  @IsOptional() @IsMoment()
  registrationClosesAt?: string;
}

const eventOrders = ['startsAt', '-startsAt'] as const;
export type EventOrder = (typeof eventOrders)[number];

export class ListEvents extends PageRequest {
  @ApiPropertyOptional({ enum: forms, example: 'SESSION' }) @IsOptional() @IsIn(forms)
  kind?: Form;

  @ApiPropertyOptional({ enum: eventStates, example: 'REG_OPEN' }) @IsOptional() @IsIn(eventStates)
  state?: EventState;

  @ApiPropertyOptional({ description: 'A region and all below it, GB/T 2260', example: '430000' }) @IsOptional() @IsString() @Matches(/^\d{6}$/) @MaxLength(6)
  region?: string;

  @ApiPropertyOptional({ enum: eventOrders, default: '-startsAt', example: '-startsAt' }) @IsOptional() @IsIn(eventOrders)
  sort: EventOrder = '-startsAt';
}
