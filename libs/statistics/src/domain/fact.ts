import type { Told } from './told.js';

/**
 * One counted thing: a number in the statistics is an aggregate of these rows and of nothing else. `key` names it
 * within its indicator, so that an event that is handled twice makes no second row.
 */
export interface Fact extends Told {
  readonly indicator: string;
  readonly factKey: string;
  /** What is distinct where an indicator counts distinct things: a team at several events, a project of several meetings. */
  readonly subject: string;
  /** Mostly 1; an amount or a number of jobs; negative where the ledger takes something back; 0 where it no longer counts. */
  readonly value: number;
  /** The day it counts for, in Shanghai. */
  readonly day: string;
  readonly kind: string | null;
  /** The proposition or project whose card says region, industry, office and publisher. */
  readonly aboutId: string | null;
  /** The matchmaking event at which it happened; its office comes before that of the proposition. */
  readonly eventId: string | null;
  readonly officeId: string | null;
  readonly publisherId: string | null;
  /** Whose it is, where the thing itself says so; of a project its card says it. */
  readonly teamId: string | null;
}
