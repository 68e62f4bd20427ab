import { AgreementSigned, MilestoneAccepted, MilestoneOverdue, ProjectAbandoned, ProjectOpened } from '#projects/events';
import type { TeamKind } from '#teams/events';
import { type Fold, on } from '../fold.js';
import { type FactSays, indicator, ofPropositions } from '../indicator.js';

/** A project whose team turned the award down was nobody's. */
const openedBy = (wanted: TeamKind): Fold<FactSays>[] => [
  on(ProjectOpened, ({ projectId, kind }) => (kind === wanted ? [{ factKey: projectId, value: 1, aboutId: projectId }] : [])),
  on(ProjectAbandoned, ({ projectId, kind }) => (kind === wanted ? [{ factKey: projectId, value: 0, aboutId: projectId }] : [])),
];

const declined = { zh: '团队放弃中榜的，所立项目不计。', en: 'A project whose team turned the award down does not count.' };

export const studentProjects = indicator({
  code: 'student_projects',
  name: { zh: '学生创业项目数', en: 'Student projects' },
  formula: { zh: '期间内立项、立项时由学生团队承担的项目。', en: 'Projects opened in the period whose team was a student team when they opened.' },
  traps: [{ zh: '仅有教师指导不算师生共创。', en: 'An adviser alone does not make a teacher-student project.' }, declined],
  keep: 'last',
  dimensions: ofPropositions,
  folds: openedBy('STUDENT'),
});

export const teacherStudentProjects = indicator({
  code: 'teacher_student_projects',
  name: { zh: '师生共创项目数', en: 'Teacher-student projects' },
  formula: { zh: '期间内立项、立项时由师生团队承担的项目。', en: 'Projects opened in the period whose team was a teacher-student team when they opened.' },
  traps: [{ zh: '教师须为团队成员；仅有教师指导的项目计入学生项目。', en: 'A teacher must be a member of the team; with an adviser only it is a student project.' }, declined],
  keep: 'last',
  dimensions: ofPropositions,
  folds: openedBy('TEACHER_STUDENT'),
});

export const agreementAmount = indicator({
  code: 'agreement_amount',
  name: { zh: '协议金额', en: 'Agreement amount' },
  formula: { zh: '期间内签订的项目协议金额之和。', en: 'Sum of the amounts of project agreements signed in the period.' },
  traps: [{ zh: '协议金额不是已支付金额。', en: 'What was agreed, not what was paid.' }],
  unit: 'FEN',
  dimensions: ofPropositions,
  folds: [on(AgreementSigned, ({ projectId, amountFen, publisherId }) => [{ factKey: projectId, value: amountFen, aboutId: projectId, publisherId }])],
});

export const milestonesAccepted = indicator({
  code: 'milestones_accepted',
  name: { zh: '验收通过的里程碑数', en: 'Milestones accepted' },
  formula: { zh: '期间内企业验收通过的里程碑。', en: 'Milestones that the publisher accepted in the period.' },
  dimensions: ofPropositions,
  folds: [on(MilestoneAccepted, ({ projectId, milestoneId }) => [{ factKey: milestoneId, value: 1, aboutId: projectId }])],
});

export const milestonesOverdue = indicator({
  code: 'milestones_overdue',
  name: { zh: '逾期里程碑数', en: 'Milestones overdue' },
  formula: { zh: '应于期间内提交、到期未提交的里程碑，以到期日为准。', en: 'Milestones due in the period that were not submitted by their due day.' },
  traps: [{ zh: '后来补交的仍计为逾期。', en: 'One that was submitted late stays counted.' }],
  dimensions: ofPropositions,
  folds: [on(MilestoneOverdue, ({ projectId, milestoneId, dueOn }) => [{ factKey: milestoneId, value: 1, day: dueOn, aboutId: projectId }])],
});
