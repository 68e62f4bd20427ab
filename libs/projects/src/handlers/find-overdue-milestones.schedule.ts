import { dayOf, type DomainEvent } from '#kernel';
import { RunsEvery, type ScheduledWork, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { isOpen } from '../domain/milestone.js';
import { markOverdue } from '../domain/mark-overdue.js';
import { MilestoneStore } from '../store/milestone.store.js';
import { ProjectStore } from '../store/project.store.js';

/** A round stays short; what is left over comes in the next one. */
const PROJECTS_A_ROUND = 100;

/** Marks milestones whose due day in Shanghai is over. Only active projects: one that rests is not late. */
@Injectable()
@RunsEvery({ name: 'projects.find-overdue-milestones', queue: 'project-progress', everySeconds: 60 })
export class FindOverdueMilestones implements ScheduledWork {
  async run(slot: Date, tx: Tx): Promise<void> {
    const today = dayOf(slot);
    for (const projectId of await new MilestoneStore(tx).projectsDueBefore(today, PROJECTS_A_ROUND)) await markIn(projectId, today, tx);
  }
}

async function markIn(projectId: string, today: string, tx: Tx): Promise<void> {
  // Held and read again: the team may submit at this very moment.
  const project = await new ProjectStore(tx).lockById(projectId);
  if (project.state !== 'ACTIVE') return;
  const milestones = new MilestoneStore(tx);
  const late = (await milestones.ofProject(projectId)).filter((one) => isOpen(one) && one.dueOn < today && one.overdueSince === null);
  const events: DomainEvent<any>[] = [];
  for (const milestone of late) {
    const decision = markOverdue(milestone, { now: tx.now });
    await milestones.save(decision.next);
    events.push(...decision.events);
  }
  await tx.publish(events);
}
