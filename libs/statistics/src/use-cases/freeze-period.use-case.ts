import { Identity } from '#identity';
import type { Actor } from '#kernel';
import { newId, permit, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { FreezePeriod } from '../contract/statistics.requests.js';
import type { PeriodView } from '../contract/statistics.views.js';
import { freezePeriod } from '../domain/freeze-period.js';
import { daysOf } from '../domain/period.js';
import { figuresOf } from '../queries/figures.js';
import { liveGeneration } from '../queries/things.js';
import { uncountedEvents } from '../queries/uncounted-events.js';
import { statisticsPolicy } from '../statistics.policy.js';
import { PeriodStore } from '../store/period.store.js';
import { periodView } from '../views/period.view.js';

@Injectable()
export class FreezePeriodUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly identity: Identity) {}

  execute(actor: Actor, { name, officeId = null }: FreezePeriod): Promise<PeriodView> {
    return this.uow.run(actor, async (tx) => {
      permit(statisticsPolicy, 'statistics.freeze', actor, { officeId });
      if (officeId) await this.identity.organisation(tx, officeId);
      const periods = new PeriodStore(tx);
      const generation = await liveGeneration(tx);
      const days = daysOf(name);
      const { next, events } = freezePeriod({ name, officeId }, {
        id: newId(), now: tx.now, by: actor.id, generation,
        frozenBefore: await periods.isFrozen(name, officeId),
        arriving: await uncountedEvents(tx, days.lastDay),
        figures: await figuresOf(tx, { generation, officeId, ...days }),
      });
      await tx.publish(events);
      return periodView(await periods.add(next), actor);
    });
  }
}
