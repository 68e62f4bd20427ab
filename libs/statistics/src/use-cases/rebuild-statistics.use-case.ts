import type { Actor } from '#kernel';
import { newId, permit, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { RebuildView } from '../contract/statistics.views.js';
import { startRebuild } from '../domain/start-rebuild.js';
import { statisticsPolicy } from '../statistics.policy.js';
import { GenerationStore } from '../store/generation.store.js';
import { rebuildView } from '../views/rebuild.view.js';

@Injectable()
export class RebuildStatisticsUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor): Promise<RebuildView> {
    return this.uow.run(actor, async (tx) => {
      permit(statisticsPolicy, 'statistics.rebuild', actor, undefined);
      const generations = new GenerationStore(tx);
      const live = await generations.lockLive();
      const running = (await generations.inState('BUILDING')).length > 0;
      const { next, events } = startRebuild(live, { id: newId(), now: tx.now, by: actor.id, running });
      await tx.publish(events);
      return rebuildView(await generations.add(next));
    });
  }
}
