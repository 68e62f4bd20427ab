import type { Actor } from '#kernel';
import { newId, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { RecordAgreement } from '../contract/projects.requests.js';
import type { ProjectView } from '../contract/projects.views.js';
import { recordAgreement } from '../domain/record-agreement.js';
import { Awards } from '../queries/awards.js';
import { AgreementStore } from '../store/agreement.store.js';
import { ProjectDesk } from './project-desk.js';

@Injectable()
export class RecordAgreementUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly desk: ProjectDesk, private readonly awards: Awards) {}

  execute(actor: Actor, projectId: string, { number, signedOn, amountFen, committedJobs, jobsDueOn }: RecordAgreement): Promise<ProjectView> {
    return this.uow.run(actor, async (tx) => {
      const atHand = await this.desk.take(tx, actor, 'projects.record-agreement', projectId);
      const agreements = new AgreementStore(tx);
      const standing = await agreements.ofProject(projectId);
      const terms = { number, signedOn, amountFen, committedJobs, jobsDueOn: jobsDueOn ?? null };
      const { next, events } = recordAgreement(atHand.project, standing, terms, {
        id: newId(), awardStands: await this.awards.stand(tx, atHand.project), actorId: actor.id, now: tx.now,
      });
      await (standing ? agreements.save(next) : agreements.add(next));
      await tx.publish(events);
      return this.desk.show(tx, actor, atHand);
    });
  }
}
