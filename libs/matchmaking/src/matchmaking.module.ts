import { ProjectsModule } from '#projects';
import { PropositionsModule } from '#propositions';
import { TeamsModule } from '#teams';
import { Module } from '@nestjs/common';
import { CallOffMeetings } from './handlers/call-off-meetings.handler.js';
import { CloseRegistrationsWhenDue } from './handlers/close-registrations-when-due.schedule.js';
import { EndRegistrations } from './handlers/end-registrations.handler.js';
import { KeepNamesCurrent } from './handlers/keep-names-current.handler.js';
import { MarkNoShows } from './handlers/mark-no-shows.handler.js';
import { PromoteWaiting } from './handlers/promote-waiting.handler.js';
import { ReleaseDisbandedTeam } from './handlers/release-disbanded-team.handler.js';
import { RemindOfOutcomes } from './handlers/remind-of-outcomes.schedule.js';
import { EventsController } from './http/events.controller.js';
import { MeetingsController } from './http/meetings.controller.js';
import { RegistrationsController } from './http/registrations.controller.js';
import { Matchmaking } from './matchmaking.facade.js';
import { EventDetailQuery } from './queries/event-detail.query.js';
import { HolderFacts } from './queries/holder-facts.js';
import { ManagedEventsQuery } from './queries/managed-events.query.js';
import { MeetingDetailQuery } from './queries/meeting-detail.query.js';
import { MeetingsOfEventQuery } from './queries/meetings-of-event.query.js';
import { MyMeetingsQuery } from './queries/my-meetings.query.js';
import { MyRegistrationsQuery } from './queries/my-registrations.query.js';
import { OutcomeHistoryQuery } from './queries/outcome-history.query.js';
import { OwnRegistrations } from './queries/own-registrations.js';
import { PublicEventsQuery } from './queries/public-events.query.js';
import { ReadableMeeting } from './queries/readable-meeting.js';
import { RegistrationDetailQuery } from './queries/registration-detail.query.js';
import { RegistrationsOfEventQuery } from './queries/registrations-of-event.query.js';
import { ShowEvent } from './queries/show-event.js';
import { ShowMeeting } from './queries/show-meeting.js';
import { ShowRegistration } from './queries/show-registration.js';
import { ApproveRegistrationUseCase } from './use-cases/approve-registration.use-case.js';
import { CancelEventUseCase } from './use-cases/cancel-event.use-case.js';
import { CancelMeetingUseCase } from './use-cases/cancel-meeting.use-case.js';
import { CancelRegistrationUseCase } from './use-cases/cancel-registration.use-case.js';
import { ChangeEventUseCase } from './use-cases/change-event.use-case.js';
import { CheckInByCodeUseCase } from './use-cases/check-in-by-code.use-case.js';
import { CheckInUseCase } from './use-cases/check-in.use-case.js';
import { CloseRegistrationUseCase } from './use-cases/close-registration.use-case.js';
import { DecideOnEvent } from './use-cases/decide-on-event.js';
import { DecideOnMeeting } from './use-cases/decide-on-meeting.js';
import { DecideOnRegistration } from './use-cases/decide-on-registration.js';
import { FinishEventUseCase } from './use-cases/finish-event.use-case.js';
import { HoldMeetingUseCase } from './use-cases/hold-meeting.use-case.js';
import { HolderOf } from './use-cases/holder-of.js';
import { MissMeetingUseCase } from './use-cases/miss-meeting.use-case.js';
import { MoveMeetingUseCase } from './use-cases/move-meeting.use-case.js';
import { OpenRegistrationUseCase } from './use-cases/open-registration.use-case.js';
import { PlanEventUseCase } from './use-cases/plan-event.use-case.js';
import { RecordOutcomeUseCase } from './use-cases/record-outcome.use-case.js';
import { RegisterUseCase } from './use-cases/register.use-case.js';
import { RejectRegistrationUseCase } from './use-cases/reject-registration.use-case.js';
import { ReportEventUseCase } from './use-cases/report-event.use-case.js';
import { ScheduleMeetingUseCase } from './use-cases/schedule-meeting.use-case.js';
import { StartEventUseCase } from './use-cases/start-event.use-case.js';
import { TopicFacts } from './use-cases/topic-facts.js';

const useCases = [
  ApproveRegistrationUseCase, CancelEventUseCase, CancelMeetingUseCase, CancelRegistrationUseCase,
  ChangeEventUseCase, CheckInByCodeUseCase, CheckInUseCase, CloseRegistrationUseCase, DecideOnEvent, DecideOnMeeting,
  DecideOnRegistration, FinishEventUseCase, HoldMeetingUseCase, HolderOf, MissMeetingUseCase, MoveMeetingUseCase,
  OpenRegistrationUseCase, PlanEventUseCase, RecordOutcomeUseCase, RegisterUseCase, RejectRegistrationUseCase,
  ReportEventUseCase, ScheduleMeetingUseCase, StartEventUseCase, TopicFacts,
];
const queries = [
  EventDetailQuery, HolderFacts, ManagedEventsQuery, MeetingDetailQuery, MeetingsOfEventQuery, MyMeetingsQuery,
  MyRegistrationsQuery, OutcomeHistoryQuery, OwnRegistrations, PublicEventsQuery, ReadableMeeting,
  RegistrationDetailQuery, RegistrationsOfEventQuery, ShowEvent, ShowMeeting, ShowRegistration,
];
const handlers = [
  CallOffMeetings, CloseRegistrationsWhenDue, EndRegistrations, KeepNamesCurrent, MarkNoShows, PromoteWaiting,
  ReleaseDisbandedTeam, RemindOfOutcomes,
];

@Module({
  imports: [TeamsModule, PropositionsModule, ProjectsModule],
  controllers: [EventsController, RegistrationsController, MeetingsController],
  providers: [Matchmaking, ...useCases, ...queries, ...handlers],
  exports: [Matchmaking],
})
export class MatchmakingModule {}
