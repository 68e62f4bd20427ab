import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ConfirmAgreement } from '../contract/projects.requests.js';
import type { ProjectView } from '../contract/projects.views.js';
import { confirmAgreement } from '../domain/confirm-agreement.js';
import { Awards } from '../queries/awards.js';
import { AgreementStore } from '../store/agreement.store.js';
import { ProjectStore } from '../store/project.store.js';
import { ProjectDesk } from './project-desk.js';

@Injectable()
export class ConfirmAgreementUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly desk: ProjectDesk, private readonly awards: Awards) {}

  execute(actor: Actor, projectId: string, { revision }: ConfirmAgreement): Promise<ProjectView> {
    return this.uow.run(actor, async (tx) => {
      const atHand = await this.desk.take(tx, actor, 'projects.confirm-agreement', projectId);
      const agreements = new AgreementStore(tx);
      const standing = await agreements.ofProject(projectId);
      const { next, events } = confirmAgreement(atHand.project, standing, {
        revision, awardStands: await this.awards.stand(tx, atHand.project), actorId: actor.id, now: tx.now,
      });
      await agreements.save(next.agreement);
      await new ProjectStore(tx).save(next.project);
      await tx.publish(events);
      return this.desk.show(tx, actor, atHand);
    });
  }
}
