import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Teams } from '#teams';
import { Injectable } from '@nestjs/common';
import type { ProjectView } from '../contract/projects.views.js';
import { submitMilestone } from '../domain/submit-milestone.js';
import { MilestoneStore } from '../store/milestone.store.js';
import { showAfter, takeProject } from './project-at-hand.js';

@Injectable()
export class SubmitMilestoneUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly teams: Teams) {}

  execute(actor: Actor, projectId: string, milestoneId: string): Promise<ProjectView> {
    return this.uow.run(actor, async (tx) => {
      const atHand = await takeProject(tx, this.teams, actor, 'projects.submit-milestone', projectId);
      const milestones = new MilestoneStore(tx);
      const milestone = await milestones.inProject(projectId, milestoneId);
      const { next, events } = submitMilestone(atHand.project, milestone, { now: tx.now });
      await milestones.save(next);
      await tx.publish(events);
      return showAfter(tx, actor, atHand);
    });
  }
}
