import { ApiProperty } from '@nestjs/swagger';
import { type EventState, eventStates, type Form, forms, parties } from '../domain/event.js';
import type { Party } from './matchmaking.events.js';

const ID = '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e40';
const OFFICE = '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e20';

export class OrganiserView {
  @ApiProperty({ example: OFFICE }) organisationId!: string;
  @ApiProperty({ example: '双创示范基地' }) name!: string;
}

export class SlotView {
  @ApiProperty({ example: '2026-10-20T01:00:00.000Z' }) startsAt!: string;
  @ApiProperty({ example: '2026-10-20T01:20:00.000Z' }) endsAt!: string;
}

export class BlockView {
  @ApiProperty({ example: '2026-10-20T01:00:00.000Z' }) startsAt!: string;
  @ApiProperty({ example: '2026-10-20T03:00:00.000Z' }) endsAt!: string;
  @ApiProperty({ example: 20 }) slotMinutes!: number;
  @ApiProperty({ type: [SlotView] }) slots!: SlotView[];
}

/** Numbers only: who registered is between them and the office. */
export class AttendanceView {
  @ApiProperty({ description: 'Registrations with a place', example: 48 }) places!: number;
  @ApiProperty({ description: 'Registrations on the waiting list', example: 3 }) waiting!: number;
  @ApiProperty({ description: 'Enterprises with a place', example: 20 }) enterprises!: number;
  @ApiProperty({ description: 'Schools and teams with a place', example: 24 }) schools!: number;
  @ApiProperty({ description: 'Banks with a place', example: 4 }) banks!: number;
  @ApiProperty({ description: 'Registrations checked in', example: 0 }) checkedIn!: number;
}

export class EventReportView {
  @ApiProperty({ example: '2026-10-27T08:00:00.000Z' }) reportedAt!: string;
  @ApiProperty({ description: 'Each required party was checked in, so the event counts as matchmaking', example: true }) requiredPartiesPresent!: boolean;
  @ApiProperty({ example: 19 }) enterprises!: number;
  @ApiProperty({ description: 'Distinct schools; several teams of one are one', example: 6 }) schools!: number;
  @ApiProperty({ example: 4 }) banks!: number;
  @ApiProperty({ description: 'Distinct teams', example: 22 }) teams!: number;
  @ApiProperty({ example: 57 }) meetingsHeld!: number;
  @ApiProperty({ example: 12 }) intents!: number;
  @ApiProperty({ example: 860000000 }) intentFen!: number;
  @ApiProperty({ example: 3 }) agreements!: number;
  @ApiProperty({ example: 120000000 }) agreementFen!: number;
  @ApiProperty({ example: 1 }) financings!: number;
  @ApiProperty({ example: 200000000 }) financingFen!: number;
  @ApiProperty({ description: 'People to be hired', example: 9 }) hires!: number;
  @ApiProperty({ description: 'Distinct projects with at least an intent', example: 8 }) projectsPromoted!: number;
}

export class EventCardView {
  @ApiProperty({ example: ID }) id!: string;
  @ApiProperty({ example: '智能制造校企银对接专场' }) title!: string;
  @ApiProperty({ enum: forms, example: 'SESSION' }) kind!: Form;
  @ApiProperty({ enum: eventStates, example: 'REG_OPEN' }) state!: EventState;
  @ApiProperty({ type: OrganiserView }) office!: OrganiserView;
  @ApiProperty({ example: '创新创业示范基地二楼报告厅' }) place!: string;
  @ApiProperty({ type: String, nullable: true, example: '430100' }) regionCode!: string | null;
  @ApiProperty({ example: '2026-10-20T00:30:00.000Z' }) startsAt!: string;
  @ApiProperty({ example: '2026-10-20T09:30:00.000Z' }) endsAt!: string;
  @ApiProperty({ example: '2026-09-20T00:00:00.000Z' }) registrationOpensAt!: string;
  @ApiProperty({ example: '2026-10-15T10:00:00.000Z' }) registrationClosesAt!: string;
  @ApiProperty({ example: 60 }) capacity!: number;
  @ApiProperty({ description: 'Registrations with a place', example: 48 }) places!: number;
}

export class EventsPage {
  @ApiProperty({ type: [EventCardView] }) items!: EventCardView[];
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Cursor of the next page' }) next!: string | null;
}

export class EventView {
  @ApiProperty({ example: ID }) id!: string;
  @ApiProperty({ example: '智能制造校企银对接专场' }) title!: string;
  @ApiProperty({ enum: forms, example: 'SESSION' }) kind!: Form;
  @ApiProperty({ enum: eventStates, example: 'REG_OPEN' }) state!: EventState;
  @ApiProperty({ type: OrganiserView }) office!: OrganiserView;
  @ApiProperty({ type: [OrganiserView] }) coOrganisers!: OrganiserView[];
  @ApiProperty({ example: '创新创业示范基地二楼报告厅' }) place!: string;
  @ApiProperty({ type: String, nullable: true, example: '430100' }) regionCode!: string | null;
  @ApiProperty({ example: '2026-10-20T00:30:00.000Z' }) startsAt!: string;
  @ApiProperty({ example: '2026-10-20T09:30:00.000Z' }) endsAt!: string;
  @ApiProperty({ example: '2026-09-20T00:00:00.000Z' }) registrationOpensAt!: string;
  @ApiProperty({ example: '2026-10-15T10:00:00.000Z' }) registrationClosesAt!: string;
  @ApiProperty({ example: 60 }) capacity!: number;
  @ApiProperty({ type: [BlockView] }) blocks!: BlockView[];
  @ApiProperty({ type: [String], example: ['A1', 'A2'] }) tables!: string[];
  @ApiProperty({ enum: parties, isArray: true, example: parties }) requiredParties!: Party[];
  @ApiProperty({ example: '同意主办方将单位名称、参会意向用于对接安排与活动统计。' }) consentText!: string;
  @ApiProperty({ type: String, nullable: true, example: '09:00 开场；10:00 分组洽谈' }) programme!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) cancelReason!: string | null;
  @ApiProperty({ type: AttendanceView }) attendance!: AttendanceView;
  @ApiProperty({ type: EventReportView, nullable: true }) report!: EventReportView | null;
  @ApiProperty({ description: 'What the viewer may do with it now', type: [String], example: ['matchmaking.register'] }) actions!: string[];
}
