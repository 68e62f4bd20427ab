import type { Round } from './round.js';

/** What happened to the bids of one round as a whole. Held while awards are decided, so that they take turns. */
export interface Opening extends Round {
  readonly id: string;
  readonly openedAt: Date;
  readonly bids: number;
  /** When the awards were closed; null until then. */
  readonly awardsClosedAt: Date | null;
  readonly version: number;
}
