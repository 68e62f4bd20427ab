import type { Actor } from '#kernel';
import { type GiveReason, UnitOfWork } from '#platform';
import { Teams } from '#teams';
import { Injectable } from '@nestjs/common';
import type { ProjectView } from '../contract/projects.views.js';
import { sendProjectBack } from '../domain/decide-acceptance.js';
import { ProjectStore } from '../store/project.store.js';
import { showAfter, takeProject } from './project-at-hand.js';

@Injectable()
export class SendProjectBackUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly teams: Teams) {}

  execute(actor: Actor, projectId: string, { reason }: GiveReason): Promise<ProjectView> {
    return this.uow.run(actor, async (tx) => {
      const atHand = await takeProject(tx, this.teams, actor, 'projects.send-back', projectId);
      const { next, events } = sendProjectBack(atHand.project, { reason, now: tx.now });
      await new ProjectStore(tx).save(next);
      await tx.publish(events);
      return showAfter(tx, actor, atHand);
    });
  }
}
