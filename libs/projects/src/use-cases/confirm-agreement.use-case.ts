import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Teams } from '#teams';
import { Injectable } from '@nestjs/common';
import type { ConfirmAgreement } from '../contract/projects.requests.js';
import type { ProjectView } from '../contract/projects.views.js';
import { confirmAgreement } from '../domain/confirm-agreement.js';
import { AgreementStore } from '../store/agreement.store.js';
import { ProjectStore } from '../store/project.store.js';
import { showAfter, takeProject } from './project-at-hand.js';

@Injectable()
export class ConfirmAgreementUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly teams: Teams) {}

  execute(actor: Actor, projectId: string, { revision }: ConfirmAgreement): Promise<ProjectView> {
    return this.uow.run(actor, async (tx) => {
      const atHand = await takeProject(tx, this.teams, actor, 'projects.confirm-agreement', projectId);
      const agreements = new AgreementStore(tx);
      const standing = await agreements.ofProject(projectId);
      const { next, events } = confirmAgreement(atHand.project, standing, { revision, actorId: actor.id, now: tx.now });
      await agreements.save(next.agreement);
      await new ProjectStore(tx).save(next.project);
      await tx.publish(events);
      return showAfter(tx, actor, atHand);
    });
  }
}
