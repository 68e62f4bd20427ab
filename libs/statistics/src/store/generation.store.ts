import { Store, type Tx } from '#platform';
import type { Generation, GenerationState } from '../domain/generation.js';
import { rebuildMissing } from '../domain/statistics.problems.js';
import { GenerationSchema } from './generation.schema.js';

export class GenerationStore extends Store<Generation> {
  constructor(tx: Tx) {
    super(tx, GenerationSchema, rebuildMissing);
  }

  /** The generations that new events are folded into: the shown one, and one that a rebuild is filling. */
  async growing(): Promise<number[]> {
    const rows = await this.tx.query<{ number: number }>("SELECT number FROM statistics_generation WHERE state IN ('LIVE', 'BUILDING') ORDER BY number");
    return rows.map((row) => row.number);
  }

  /** Held, so that two who ask for a rebuild at once follow one another. */
  async lockLive(): Promise<Generation> {
    const [live] = await this.tx.query<{ id: string }>("SELECT id FROM statistics_generation WHERE state = 'LIVE'");
    return this.lockById(live!.id);
  }

  inState(state: GenerationState): Promise<Generation[]> {
    return this.find({ state });
  }
}
