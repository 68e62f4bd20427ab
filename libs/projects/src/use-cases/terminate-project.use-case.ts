import type { Actor } from '#kernel';
import { type GiveReason, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ProjectView } from '../contract/projects.views.js';
import { terminateProject } from '../domain/terminate-project.js';
import { Awards } from '../queries/awards.js';
import { ProjectStore } from '../store/project.store.js';
import { ProjectDesk } from './project-desk.js';

@Injectable()
export class TerminateProjectUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly desk: ProjectDesk, private readonly awards: Awards) {}

  execute(actor: Actor, projectId: string, { reason }: GiveReason): Promise<ProjectView> {
    return this.uow.run(actor, async (tx) => {
      const atHand = await this.desk.takeToFinish(tx, actor, 'projects.terminate', projectId);
      const { next, events } = terminateProject(atHand.project, {
        awardStands: await this.awards.stand(tx, atHand.project), reason, remaining: atHand.remaining, now: tx.now,
      });
      await new ProjectStore(tx).save(next);
      await tx.publish(events);
      return this.desk.show(tx, actor, atHand);
    });
  }
}
