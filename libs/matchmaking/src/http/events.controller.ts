import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { organisationMissing } from '#identity';
import { type Actor, notInThisState } from '#kernel';
import { Can, CurrentActor, cursorMalformed, GiveReason, ParseId, Problems, Public } from '#platform';
import { ChangeEvent, ListEvents, OpenRegistration, PlanEvent } from '../contract/event.requests.js';
import { EventsPage, EventView } from '../contract/event.views.js';
import {
  blocksDoNotFit, capacityTaken, eventMissing, notYetItsDay, outcomesOutstanding, peopleHaveCome, regionUnknown, registrationWindowOver,
  scheduleInTheWay, timesOutOfOrder,
} from '../domain/matchmaking.problems.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { EventDetailQuery } from '../queries/event-detail.query.js';
import { ManagedEventsQuery } from '../queries/managed-events.query.js';
import { PublicEventsQuery } from '../queries/public-events.query.js';
import { CancelEventUseCase } from '../use-cases/cancel-event.use-case.js';
import { ChangeEventUseCase } from '../use-cases/change-event.use-case.js';
import { CloseRegistrationUseCase } from '../use-cases/close-registration.use-case.js';
import { FinishEventUseCase } from '../use-cases/finish-event.use-case.js';
import { OpenRegistrationUseCase } from '../use-cases/open-registration.use-case.js';
import { PlanEventUseCase } from '../use-cases/plan-event.use-case.js';
import { ReportEventUseCase } from '../use-cases/report-event.use-case.js';
import { StartEventUseCase } from '../use-cases/start-event.use-case.js';

@ApiTags('matchmaking')
@Controller('events')
export class EventsController {
  constructor(
    private readonly publicEvents: PublicEventsQuery,
    private readonly managedEvents: ManagedEventsQuery,
    private readonly eventDetail: EventDetailQuery,
    private readonly planEvent: PlanEventUseCase,
    private readonly changeEvent: ChangeEventUseCase,
    private readonly openRegistration: OpenRegistrationUseCase,
    private readonly closeRegistration: CloseRegistrationUseCase,
    private readonly startEvent: StartEventUseCase,
    private readonly finishEvent: FinishEventUseCase,
    private readonly reportEvent: ReportEventUseCase,
    private readonly cancelEvent: CancelEventUseCase,
  ) {}

  @Get() @Public() @Problems(cursorMalformed)
  @ApiOperation({ summary: 'Matchmaking events that opened registration' }) @ApiOkResponse({ type: EventsPage })
  list(@Query() query: ListEvents): Promise<EventsPage> {
    return this.publicEvents.execute(query);
  }

  @Post() @Can(matchmakingPolicy, 'matchmaking.plan') @Problems(timesOutOfOrder, blocksDoNotFit, regionUnknown, organisationMissing)
  @ApiOperation({ summary: 'Plan an event' }) @ApiCreatedResponse({ type: EventView })
  plan(@CurrentActor() actor: Actor, @Body() body: PlanEvent): Promise<EventView> {
    return this.planEvent.execute(actor, body);
  }

  @Get('managed') @Can(matchmakingPolicy, 'matchmaking.list-managed') @Problems(cursorMalformed)
  @ApiOperation({ summary: 'Events of my offices, planned ones included' }) @ApiOkResponse({ type: EventsPage })
  managed(@CurrentActor() actor: Actor, @Query() query: ListEvents): Promise<EventsPage> {
    return this.managedEvents.execute(actor, query);
  }

  @Get(':eventId') @Public() @Problems(eventMissing)
  @ApiOperation({ summary: 'An event with its slots and tables, and numbers of who takes part' }) @ApiOkResponse({ type: EventView })
  show(@CurrentActor() actor: Actor, @Param('eventId', ParseId) id: string): Promise<EventView> {
    return this.eventDetail.execute(actor, id);
  }

  @Patch(':eventId') @Can(matchmakingPolicy, 'matchmaking.change')
  @Problems(eventMissing, notInThisState, timesOutOfOrder, blocksDoNotFit, regionUnknown, organisationMissing, capacityTaken, scheduleInTheWay)
  @ApiOperation({ summary: 'Change the plan until registration is closed' }) @ApiOkResponse({ type: EventView })
  change(@CurrentActor() actor: Actor, @Param('eventId', ParseId) id: string, @Body() body: ChangeEvent): Promise<EventView> {
    return this.changeEvent.execute(actor, id, body);
  }

  @Put(':eventId/registration-opening') @Can(matchmakingPolicy, 'matchmaking.open-registration')
  @Problems(eventMissing, notInThisState, registrationWindowOver, timesOutOfOrder)
  @ApiOperation({ summary: 'Make the event public and take registrations' }) @ApiOkResponse({ type: EventView })
  open(@CurrentActor() actor: Actor, @Param('eventId', ParseId) id: string, @Body() body: OpenRegistration): Promise<EventView> {
    return this.openRegistration.execute(actor, id, body);
  }

  @Put(':eventId/registration-closing') @Can(matchmakingPolicy, 'matchmaking.close-registration') @Problems(eventMissing, notInThisState)
  @ApiOperation({ summary: 'Take no more registrations' }) @ApiOkResponse({ type: EventView })
  close(@CurrentActor() actor: Actor, @Param('eventId', ParseId) id: string): Promise<EventView> {
    return this.closeRegistration.execute(actor, id);
  }

  @Put(':eventId/start') @Can(matchmakingPolicy, 'matchmaking.start') @Problems(eventMissing, notInThisState, notYetItsDay)
  @ApiOperation({ summary: 'Begin, on the day or later: doors open, people check in' }) @ApiOkResponse({ type: EventView })
  start(@CurrentActor() actor: Actor, @Param('eventId', ParseId) id: string): Promise<EventView> {
    return this.startEvent.execute(actor, id);
  }

  @Put(':eventId/finish') @Can(matchmakingPolicy, 'matchmaking.finish') @Problems(eventMissing, notInThisState)
  @ApiOperation({ summary: 'End: who did not come is a no-show, outcomes are due' }) @ApiOkResponse({ type: EventView })
  finish(@CurrentActor() actor: Actor, @Param('eventId', ParseId) id: string): Promise<EventView> {
    return this.finishEvent.execute(actor, id);
  }

  @Put(':eventId/report') @Can(matchmakingPolicy, 'matchmaking.report') @Problems(eventMissing, notInThisState, outcomesOutstanding)
  @ApiOperation({ summary: 'Close the event with its figures; nothing changes afterwards' }) @ApiOkResponse({ type: EventView })
  report(@CurrentActor() actor: Actor, @Param('eventId', ParseId) id: string): Promise<EventView> {
    return this.reportEvent.execute(actor, id);
  }

  @Put(':eventId/cancellation') @Can(matchmakingPolicy, 'matchmaking.cancel') @Problems(eventMissing, notInThisState, peopleHaveCome)
  @ApiOperation({ summary: 'Call the event off before anybody has checked in; registrations and meetings are cancelled with it' }) @ApiOkResponse({ type: EventView })
  cancel(@CurrentActor() actor: Actor, @Param('eventId', ParseId) id: string, @Body() body: GiveReason): Promise<EventView> {
    return this.cancelEvent.execute(actor, id, body);
  }
}
