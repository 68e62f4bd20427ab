import type { Actor } from '#kernel';
import { type GiveReason, UnitOfWork } from '#platform';
import { Teams } from '#teams';
import { Injectable } from '@nestjs/common';
import type { ProjectView } from '../contract/projects.views.js';
import { terminateProject } from '../domain/terminate-project.js';
import { ProjectStore } from '../store/project.store.js';
import { showAfter, takeProjectToFinish } from './project-at-hand.js';

@Injectable()
export class TerminateProjectUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly teams: Teams) {}

  execute(actor: Actor, projectId: string, { reason }: GiveReason): Promise<ProjectView> {
    return this.uow.run(actor, async (tx) => {
      const atHand = await takeProjectToFinish(tx, this.teams, actor, 'projects.terminate', projectId);
      const { next, events } = terminateProject(atHand.project, { reason, remaining: atHand.remaining, now: tx.now });
      await new ProjectStore(tx).save(next);
      await tx.publish(events);
      return showAfter(tx, actor, atHand);
    });
  }
}
