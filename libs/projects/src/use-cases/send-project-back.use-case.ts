import type { Actor } from '#kernel';
import { type GiveReason, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ProjectView } from '../contract/projects.views.js';
import { sendProjectBack } from '../domain/decide-acceptance.js';
import { ProjectStore } from '../store/project.store.js';
import { ProjectDesk } from './project-desk.js';

@Injectable()
export class SendProjectBackUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly desk: ProjectDesk) {}

  execute(actor: Actor, projectId: string, { reason }: GiveReason): Promise<ProjectView> {
    return this.uow.run(actor, async (tx) => {
      const atHand = await this.desk.take(tx, actor, 'projects.send-back', projectId);
      const { next, events } = sendProjectBack(atHand.project, { reason, now: tx.now });
      await new ProjectStore(tx).save(next);
      await tx.publish(events);
      return this.desk.show(tx, actor, atHand);
    });
  }
}
