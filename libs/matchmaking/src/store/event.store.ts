import type { ProblemOf } from '#kernel';
import { Store, type Tx } from '#platform';
import type { MatchmakingEvent } from '../domain/event.js';
import { eventMissing } from '../domain/matchmaking.problems.js';
import { EventSchema } from './event.schema.js';

/**
 * Everything that changes anything about an event first takes its row with `lockById`: places, tickets, seats and the
 * event's one audit stream are then counted and continued by one unit of work at a time.
 */
export class EventStore extends Store<MatchmakingEvent> {
  constructor(tx: Tx, missing: ProblemOf = eventMissing) {
    super(tx, EventSchema, missing);
  }

  override async add(event: MatchmakingEvent): Promise<MatchmakingEvent> {
    await this.writeOrganisers(event);
    return super.add(event);
  }

  /** Saves an event whose co-organisers may have changed. */
  async saveWithOrganisers(event: MatchmakingEvent): Promise<MatchmakingEvent> {
    await this.tx.execute('DELETE FROM matchmaking_organiser WHERE eventId = ?', [event.id]);
    await this.writeOrganisers(event);
    return this.save(event);
  }

  async idsOrganisedBy(organisationId: string): Promise<string[]> {
    return ids(await this.tx.query('SELECT eventId AS id FROM matchmaking_organiser WHERE organisationId = ? ORDER BY eventId', [organisationId]));
  }

  /** Open events whose registration window is over. */
  async idsToClose(until: Date): Promise<string[]> {
    return ids(await this.tx.query(
      "SELECT id FROM matchmaking_event WHERE state = 'REG_OPEN' AND registrationClosesAt <= ? ORDER BY id LIMIT 100", [until],
    ));
  }

  /** Events that ended before this and whose office was not reminded yet. */
  async idsToRemind(finishedBefore: Date): Promise<string[]> {
    return ids(await this.tx.query(
      "SELECT id FROM matchmaking_event WHERE state = 'OUTCOMES_DUE' AND remindedAt IS NULL AND finishedAt <= ? ORDER BY id LIMIT 100", [finishedBefore],
    ));
  }

  private async writeOrganisers(event: MatchmakingEvent): Promise<void> {
    for (const organisationId of new Set([event.officeId, ...event.coOrganisers.map((one) => one.organisationId)])) {
      await this.tx.execute('INSERT INTO matchmaking_organiser (organisationId, eventId) VALUES (?, ?)', [organisationId, event.id]);
    }
  }
}

const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id);
