import type { Actor } from '#kernel';
import { asTime, asTimeOrNull, Database, permit } from '#platform';
import { Injectable } from '@nestjs/common';
import type { RebuildView } from '../contract/statistics.views.js';
import type { Difference } from '../domain/difference.js';
import type { Generation } from '../domain/generation.js';
import { rebuildMissing } from '../domain/statistics.problems.js';
import { statisticsPolicy } from '../statistics.policy.js';
import { rebuildView } from '../views/rebuild.view.js';

type GenerationRead = Omit<Generation, 'examples' | 'startedAt' | 'finishedAt'> & {
  readonly examples: string; readonly startedAt: Date | string; readonly finishedAt: Date | string | null;
};

/** How far a rebuild is and what it found. */
@Injectable()
export class RebuildQuery {
  constructor(private readonly database: Database) {}

  async run(actor: Actor, id: string): Promise<RebuildView> {
    permit(statisticsPolicy, 'statistics.rebuild', actor, undefined);
    const row = await this.database.readOne<GenerationRead>(
      'SELECT id, number, state, startedAt, startedBy, foldedSeq, differences, examples, finishedAt, version FROM statistics_generation WHERE id = ?', [id],
    );
    if (!row) throw rebuildMissing();
    return rebuildView({ ...row, examples: JSON.parse(row.examples) as Difference[], startedAt: asTime(row.startedAt), finishedAt: asTimeOrNull(row.finishedAt) });
  }
}
