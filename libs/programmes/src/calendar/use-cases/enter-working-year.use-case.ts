import type { Actor } from '#kernel';
import { permit, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { programmesPolicy } from '../../programmes.policy.js';
import type { EnterWorkingYear } from '../contract/calendar.requests.js';
import type { WorkingYearView } from '../contract/calendar.views.js';
import { enterYear } from '../domain/enter-year.js';
import { yearIn } from '../domain/year-in.js';
import { WorkingYearStore } from '../store/working-year.store.js';
import { workingYearView } from '../working-year-view.js';

@Injectable()
export class EnterWorkingYearUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, year: string, { daysOff, makeUpDays, source }: EnterWorkingYear): Promise<WorkingYearView> {
    permit(programmesPolicy, 'programmes.enter-year', actor, undefined);
    return this.uow.run(actor, async (tx) => {
      const { next, events } = enterYear({ year: yearIn(year), daysOff, makeUpDays }, { source, by: actor.id, now: tx.now });
      await tx.publish(events);
      await new WorkingYearStore(tx).put(next);
      return workingYearView(next);
    });
  }
}
