import { newId, type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { Projects } from '#projects';
import { AgreementSigned } from '#projects/events';
import { Injectable } from '@nestjs/common';
import { committedOnce, recordCommitted } from '../domain/record-promise.js';
import { JobEntryStore } from '../store/job-entry.store.js';

@Injectable()
@HandlesEvents({ name: 'employment.record-committed-jobs', queue: 'jobs-created', events: [AgreementSigned] })
export class RecordCommittedJobs implements EventHandler<{ projectId: string; committedJobs: number }> {
  constructor(private readonly projects: Projects) {}

  async handle({ payload: { projectId, committedJobs }, at }: StoredEvent<{ projectId: string; committedJobs: number }>, tx: Tx): Promise<void> {
    const ledger = new JobEntryStore(tx);
    if (committedJobs === 0 || (await ledger.once(committedOnce(projectId)))) return;
    const project = await this.projects.brief(tx, projectId);
    const { next, events } = recordCommitted(project, committedJobs, { id: newId(), actorId: tx.actor.id, now: tx.now, signedAt: at });
    await ledger.add(next);
    await tx.publish(events);
  }
}
