import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, notInThisState } from '#kernel';
import { Can, CurrentActor, cursorMalformed, GiveReason, ParseId, Problems } from '#platform';
import { projectMissing } from '#projects';
import { propositionMissing } from '#propositions';
import { CheckInByCode, ListRegistrations, Register } from '../contract/registration.requests.js';
import { OwnRegistrationsView, RegistrationsPage, RegistrationView } from '../contract/registration.views.js';
import {
  alreadyRegistered, codeUnknown, consentNeeded, eventMissing, interestNotYours, oneHolder, registrationMissing, registrationNotOpen, teamIsDisbanded,
} from '../domain/matchmaking.problems.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { MyRegistrationsQuery } from '../queries/my-registrations.query.js';
import { RegistrationDetailQuery } from '../queries/registration-detail.query.js';
import { RegistrationsOfEventQuery } from '../queries/registrations-of-event.query.js';
import { ApproveRegistrationUseCase } from '../use-cases/approve-registration.use-case.js';
import { CancelRegistrationUseCase } from '../use-cases/cancel-registration.use-case.js';
import { CheckInByCodeUseCase } from '../use-cases/check-in-by-code.use-case.js';
import { CheckInUseCase } from '../use-cases/check-in.use-case.js';
import { RegisterUseCase } from '../use-cases/register.use-case.js';
import { RejectRegistrationUseCase } from '../use-cases/reject-registration.use-case.js';

@ApiTags('matchmaking')
@Controller('events/:eventId')
export class RegistrationsController {
  constructor(
    private readonly registrationsOfEvent: RegistrationsOfEventQuery,
    private readonly myRegistrations: MyRegistrationsQuery,
    private readonly registrationDetail: RegistrationDetailQuery,
    private readonly registerFor: RegisterUseCase,
    private readonly approveRegistration: ApproveRegistrationUseCase,
    private readonly rejectRegistration: RejectRegistrationUseCase,
    private readonly cancelRegistration: CancelRegistrationUseCase,
    private readonly checkInAtDoor: CheckInUseCase,
    private readonly checkInByCode: CheckInByCodeUseCase,
  ) {}

  @Post('registrations') @Can(matchmakingPolicy, 'matchmaking.register')
  @Problems(
    eventMissing, notInThisState, registrationNotOpen, oneHolder, consentNeeded, alreadyRegistered, teamIsDisbanded, interestNotYours, propositionMissing, projectMissing,
  )
  @ApiOperation({ summary: 'Register an organisation you speak for or a team you lead' }) @ApiCreatedResponse({ type: RegistrationView })
  register(@CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Body() body: Register): Promise<RegistrationView> {
    return this.registerFor.execute(actor, eventId, body);
  }

  @Get('registrations') @Can(matchmakingPolicy, 'matchmaking.read-all') @Problems(eventMissing, cursorMalformed)
  @ApiOperation({ summary: 'All registrations, for the offices of the event' }) @ApiOkResponse({ type: RegistrationsPage })
  list(@CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Query() query: ListRegistrations): Promise<RegistrationsPage> {
    return this.registrationsOfEvent.execute(actor, eventId, query);
  }

  @Get('my-registrations') @Can(matchmakingPolicy, 'matchmaking.list-own') @Problems(eventMissing)
  @ApiOperation({ summary: 'Registrations of my organisations and teams' }) @ApiOkResponse({ type: OwnRegistrationsView })
  mine(@CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string): Promise<OwnRegistrationsView> {
    return this.myRegistrations.execute(actor, eventId);
  }

  @Get('registrations/:registrationId') @Can(matchmakingPolicy, 'matchmaking.read') @Problems(registrationMissing)
  @ApiOperation({ summary: 'A registration, for its people and the offices of the event' }) @ApiOkResponse({ type: RegistrationView })
  show(@CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Param('registrationId', ParseId) registrationId: string): Promise<RegistrationView> {
    return this.registrationDetail.execute(actor, eventId, registrationId);
  }

  @Put('registrations/:registrationId/approval') @Can(matchmakingPolicy, 'matchmaking.approve-registration') @Problems(registrationMissing, notInThisState)
  @ApiOperation({ summary: 'Give a place, or the next place on the waiting list' }) @ApiOkResponse({ type: RegistrationView })
  approve(@CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Param('registrationId', ParseId) registrationId: string): Promise<RegistrationView> {
    return this.approveRegistration.execute(actor, { eventId, registrationId });
  }

  @Put('registrations/:registrationId/rejection') @Can(matchmakingPolicy, 'matchmaking.reject-registration') @Problems(registrationMissing, notInThisState)
  @ApiOperation({ summary: 'Refuse a registration with a reason' }) @ApiOkResponse({ type: RegistrationView })
  reject(
    @CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Param('registrationId', ParseId) registrationId: string, @Body() body: GiveReason,
  ): Promise<RegistrationView> {
    return this.rejectRegistration.execute(actor, { eventId, registrationId }, body);
  }

  @Put('registrations/:registrationId/cancellation') @Can(matchmakingPolicy, 'matchmaking.cancel-registration') @Problems(registrationMissing, notInThisState)
  @ApiOperation({ summary: 'Take a registration back; the first who waits gets the place' }) @ApiOkResponse({ type: RegistrationView })
  cancel(@CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Param('registrationId', ParseId) registrationId: string): Promise<RegistrationView> {
    return this.cancelRegistration.execute(actor, { eventId, registrationId });
  }

  @Put('registrations/:registrationId/check-in') @Can(matchmakingPolicy, 'matchmaking.check-in') @Problems(registrationMissing, notInThisState)
  @ApiOperation({ summary: 'Check in at the door; a second time changes nothing' }) @ApiOkResponse({ type: RegistrationView })
  checkIn(@CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Param('registrationId', ParseId) registrationId: string): Promise<RegistrationView> {
    return this.checkInAtDoor.execute(actor, { eventId, registrationId });
  }

  @Put('check-in') @Can(matchmakingPolicy, 'matchmaking.check-in') @Problems(eventMissing, codeUnknown, notInThisState)
  @ApiOperation({ summary: 'Check in at the door by the code of a registration' }) @ApiOkResponse({ type: RegistrationView })
  checkInWithCode(@CurrentActor() actor: Actor, @Param('eventId', ParseId) eventId: string, @Body() body: CheckInByCode): Promise<RegistrationView> {
    return this.checkInByCode.execute(actor, eventId, body);
  }
}
