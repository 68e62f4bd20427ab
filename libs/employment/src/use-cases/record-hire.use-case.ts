import type { Actor } from '#kernel';
import { authorize, Env, newId, type Tx, UnitOfWork } from '#platform';
import { projectMissing, Projects } from '#projects';
import { Injectable } from '@nestjs/common';
import type { RecordHire } from '../contract/employment.requests.js';
import type { JobEntryView } from '../contract/employment.views.js';
import { type HireFacts, recordHire } from '../domain/record-hire.js';
import { employmentPolicy } from '../employment.policy.js';
import { entryView } from '../queries/entry-view.js';
import { JobEntryStore } from '../store/job-entry.store.js';
import { fingerprint, keyedFingerprint } from './fingerprints.js';

@Injectable()
export class RecordHireUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly projects: Projects, private readonly env: Env) {}

  execute(actor: Actor, projectId: string, { startedOn, evidenceGrade: grade, evidence, personRef, note }: RecordHire): Promise<JobEntryView> {
    return this.uow.run(actor, async (tx) => {
      const project = await this.projects.brief(tx, projectId);
      authorize(employmentPolicy, 'employment.record', actor, project, projectMissing);
      const hire = { startedOn, grade, evidence: evidence.trim(), personRef: personRef ?? null, note: note ?? null };
      const { next, events } = recordHire(project, hire, { id: newId(), actorId: actor.id, now: tx.now, ...(await this.earlier(tx, projectId, hire)) });
      await new JobEntryStore(tx).add(next);
      await tx.publish(events);
      return entryView(next, actor);
    });
  }

  private async earlier(tx: Tx, projectId: string, hire: { evidence: string; personRef: string | null }): Promise<Pick<HireFacts, 'evidence' | 'person'>> {
    const ledger = new JobEntryStore(tx);
    const evidence = await ledger.earlier('onceKey', `ACTUAL:${projectId}:${fingerprint(hire.evidence)}`);
    if (hire.personRef === null) return { evidence, person: null };
    const hash = keyedFingerprint(this.env.secret, hire.personRef);
    return { evidence, person: { ...(await ledger.earlier('personOnceKey', `${projectId}:${hash}`)), hash } };
  }
}
