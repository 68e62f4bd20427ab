import { AgreementSigned, MilestoneAccepted, MilestoneOverdue, ProjectAbandoned, ProjectFinished, ProjectOpened } from '#projects/events';
import type { TeamKind } from '#teams/events';
import { type Fold, on } from '../fold.js';
import { type FactSays, indicator, ofTeams } from '../indicator.js';

const declined = { zh: '团队放弃中榜或命题撤榜的，所立项目不计。', en: 'A project whose award was turned down, or became void, does not count.' };

export const projectsOpened = indicator({
  code: 'projects_opened',
  name: { zh: '立项数', en: 'Projects opened' },
  formula: {
    zh: '期间内立项的项目，按立项时的团队类型分类。', en: 'Projects opened in the period, by the kind of their team on that day.',
  },
  traps: [
    declined,
    { zh: '立项不等于实施；实施中或已结束的项目见 student_projects、teacher_student_projects。', en: 'An opened project may never begin; those under way or closed are student_projects and teacher_student_projects.' },
  ],
  keep: 'last',
  dimensions: ofTeams,
  kinds: ['STUDENT', 'TEACHER_STUDENT'],
  folds: [
    on(ProjectOpened, ({ projectId, kind }) => [{ factKey: projectId, value: 1, kind, aboutId: projectId }]),
    on(ProjectAbandoned, ({ projectId, kind }) => [{ factKey: projectId, value: 0, kind, aboutId: projectId }]),
  ],
});

/** Its kind is told when it opens, its days by the agreement and the end; what is not of this kind is never complete. */
const courseOf = (wanted: TeamKind): Fold<FactSays>[] => {
  const stage = (kind: 'OPENED' | 'BEGUN' | 'ENDED', projectId: string): FactSays => ({ factKey: `${kind}:${projectId}`, subject: projectId, value: 1, kind, aboutId: projectId });
  return [
    on(ProjectOpened, ({ projectId, kind }) => (kind === wanted ? [stage('OPENED', projectId)] : [])),
    on(AgreementSigned, ({ projectId }) => [stage('BEGUN', projectId)]),
    on(ProjectFinished, ({ projectId }) => [stage('ENDED', projectId)]),
  ];
};

const everyPeriod = {
  zh: '跨期项目在每个期间各计一次，各期之和大于全年；期间内新立项的项目数见 projects_opened。',
  en: 'A project counts in every period in which it is under way, so months exceed their year; for those opened in the period see projects_opened.',
};

export const studentProjects = indicator({
  code: 'student_projects',
  name: { zh: '学生创业项目数', en: 'Student projects' },
  formula: {
    zh: '期间内实施中或在期间内结束、立项时由学生团队承担的项目；自双方确认协议之日起，至验收通过或终止之日止。',
    en: 'Projects under way or closed in the period whose team was a student team when they opened; from the day both sides stood by the agreement to the day of acceptance or termination.',
  },
  traps: [{ zh: '仅有教师指导不算师生共创。', en: 'An adviser alone does not make a teacher-student project.' }, everyPeriod],
  measure: 'running',
  dimensions: ofTeams,
  folds: courseOf('STUDENT'),
});

export const teacherStudentProjects = indicator({
  code: 'teacher_student_projects',
  name: { zh: '师生共创项目数', en: 'Teacher-student projects' },
  formula: {
    zh: '期间内实施中或在期间内结束、立项时由师生团队承担的项目；起止日同学生创业项目。',
    en: 'Projects under way or closed in the period whose team was a teacher-student team when they opened; from and to the same days as student projects.',
  },
  traps: [{ zh: '教师须为团队成员；仅有教师指导的项目计入学生项目。', en: 'A teacher must be a member of the team; with an adviser only it is a student project.' }, everyPeriod],
  measure: 'running',
  dimensions: ofTeams,
  folds: courseOf('TEACHER_STUDENT'),
});

export const agreementAmount = indicator({
  code: 'agreement_amount',
  name: { zh: '协议金额', en: 'Agreement amount' },
  formula: { zh: '期间内签订的项目协议金额之和。', en: 'Sum of the amounts of project agreements signed in the period.' },
  traps: [{ zh: '协议金额不是已支付金额。', en: 'What was agreed, not what was paid.' }],
  unit: 'FEN',
  dimensions: ofTeams,
  folds: [on(AgreementSigned, ({ projectId, amountFen, publisherId }) => [{ factKey: projectId, value: amountFen, aboutId: projectId, publisherId }])],
});

export const milestonesAccepted = indicator({
  code: 'milestones_accepted',
  name: { zh: '验收通过的里程碑数', en: 'Milestones accepted' },
  formula: { zh: '期间内企业验收通过的里程碑。', en: 'Milestones that the publisher accepted in the period.' },
  dimensions: ofTeams,
  folds: [on(MilestoneAccepted, ({ projectId, milestoneId }) => [{ factKey: milestoneId, value: 1, aboutId: projectId }])],
});

export const milestonesOverdue = indicator({
  code: 'milestones_overdue',
  name: { zh: '逾期里程碑数', en: 'Milestones overdue' },
  formula: { zh: '应于期间内提交、到期未提交的里程碑，以到期日为准。', en: 'Milestones due in the period that were not submitted by their due day.' },
  traps: [{ zh: '后来补交的仍计为逾期。', en: 'One that was submitted late stays counted.' }],
  dimensions: ofTeams,
  folds: [on(MilestoneOverdue, ({ projectId, milestoneId, dueOn }) => [{ factKey: milestoneId, value: 1, day: dueOn, aboutId: projectId }])],
});
