import type { Agreement } from './agreement.js';
import type { Milestone } from './milestone.js';
import type { Project } from './project.js';

/** Words for the specs of the rules. */
export const now = new Date('2026-05-04T02:00:00Z');

export const aProject = (change: Partial<Project> = {}): Project => ({
  id: 'project', propositionId: 'proposition', propositionCode: '2026-1-007', bidId: 'bid', teamId: 'team', teamName: '诊断队',
  publisherId: 'publisher', publisherName: '某机械公司', officeId: null, responsibleOfficeId: null, title: '早期故障诊断', kind: 'STUDENT', state: 'ACTIVE',
  reason: null, version: 1, openedAt: now, finishedAt: null, ...change,
});

export const aMilestone = (change: Partial<Milestone> = {}): Milestone => ({
  id: 'm1', projectId: 'project', place: 1, title: '样机', dueOn: '2026-11-30', weight: 100, indicatorIds: [], state: 'PLANNED',
  overdueSince: null, submittedAt: null, decidedAt: null, reason: null, version: 1, ...change,
});

export const anAgreement = (change: Partial<Agreement> = {}): Agreement => ({
  id: 'agreement', projectId: 'project', number: 'JB-1', signedOn: '2026-04-30', amountFen: 100, committedJobs: 2, jobsDueOn: '2027-06-30',
  revision: 1, recordedBy: 'publisher-1', recordedAt: now, confirmedBy: null, confirmedAt: null, version: 1, ...change,
});
