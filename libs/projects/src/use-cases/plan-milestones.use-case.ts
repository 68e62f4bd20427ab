import type { Actor } from '#kernel';
import { newId, UnitOfWork } from '#platform';
import { Propositions } from '#propositions';
import { Injectable } from '@nestjs/common';
import type { PlanMilestones } from '../contract/projects.requests.js';
import type { ProjectView } from '../contract/projects.views.js';
import { planMilestones } from '../domain/plan-milestones.js';
import { MilestoneStore } from '../store/milestone.store.js';
import { ProjectDesk } from './project-desk.js';

@Injectable()
export class PlanMilestonesUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly desk: ProjectDesk, private readonly propositions: Propositions) {}

  execute(actor: Actor, projectId: string, input: PlanMilestones): Promise<ProjectView> {
    return this.uow.run(actor, async (tx) => {
      const atHand = await this.desk.take(tx, actor, 'projects.plan', projectId);
      const proposition = await this.propositions.brief(tx, atHand.project.propositionId);
      const milestones = new MilestoneStore(tx);
      const standing = await milestones.ofProject(projectId);
      const wanted = input.milestones.map((one) => ({ ...one, indicatorIds: one.indicatorIds ?? [] }));
      const { next, events } = planMilestones(atHand.project, standing, wanted, {
        freshIds: wanted.map(newId),
        usedIds: await milestones.usedIds(projectId),
        indicatorIds: proposition.indicators.map((one) => one.id),
        now: tx.now,
      });
      await milestones.replacePlan(standing, next);
      await tx.publish(events);
      return this.desk.show(tx, actor, atHand);
    });
  }
}
