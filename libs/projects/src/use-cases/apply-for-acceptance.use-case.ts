import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ProjectView } from '../contract/projects.views.js';
import { applyForAcceptance } from '../domain/apply-for-acceptance.js';
import { MilestoneStore } from '../store/milestone.store.js';
import { ProjectStore } from '../store/project.store.js';
import { ProjectDesk } from './project-desk.js';

@Injectable()
export class ApplyForAcceptanceUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly desk: ProjectDesk) {}

  execute(actor: Actor, projectId: string): Promise<ProjectView> {
    return this.uow.run(actor, async (tx) => {
      const atHand = await this.desk.take(tx, actor, 'projects.apply-for-acceptance', projectId);
      const milestones = await new MilestoneStore(tx).ofProject(projectId);
      const { next, events } = applyForAcceptance(atHand.project, milestones, { now: tx.now });
      await new ProjectStore(tx).save(next);
      await tx.publish(events);
      return this.desk.show(tx, actor, atHand);
    });
  }
}
