import { Store, type Tx } from '#platform';
import { In } from 'typeorm';
import type { Places } from '../domain/approve-registration.js';
import { registrationMissing } from '../domain/matchmaking.problems.js';
import type { Registration, RegistrationState } from '../domain/registration.js';
import { newCheckInCode } from './check-in-code.js';
import { RegistrationSchema } from './registration.schema.js';

/** Registrations of an event whose row the unit of work holds. */
export class RegistrationStore extends Store<Registration> {
  constructor(tx: Tx) {
    super(tx, RegistrationSchema, registrationMissing);
  }

  async ofEvent(eventId: string, id: string): Promise<Registration> {
    const registration = await this.findOne({ id, eventId });
    if (!registration) throw registrationMissing();
    return registration;
  }

  inStates(eventId: string, states: readonly RegistrationState[]): Promise<Registration[]> {
    return this.tx.manager.find(RegistrationSchema, { where: { eventId, state: In([...states]) }, order: { id: 'ASC' } });
  }

  liveOf(eventId: string, holder: string): Promise<Registration | null> {
    return this.findOne({ eventId, liveHolder: holder });
  }

  byCode(eventId: string, checkInCode: string): Promise<Registration | null> {
    return this.findOne({ eventId, checkInCode });
  }

  /** The events at which the team has a live registration. */
  async eventsWith(teamId: string): Promise<string[]> {
    const rows = await this.tx.query<{ eventId: string }>(
      'SELECT eventId FROM matchmaking_registration WHERE teamId = ? AND liveHolder = ? ORDER BY eventId', [teamId, teamId],
    );
    return rows.map(({ eventId }) => eventId);
  }

  /** Whoever read a row before this writes it back only after reading it again. */
  async rename(organisationId: string, name: string): Promise<void> {
    await this.tx.execute('UPDATE matchmaking_registration SET holderName = ?, version = version + 1 WHERE organisationId = ?', [name, organisationId]);
  }

  async places(eventId: string): Promise<Places> {
    const [row] = await this.tx.query<{ taken: number | string; waiting: number | string; lastTicket: number | null }>(
      "SELECT COUNT(CASE WHEN state IN ('APPROVED', 'CHECKED_IN') THEN 1 END) AS taken, COUNT(waitTicket) AS waiting, MAX(waitTicket) AS lastTicket FROM matchmaking_registration WHERE eventId = ?",
      [eventId],
    );
    return { taken: Number(row!.taken), waiting: Number(row!.waiting), nextTicket: (row!.lastTicket ?? 0) + 1 };
  }

  /** Somebody waits, the caller knows. */
  async firstWaiting(eventId: string): Promise<Registration> {
    const [first] = await this.tx.query<{ id: string }>(
      'SELECT id FROM matchmaking_registration WHERE eventId = ? AND waitTicket IS NOT NULL ORDER BY waitTicket LIMIT 1', [eventId],
    );
    return this.byId(first!.id);
  }

  /** A code that nobody else has at this event. */
  async freeCode(eventId: string): Promise<string> {
    for (;;) {
      const code = newCheckInCode();
      if (!(await this.byCode(eventId, code))) return code;
    }
  }
}
