import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database, may, type Reader } from '#platform';
import { Teams } from '#teams';
import type { EventView } from '../contract/event.views.js';
import { possibleSteps } from '../domain/advance-event.js';
import type { MatchmakingEvent } from '../domain/event.js';
import { eventAllows } from '../domain/event.lifecycle.js';
import { slotsOf } from '../domain/slots.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { attendanceOf } from './attendance-of.js';
import { eventById } from './event-by-id.js';

/** Shows an event to one viewer. */
@Injectable()
export class ShowEvent {
  constructor(private readonly teams: Teams, private readonly database: Database) {}

  async show(reader: Reader, viewer: Actor, eventId: string): Promise<EventView> {
    return this.view(reader, viewer, await eventById(reader, eventId));
  }

  async view(reader: Reader, viewer: Actor, event: MatchmakingEvent): Promise<EventView> {
    const attendance = await attendanceOf(reader, event.id);
    const { id, title, kind, state, officeId, officeName, place, regionCode, capacity, consentText, programme, cancelReason, report } = event;
    return {
      id, title, kind, state, place, regionCode, capacity, consentText, programme, cancelReason, report,
      office: { organisationId: officeId, name: officeName },
      coOrganisers: [...event.coOrganisers],
      startsAt: event.startsAt.toISOString(), endsAt: event.endsAt.toISOString(),
      registrationOpensAt: event.registrationOpensAt.toISOString(), registrationClosesAt: event.registrationClosesAt.toISOString(),
      blocks: event.blocks.map((block) => ({
        ...block, slots: slotsOf(block).map((slot) => ({ startsAt: slot.startsAt.toISOString(), endsAt: slot.endsAt.toISOString() })),
      })),
      tables: [...event.tables],
      requiredParties: [...event.requiredParties],
      attendance,
      actions: await this.actions(reader, viewer, event, attendance.checkedIn),
    };
  }

  private async actions(reader: Reader, viewer: Actor, event: MatchmakingEvent, arrived: number): Promise<string[]> {
    const steps = possibleSteps(event, { arrived, now: this.database.clock.now() }).map((step) => `matchmaking.${step}` as const);
    const others = (['change', 'schedule-meeting'] as const).filter((one) => eventAllows(event.state, one)).map((one) => `matchmaking.${one}` as const);
    const open = eventAllows(event.state, 'register') && (await this.mayRegisterSomebody(reader, viewer, event));
    return [...may(matchmakingPolicy, viewer, { event }, [...steps, ...others]), ...(open ? ['matchmaking.register'] : [])];
  }

  private async mayRegisterSomebody(reader: Reader, viewer: Actor, event: MatchmakingEvent): Promise<boolean> {
    const applicants = [
      ...viewer.memberships.map(({ organisationId }) => ({ organisationId, team: undefined })),
      ...(await this.teams.ofPerson(reader, viewer.id)).map((team) => ({ organisationId: null, team })),
    ];
    return applicants.some((applicant) => may(matchmakingPolicy, viewer, { event, ...applicant }, ['matchmaking.register']).length > 0);
  }
}
