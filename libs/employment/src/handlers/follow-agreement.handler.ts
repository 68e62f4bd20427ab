import { newId, type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { Projects } from '#projects';
import { AgreementSigned, ProjectFinished } from '#projects/events';
import { Injectable } from '@nestjs/common';
import { committedOnce, recordCommitted } from '../domain/record-promise.js';
import { reverseEntry } from '../domain/reverse-entry.js';
import { JobEntryStore } from '../store/job-entry.store.js';

interface Payload {
  readonly projectId: string;
  readonly committedJobs?: number;
  readonly outcome?: 'ACCEPTED' | 'TERMINATED';
}

/**
 * Jobs that an agreement promises: they stand as long as it does, so a project that is terminated takes them back. One
 * handler for both facts, so that the end never overtakes the agreement.
 */
@Injectable()
@HandlesEvents({ name: 'employment.follow-agreement', queue: 'jobs-created', events: [AgreementSigned, ProjectFinished] })
export class FollowAgreement implements EventHandler<Payload> {
  constructor(private readonly projects: Projects) {}

  async handle(event: StoredEvent<Payload>, tx: Tx): Promise<void> {
    if (event.name === AgreementSigned.name) return this.promise(event, tx);
    if (event.payload.outcome === 'TERMINATED') await this.takeBack(event.payload.projectId, tx);
  }

  private async promise({ payload: { projectId, committedJobs }, at }: StoredEvent<Payload>, tx: Tx): Promise<void> {
    const ledger = new JobEntryStore(tx);
    if (!committedJobs || (await ledger.once(committedOnce(projectId)))) return;
    const project = await this.projects.brief(tx, projectId);
    const { next, events } = recordCommitted(project, committedJobs, { id: newId(), actorId: tx.actor.id, now: tx.now, signedAt: at });
    await ledger.add(next);
    await tx.publish(events);
  }

  private async takeBack(projectId: string, tx: Tx): Promise<void> {
    const ledger = new JobEntryStore(tx);
    const entry = await ledger.once(committedOnce(projectId));
    if (!entry || (await ledger.isReversed(entry.id))) return;
    const { next, events } = reverseEntry(entry, { id: newId(), actorId: tx.actor.id, now: tx.now, reason: '项目终止', reversed: false });
    await ledger.add(next);
    await tx.publish(events);
  }
}
