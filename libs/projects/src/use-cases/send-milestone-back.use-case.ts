import type { Actor } from '#kernel';
import { type GiveReason, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ProjectView } from '../contract/projects.views.js';
import { sendMilestoneBack } from '../domain/decide-milestone.js';
import { MilestoneStore } from '../store/milestone.store.js';
import { ProjectDesk } from './project-desk.js';

@Injectable()
export class SendMilestoneBackUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly desk: ProjectDesk) {}

  execute(actor: Actor, projectId: string, milestoneId: string, { reason }: GiveReason): Promise<ProjectView> {
    return this.uow.run(actor, async (tx) => {
      const atHand = await this.desk.take(tx, actor, 'projects.send-milestone-back', projectId);
      const milestones = new MilestoneStore(tx);
      const milestone = await milestones.inProject(projectId, milestoneId);
      const { next, events } = sendMilestoneBack(atHand.project, milestone, { reason, now: tx.now });
      await milestones.save(next);
      await tx.publish(events);
      return this.desk.show(tx, actor, atHand);
    });
  }
}
