import { Global, Module, type Type } from '@nestjs/common';
import { bidsContext } from '#bids';
import { Identity, identityContext } from '#identity';
import type { Actor, OrganisationKind, OrganisationRole } from '#kernel';
import { newId } from '#platform';
import { programmesContext } from '#programmes';
import { projectsContext } from '#projects';
import { propositionsContext } from '#propositions';
import { teamsContext } from '#teams';
import { addRow, anActor, aTeam, changeRows, openTestHouse, peopleByHeader, type TeamRows, type TestHouse } from '#testing';
import type { ChangeEvent } from './contract/event.requests.js';
import type { EventView } from './contract/event.views.js';
import type { MeetingView } from './contract/meeting.views.js';
import type { Register } from './contract/registration.requests.js';
import type { RegistrationView } from './contract/registration.views.js';
import { matchmakingContext } from './index.js';
import { ApproveRegistrationUseCase } from './use-cases/approve-registration.use-case.js';
import { CheckInUseCase } from './use-cases/check-in.use-case.js';
import { CloseRegistrationUseCase } from './use-cases/close-registration.use-case.js';
import { OpenRegistrationUseCase } from './use-cases/open-registration.use-case.js';
import { PlanEventUseCase } from './use-cases/plan-event.use-case.js';
import { RegisterUseCase } from './use-cases/register.use-case.js';
import { ScheduleMeetingUseCase } from './use-cases/schedule-meeting.use-case.js';
import { StartEventUseCase } from './use-cases/start-event.use-case.js';

/** The tables of people without their sign-in: requests of these specs say who they come from. */
@Global()
@Module({ providers: [Identity], exports: [Identity] })
class IdentityWithoutSignIn {}

const HOUR = 3_600_000;

export interface Member extends Actor {
  readonly organisationId: string;
}

/** Words for specs of events: an office, its event, and those who come. */
export class MatchmakingHouse {
  private constructor(readonly house: TestHouse) {}

  static async open(): Promise<MatchmakingHouse> {
    const below = [peopleByHeader, { ...identityContext, module: IdentityWithoutSignIn }, programmesContext, teamsContext, propositionsContext, bidsContext, projectsContext];
    return new MatchmakingHouse(await openTestHouse([...below, matchmakingContext]));
  }

  get<T>(type: Type<T>): T {
    return this.house.get(type);
  }

  /** A moment so many hours from now, on the hour's start. */
  hours(count: number): string {
    return new Date(Math.floor(this.house.database.clock.now().getTime() / HOUR) * HOUR + count * HOUR).toISOString();
  }

  /** Somebody of a new organisation of this kind. */
  async member(kind: OrganisationKind, as: readonly OrganisationRole[], name = '单位'): Promise<Member> {
    const organisationId = newId();
    const registeredAt = this.house.database.clock.now();
    await addRow(this.house, 'organisation', {
      id: organisationId, kind, name, state: 'VERIFIED', universityCode: kind === 'UNIVERSITY' ? '4143010533' : null, regionCode: '430100', registeredAt, version: 1,
    });
    return { ...anActor({ in: organisationId, kind, as }), organisationId };
  }

  office = (): Promise<Member> => this.member('DEMONSTRATION_BASE', ['OFFICE'], '双创办');
  enterprise = (): Promise<Member> => this.member('ENTERPRISE', ['PUBLISHER'], '企业');
  bank = (): Promise<Member> => this.member('BANK', ['BANK_OFFICER'], '银行');

  async team(): Promise<{ leader: Actor; member: Actor; team: TeamRows }> {
    const team = await aTeam(this.house);
    return { team, leader: anActor({ id: team.leaderId }), member: anActor({ id: team.memberIds[1]! }) };
  }

  /** An event tomorrow with 2 tables and 3 slots of 20 minutes, registration open for 12 hours. */
  planned(office: Member, given: ChangeEvent = {}): Promise<EventView> {
    return this.get(PlanEventUseCase).execute(office, {
      officeId: office.organisationId, title: '校企银对接专场', kind: 'SESSION', place: '报告厅', regionCode: '430104', capacity: 10,
      registrationOpensAt: this.hours(-1), registrationClosesAt: this.hours(12), startsAt: this.hours(24), endsAt: this.hours(32),
      blocks: [{ startsAt: this.hours(25), endsAt: this.hours(26), slotMinutes: 20 }], tables: ['A1', 'A2'], consentText: '同意用于对接与统计。', ...given,
    });
  }

  async open(office: Member, given: ChangeEvent = {}): Promise<EventView> {
    const { id } = await this.planned(office, given);
    return this.get(OpenRegistrationUseCase).execute(office, id, {});
  }

  /** Closes registration, lets the day of the event come, and begins. */
  async start(office: Member, eventId: string): Promise<EventView> {
    await this.get(CloseRegistrationUseCase).execute(office, eventId);
    await changeRows(this.house, 'UPDATE matchmaking_event SET startsAt = ? WHERE id = ?', [this.house.database.clock.now(), eventId]);
    return this.get(StartEventUseCase).execute(office, eventId);
  }

  register(who: Actor, eventId: string, as: Omit<Register, 'consent'>): Promise<RegistrationView> {
    return this.get(RegisterUseCase).execute(who, eventId, { ...as, consent: true });
  }

  /** Registers an organisation by its own member, or a team by its leader. */
  async apply(eventId: string, who: Member | { leader: Actor; team: TeamRows }): Promise<RegistrationView> {
    return 'team' in who ? this.register(who.leader, eventId, { teamId: who.team.id }) : this.register(who, eventId, { organisationId: who.organisationId });
  }

  approve(office: Actor, { eventId, id: registrationId }: RegistrationView): Promise<RegistrationView> {
    return this.get(ApproveRegistrationUseCase).execute(office, { eventId, registrationId });
  }

  checkIn(office: Actor, { eventId, id: registrationId }: RegistrationView): Promise<RegistrationView> {
    return this.get(CheckInUseCase).execute(office, { eventId, registrationId });
  }

  meet(office: Actor, eventId: string, participants: readonly RegistrationView[], slot: number, tableName = 'A1', about: { propositionId?: string; projectId?: string } = {}): Promise<MeetingView> {
    const startsAt = new Date(Date.parse(this.hours(25)) + slot * 20 * 60_000).toISOString();
    return this.get(ScheduleMeetingUseCase).execute(office, eventId, { registrationIds: participants.map(({ id }) => id), startsAt, tableName, ...about });
  }

  /** Names of the facts of an event, without context and version. */
  async facts(eventId: string): Promise<string[]> {
    const rows = await this.house.database.read<{ name: string }>('SELECT name FROM outbox WHERE subjectId = ? ORDER BY seq', [eventId]);
    return rows.map(({ name }) => name.split('.')[1]!);
  }

  async count(sql: string, ...params: (string | number)[]): Promise<number> {
    return Number((await this.house.database.readOne<{ n: number | string }>(sql, params))!.n);
  }
}

/** The code of the refusal, or 'done'. */
export const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code?: string }) => error.code ?? String(error));
