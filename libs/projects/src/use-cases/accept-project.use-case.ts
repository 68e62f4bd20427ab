import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ProjectView } from '../contract/projects.views.js';
import { acceptProject } from '../domain/decide-acceptance.js';
import { ProjectStore } from '../store/project.store.js';
import { ProjectDesk } from './project-desk.js';

@Injectable()
export class AcceptProjectUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly desk: ProjectDesk) {}

  execute(actor: Actor, projectId: string): Promise<ProjectView> {
    return this.uow.run(actor, async (tx) => {
      const atHand = await this.desk.takeToFinish(tx, actor, 'projects.accept', projectId);
      const { next, events } = acceptProject(atHand.project, { remaining: atHand.remaining, now: tx.now });
      await new ProjectStore(tx).save(next);
      await tx.publish(events);
      return this.desk.show(tx, actor, atHand);
    });
  }
}
