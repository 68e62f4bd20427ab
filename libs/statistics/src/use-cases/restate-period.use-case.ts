import type { Actor } from '#kernel';
import { authorize, newId, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { RestatePeriod } from '../contract/statistics.requests.js';
import type { PeriodView } from '../contract/statistics.views.js';
import { restatePeriod } from '../domain/restate-period.js';
import { periodMissing } from '../domain/statistics.problems.js';
import { figuresOf } from '../queries/figures.js';
import { liveGeneration } from '../queries/things.js';
import { uncountedEvents } from '../queries/uncounted-events.js';
import { statisticsPolicy } from '../statistics.policy.js';
import { PeriodStore } from '../store/period.store.js';
import { periodView } from '../views/period.view.js';

@Injectable()
export class RestatePeriodUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, periodId: string, { reason }: RestatePeriod): Promise<PeriodView> {
    return this.uow.run(actor, async (tx) => {
      const periods = new PeriodStore(tx);
      const period = await periods.lockById(periodId);
      authorize(statisticsPolicy, 'statistics.restate', actor, period, periodMissing);
      const generation = await liveGeneration(tx);
      const { next, events } = restatePeriod(period, reason, {
        id: newId(), now: tx.now, by: actor.id, generation,
        arriving: await uncountedEvents(tx, period.lastDay),
        figures: await figuresOf(tx, { generation, firstDay: period.firstDay, lastDay: period.lastDay, officeId: period.officeId }),
      });
      await tx.publish(events);
      await periods.save(next.old);
      return periodView(await periods.add(next.replacement), actor);
    });
  }
}
