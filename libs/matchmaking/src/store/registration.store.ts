import { Store, type Tx } from '#platform';
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

  inState(eventId: string, state: RegistrationState): Promise<Registration[]> {
    return this.find({ eventId, state });
  }

  liveOf(eventId: string, holder: string): Promise<Registration | null> {
    return this.findOne({ eventId, liveHolder: holder });
  }

  byCode(eventId: string, checkInCode: string): Promise<Registration | null> {
    return this.findOne({ eventId, checkInCode });
  }

  /** Every registration of the team that is still live, at whatever event. */
  liveOfTeam(teamId: string): Promise<Registration[]> {
    return this.find({ teamId, liveHolder: teamId });
  }

  /** All registrations that ever named the organisation. */
  ofOrganisation(organisationId: string): Promise<Registration[]> {
    return this.find({ organisationId });
  }

  async places(eventId: string): Promise<Places> {
    const [row] = await this.tx.query<{ taken: number | string; waiting: number | string; lastTicket: number | null }>(
      "SELECT COUNT(CASE WHEN state IN ('APPROVED', 'CHECKED_IN') THEN 1 END) AS taken, COUNT(waitTicket) AS waiting, MAX(waitTicket) AS lastTicket FROM matchmaking_registration WHERE eventId = ?",
      [eventId],
    );
    return { taken: Number(row!.taken), waiting: Number(row!.waiting), nextTicket: (row!.lastTicket ?? 0) + 1 };
  }

  async firstWaiting(eventId: string): Promise<Registration | undefined> {
    const [first] = await this.tx.query<{ id: string }>(
      'SELECT id FROM matchmaking_registration WHERE eventId = ? AND waitTicket IS NOT NULL ORDER BY waitTicket LIMIT 1', [eventId],
    );
    return first && this.byId(first.id);
  }

  /** A code that nobody else has at this event. */
  async freeCode(eventId: string): Promise<string> {
    for (;;) {
      const code = newCheckInCode();
      if (!(await this.byCode(eventId, code))) return code;
    }
  }
}
