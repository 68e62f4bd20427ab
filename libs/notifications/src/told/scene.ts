import { Bids } from '#bids';
import { Identity, type OrganisationBrief, type PersonBrief } from '#identity';
import { type EventBrief, Matchmaking, type MeetingBrief, type RegistrationBrief } from '#matchmaking';
import type { StoredEvent, Tx } from '#platform';
import { type ProjectBrief, Projects } from '#projects';
import { type PropositionBrief, Propositions } from '#propositions';
import { type TeamBrief, Teams } from '#teams';
import { Injectable } from '@nestjs/common';

/** The doors of the contexts whose facts are told. */
@Injectable()
export class Doors {
  constructor(
    readonly identity: Identity, readonly teams: Teams, readonly propositions: Propositions, readonly bids: Bids, readonly projects: Projects, readonly matchmaking: Matchmaking,
  ) {}
}

/** One fact with what is around it. Each neighbour is asked once, and only when a text or an audience needs it. */
export class Scene {
  private readonly known = new Map<string, Promise<unknown>>();

  constructor(readonly tx: Tx, readonly event: StoredEvent<Record<string, any>>, readonly doors: Doors) {}

  get payload(): Record<string, any> {
    return this.event.payload;
  }

  proposition(): Promise<PropositionBrief> {
    return this.once('proposition', () => this.doors.propositions.brief(this.tx, this.payload['propositionId']));
  }

  async team(): Promise<TeamBrief> {
    const teamId = this.payload['teamId'] ?? (await this.project()).teamId;
    return this.once('team', () => this.doors.teams.brief(this.tx, teamId));
  }

  project(): Promise<ProjectBrief> {
    return this.once('project', () => this.doors.projects.brief(this.tx, this.payload['projectId']));
  }

  milestone(): Promise<string | undefined> {
    return this.once('milestone', () => this.doors.projects.milestoneTitle(this.tx, this.payload['milestoneId']));
  }

  organisation(): Promise<OrganisationBrief> {
    return this.once('organisation', () => this.doors.identity.organisation(this.tx, this.payload['organisationId']));
  }

  person(): Promise<PersonBrief> {
    return this.once('person', () => this.doors.identity.person(this.tx, this.payload['personId']));
  }

  matchmakingEvent(): Promise<EventBrief> {
    return this.once('event', () => this.doors.matchmaking.event(this.tx, this.payload['eventId']));
  }

  registration(): Promise<RegistrationBrief> {
    return this.once('registration', () => this.doors.matchmaking.registration(this.tx, this.payload['registrationId']));
  }

  meeting(): Promise<MeetingBrief> {
    return this.once('meeting', () => this.doors.matchmaking.meeting(this.tx, this.payload['meetingId']));
  }

  private once<T>(name: string, ask: () => Promise<T>): Promise<T> {
    const answer = this.known.get(name) ?? ask();
    this.known.set(name, answer);
    return answer as Promise<T>;
  }
}
