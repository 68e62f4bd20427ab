import type { Actor } from '#kernel';
import { newId, UnitOfWork } from '#platform';
import { Teams } from '#teams';
import { Injectable } from '@nestjs/common';
import type { RecordAgreement } from '../contract/projects.requests.js';
import type { ProjectView } from '../contract/projects.views.js';
import { recordAgreement } from '../domain/record-agreement.js';
import { AgreementStore } from '../store/agreement.store.js';
import { showAfter, takeProject } from './project-at-hand.js';

@Injectable()
export class RecordAgreementUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly teams: Teams) {}

  execute(actor: Actor, projectId: string, { number, signedOn, amountFen, committedJobs, jobsDueOn }: RecordAgreement): Promise<ProjectView> {
    return this.uow.run(actor, async (tx) => {
      const atHand = await takeProject(tx, this.teams, actor, 'projects.record-agreement', projectId);
      const agreements = new AgreementStore(tx);
      const standing = await agreements.ofProject(projectId);
      const terms = { number, signedOn, amountFen, committedJobs, jobsDueOn: jobsDueOn ?? null };
      const { next, events } = recordAgreement(atHand.project, standing, terms, { id: newId(), actorId: actor.id, now: tx.now });
      await (standing ? agreements.save(next) : agreements.add(next));
      await tx.publish(events);
      return showAfter(tx, actor, atHand);
    });
  }
}
