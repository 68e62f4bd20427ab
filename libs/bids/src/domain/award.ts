import type { Fen } from '#kernel';
import type { Round } from './round.js';

/** One place won. A winner who declines gives the place, with its prize, to the next reserve. */
export interface Award extends Round {
  readonly bidId: string;
  /** 1 … winners of the proposition. */
  readonly place: number;
  readonly prizeFen: Fen | null;
  readonly note: string | null;
  /** What the winning bid promised. */
  readonly expectedJobs: number | null;
  readonly awardedAt: Date;
}
