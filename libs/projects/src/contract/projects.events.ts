import { defineEvent } from '#kernel';

/** Every fact about a project, so that all of them are handled in order and share one audit stream. */
const ofProject = { aggregate: 'project', subject: 'projectId' } as const;

export const ProjectOpened = defineEvent<{
  projectId: string; propositionId: string; bidId: string; teamId: string; publisherId: string; kind: 'STUDENT' | 'TEACHER_STUDENT';
}>({ ...ofProject, name: 'projects.project-opened.v1', about: 'An awarded bid became a project that waits for its agreement.' });

export const AgreementRecorded = defineEvent<{ projectId: string; number: string; revision: number }>({
  ...ofProject, name: 'projects.agreement-recorded.v1', about: 'The publisher entered the agreement; the team leader has yet to confirm it.',
});

export const AgreementSigned = defineEvent<{
  projectId: string; propositionId: string; publisherId: string; committedJobs: number; amountFen: number;
  /** Day in Shanghai, `2026-12-31`. */
  jobsDueOn: string | null;
}>({ ...ofProject, name: 'projects.agreement-signed.v1', about: 'Both sides stand by the agreement; the project has begun.' });

export const MilestonesPlanned = defineEvent<{ projectId: string; milestones: number }>({
  ...ofProject, name: 'projects.milestones-planned.v1', about: 'A plan of so many milestones was laid down, replacing the one before.',
});

export const ProgressReported = defineEvent<{ projectId: string; milestoneId: string | null; percent: number }>({
  ...ofProject, name: 'projects.progress-reported.v1', about: 'The team reported progress on the project or on one milestone.',
});

export const DeliverableAdded = defineEvent<{ projectId: string; milestoneId: string; fileId: string; sha256: string }>({
  ...ofProject, name: 'projects.deliverable-added.v1', about: 'The team added a file to a milestone.',
});

export const MilestoneSubmitted = defineEvent<{ projectId: string; milestoneId: string }>({
  ...ofProject, name: 'projects.milestone-submitted.v1', about: 'The team says that a milestone is reached.',
});

export const MilestoneAccepted = defineEvent<{ projectId: string; milestoneId: string; weight: number }>({
  ...ofProject, name: 'projects.milestone-accepted.v1', about: 'The publisher accepted a milestone.',
});

export const MilestoneSentBack = defineEvent<{ projectId: string; milestoneId: string; reason: string }>({
  ...ofProject, name: 'projects.milestone-sent-back.v1', about: 'The publisher asks for more work on a milestone.',
});

export const MilestoneOverdue = defineEvent<{ projectId: string; milestoneId: string; dueOn: string }>({
  ...ofProject, name: 'projects.milestone-overdue.v1', about: 'The due day of a milestone passed before it was submitted; told once.',
});

export const AcceptanceApplied = defineEvent<{ projectId: string }>({
  ...ofProject, name: 'projects.acceptance-applied.v1', about: 'The team asks the publisher to accept the whole project.',
});

export const AcceptanceSentBack = defineEvent<{ projectId: string; reason: string }>({
  ...ofProject, name: 'projects.acceptance-sent-back.v1', about: 'The publisher asks for more work before accepting the project.',
});

export const ProjectPaused = defineEvent<{ projectId: string; reason: string }>({
  ...ofProject, name: 'projects.project-paused.v1', about: 'Work on a project rests.',
});

export const ProjectResumed = defineEvent<{ projectId: string }>({
  ...ofProject, name: 'projects.project-resumed.v1', about: 'Work on a project goes on.',
});

export const ProjectAbandoned = defineEvent<{ projectId: string; propositionId: string; bidId: string; kind: 'STUDENT' | 'TEACHER_STUDENT' }>({
  ...ofProject, name: 'projects.project-abandoned.v1', about: 'The award was turned down, or became void, before the agreement: the project never began.',
});

export const ProjectFinished = defineEvent<{
  projectId: string; propositionId: string; outcome: 'ACCEPTED' | 'TERMINATED';
  /** Other projects of the proposition that are not finished yet. */
  remaining: number;
}>({ ...ofProject, name: 'projects.project-finished.v1', about: 'A project was accepted or terminated.' });
