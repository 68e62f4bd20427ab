import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ProjectView } from '../contract/projects.views.js';
import { acceptMilestone } from '../domain/decide-milestone.js';
import { MilestoneStore } from '../store/milestone.store.js';
import { ProjectDesk } from './project-desk.js';

@Injectable()
export class AcceptMilestoneUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly desk: ProjectDesk) {}

  execute(actor: Actor, projectId: string, milestoneId: string): Promise<ProjectView> {
    return this.uow.run(actor, async (tx) => {
      const atHand = await this.desk.take(tx, actor, 'projects.accept-milestone', projectId);
      const milestones = new MilestoneStore(tx);
      const milestone = await milestones.inProject(projectId, milestoneId);
      const { next, events } = acceptMilestone(atHand.project, milestone, { now: tx.now });
      await milestones.save(next);
      await tx.publish(events);
      return this.desk.show(tx, actor, atHand);
    });
  }
}
