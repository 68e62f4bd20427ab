import type { Actor } from '#kernel';
import { may } from '#platform';
import type { AgreementView, DeliverableView, MilestoneView, ProjectView } from '../contract/projects.views.js';
import type { Agreement } from '../domain/agreement.js';
import { isOpen, type Milestone, percentComplete } from '../domain/milestone.js';
import { possibleActions, possibleMilestoneActions } from '../domain/possible-actions.js';
import { type ProjectFacts, projectsPolicy } from '../projects.policy.js';
import type { Deliverable, LoadedProject } from './load-project.js';

/** What other contexts know about the project. */
export interface Surroundings {
  readonly team: ProjectFacts['team'];
  readonly awardStands: boolean;
}

/** What this viewer sees of a project. */
export function projectView({ project, agreement, milestones, files }: LoadedProject, { team, awardStands }: Surroundings, actor: Actor): ProjectView {
  const { version: _, ...shown } = project;
  const facts: ProjectFacts = { project, team };
  return {
    ...shown,
    openedAt: project.openedAt.toISOString(),
    finishedAt: iso(project.finishedAt),
    awardStands,
    percentComplete: percentComplete(milestones),
    overdue: milestones.some(isOverdue),
    nextDueOn: milestones.filter(isOpen).map((one) => one.dueOn).sort()[0] ?? null,
    agreement: agreement && agreementView(agreement),
    milestones: milestones.map((one) => ({
      ...milestoneView(one),
      files: files.filter((file) => file.milestoneId === one.id).map(deliverableView),
      actions: may(projectsPolicy, actor, facts, possibleMilestoneActions(project, one, files)),
    })),
    actions: may(projectsPolicy, actor, facts, possibleActions(project, { awardStands, agreement, milestones })),
  };
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const isOverdue = (milestone: Milestone): boolean => milestone.overdueSince !== null && isOpen(milestone);

function agreementView({ number, signedOn, amountFen, committedJobs, jobsDueOn, revision, recordedAt, confirmedAt }: Agreement): AgreementView {
  return { number, signedOn, amountFen, committedJobs, jobsDueOn, revision, recordedAt: recordedAt.toISOString(), confirmedAt: iso(confirmedAt) };
}

function milestoneView(milestone: Milestone): Omit<MilestoneView, 'files' | 'actions'> {
  const { id, place, title, dueOn, weight, indicatorIds, state, reason } = milestone;
  return {
    id, place, title, dueOn, weight, indicatorIds: [...indicatorIds], state, reason,
    overdue: isOverdue(milestone), overdueSince: iso(milestone.overdueSince),
    submittedAt: iso(milestone.submittedAt), decidedAt: iso(milestone.decidedAt),
  };
}

function deliverableView({ id, name, mediaType, bytes, sha256, addedAt }: Deliverable): DeliverableView {
  return { id, name, mediaType, bytes, sha256, addedAt: addedAt.toISOString() };
}
