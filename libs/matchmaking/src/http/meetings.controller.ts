import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, notInThisState } from '#kernel';
import { Can, CurrentActor, cursorMalformed, PageRequest, ParseId, Problems } from '#platform';
import { projectMissing } from '#projects';
import { propositionMissing } from '#propositions';
import { CancelMeeting, ListMeetings, PlaceMeeting, RecordOutcome, ScheduleMeeting } from '../contract/meeting.requests.js';
import { MeetingsPage, MeetingView, OutcomeHistoryView } from '../contract/meeting.views.js';
import {
  eventMissing, meetingMissing, officeHasSpoken, ownerNotHere, participantBusy, participantNotHere, participantsOfOneSide, participantWithoutPlace,
  registrationMissing, resultIncomplete, resultTooMuch, slotUnknown, tableTaken, tableUnknown, topicOfNobodyHere,
} from '../domain/matchmaking.problems.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { MeetingDetailQuery } from '../queries/meeting-detail.query.js';
import { MeetingsOfEventQuery } from '../queries/meetings-of-event.query.js';
import { MyMeetingsQuery } from '../queries/my-meetings.query.js';
import { OutcomeHistoryQuery } from '../queries/outcome-history.query.js';
import { CancelMeetingUseCase } from '../use-cases/cancel-meeting.use-case.js';
import { HoldMeetingUseCase } from '../use-cases/hold-meeting.use-case.js';
import { MissMeetingUseCase } from '../use-cases/miss-meeting.use-case.js';
import { MoveMeetingUseCase } from '../use-cases/move-meeting.use-case.js';
import { RecordOutcomeUseCase } from '../use-cases/record-outcome.use-case.js';
import { ScheduleMeetingUseCase } from '../use-cases/schedule-meeting.use-case.js';

@ApiTags('matchmaking')
@Controller('events/:eventId')
export class MeetingsController {
  constructor(
    private readonly meetingsOfEvent: MeetingsOfEventQuery,
    private readonly myMeetings: MyMeetingsQuery,
    private readonly meetingDetail: MeetingDetailQuery,
    private readonly outcomeHistory: OutcomeHistoryQuery,
    private readonly scheduleMeeting: ScheduleMeetingUseCase,
    private readonly moveMeeting: MoveMeetingUseCase,
    private readonly cancelMeeting: CancelMeetingUseCase,
    private readonly holdMeeting: HoldMeetingUseCase,
    private readonly missMeeting: MissMeetingUseCase,
    private readonly recordOutcome: RecordOutcomeUseCase,
  ) {}

  @Post('meetings') @Can(matchmakingPolicy, 'matchmaking.schedule-meeting')
  @Problems(
    eventMissing, registrationMissing, notInThisState, participantsOfOneSide, participantWithoutPlace, slotUnknown, tableUnknown, tableTaken, participantBusy,
    topicOfNobodyHere, propositionMissing, projectMissing,
  )
  @ApiOperation({ summary: 'Bring two or three registrations together at a slot and a table' }) @ApiCreatedResponse({ type: MeetingView })
  schedule(@CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Body() body: ScheduleMeeting): Promise<MeetingView> {
    return this.scheduleMeeting.execute(actor, eventId, body);
  }

  @Get('meetings') @Can(matchmakingPolicy, 'matchmaking.read-all') @Problems(eventMissing, cursorMalformed)
  @ApiOperation({ summary: 'The agenda, for the offices of the event; `outstanding=true` lists what is not settled' }) @ApiOkResponse({ type: MeetingsPage })
  list(@CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Query() query: ListMeetings): Promise<MeetingsPage> {
    return this.meetingsOfEvent.execute(actor, eventId, query);
  }

  @Get('my-meetings') @Can(matchmakingPolicy, 'matchmaking.list-own') @Problems(eventMissing, cursorMalformed)
  @ApiOperation({ summary: 'My own agenda' }) @ApiOkResponse({ type: MeetingsPage })
  mine(@CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Query() page: PageRequest): Promise<MeetingsPage> {
    return this.myMeetings.execute(actor, eventId, page);
  }

  @Get('meetings/:meetingId') @Can(matchmakingPolicy, 'matchmaking.read') @Problems(meetingMissing)
  @ApiOperation({ summary: 'A meeting, for its participants and the offices of the event' }) @ApiOkResponse({ type: MeetingView })
  show(@CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Param('meetingId', ParseId) meetingId: string): Promise<MeetingView> {
    return this.meetingDetail.execute(actor, eventId, meetingId);
  }

  @Put('meetings/:meetingId/place') @Can(matchmakingPolicy, 'matchmaking.move-meeting')
  @Problems(meetingMissing, notInThisState, slotUnknown, tableUnknown, tableTaken, participantBusy)
  @ApiOperation({ summary: 'Move a meeting to another slot or table' }) @ApiOkResponse({ type: MeetingView })
  move(
    @CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Param('meetingId', ParseId) meetingId: string, @Body() body: PlaceMeeting,
  ): Promise<MeetingView> {
    return this.moveMeeting.execute(actor, { eventId, meetingId }, body);
  }

  @Put('meetings/:meetingId/cancellation') @Can(matchmakingPolicy, 'matchmaking.cancel-meeting') @Problems(meetingMissing, notInThisState)
  @ApiOperation({ summary: 'Call a meeting off; its slot and table are free again' }) @ApiOkResponse({ type: MeetingView })
  cancel(
    @CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Param('meetingId', ParseId) meetingId: string, @Body() body: CancelMeeting,
  ): Promise<MeetingView> {
    return this.cancelMeeting.execute(actor, { eventId, meetingId }, body);
  }

  @Put('meetings/:meetingId/held') @Can(matchmakingPolicy, 'matchmaking.hold-meeting') @Problems(meetingMissing, notInThisState, participantNotHere)
  @ApiOperation({ summary: 'Note that a meeting took place' }) @ApiOkResponse({ type: MeetingView })
  hold(@CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Param('meetingId', ParseId) meetingId: string): Promise<MeetingView> {
    return this.holdMeeting.execute(actor, { eventId, meetingId });
  }

  @Put('meetings/:meetingId/no-show') @Can(matchmakingPolicy, 'matchmaking.miss-meeting') @Problems(meetingMissing, notInThisState)
  @ApiOperation({ summary: 'Note that a meeting did not take place because somebody did not come' }) @ApiOkResponse({ type: MeetingView })
  miss(@CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Param('meetingId', ParseId) meetingId: string): Promise<MeetingView> {
    return this.missMeeting.execute(actor, { eventId, meetingId });
  }

  @Put('meetings/:meetingId/outcome') @Can(matchmakingPolicy, 'matchmaking.record-outcome')
  @Problems(meetingMissing, notInThisState, officeHasSpoken, resultIncomplete, resultTooMuch, ownerNotHere, topicOfNobodyHere, propositionMissing, projectMissing)
  @ApiOperation({ summary: 'Record what came of a meeting, or correct it until the event is reported; the enterprise until an office has spoken' }) @ApiOkResponse({ type: MeetingView })
  record(
    @CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Param('meetingId', ParseId) meetingId: string, @Body() body: RecordOutcome,
  ): Promise<MeetingView> {
    return this.recordOutcome.execute(actor, { eventId, meetingId }, body);
  }

  @Get('meetings/:meetingId/outcomes') @Can(matchmakingPolicy, 'matchmaking.read') @Problems(meetingMissing)
  @ApiOperation({ summary: 'Every statement about what came of a meeting' }) @ApiOkResponse({ type: OutcomeHistoryView })
  outcomes(@CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Param('meetingId', ParseId) meetingId: string): Promise<OutcomeHistoryView> {
    return this.outcomeHistory.execute(actor, eventId, meetingId);
  }
}
