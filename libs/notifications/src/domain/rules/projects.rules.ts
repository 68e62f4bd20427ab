import {
  AcceptanceApplied, AcceptanceSentBack, AgreementRecorded, AgreementSigned, MilestoneAccepted, MilestoneOverdue, MilestoneSentBack, MilestonesPlanned, MilestoneSubmitted,
  ProjectAbandoned, ProjectFinished, ProjectOpened, ProjectPaused, ProjectResumed,
} from '#projects/events';
import { type NoticeRule, tells } from '../notice-rule.js';

const category = 'PROJECTS';
const publishing = ['publisher', 'office'] as const;
const everybody = ['team', 'publisher', 'responsibleOffice'] as const;
const link = ({ projectId }: { projectId: string }) => `/projects/${projectId}`;

export const projectRules: readonly NoticeRule[] = [
  tells(ProjectOpened, {
    code: 'project-opened', to: everybody, category, link,
    zh: { title: '项目《{project}》已立项', body: '请双方在项目页面登记并确认协议，拟定里程碑。' },
    en: { title: 'The project “{project}” was opened', body: 'Both sides enter and confirm the agreement there, and plan the milestones.' },
  }),
  tells(AgreementRecorded, {
    code: 'agreement-to-confirm', to: ['leader'], category, urgent: true, link,
    zh: { title: '请确认项目《{project}》的协议', body: '发榜方已登记协议，队长确认后项目开始。' },
    en: { title: 'Please confirm the agreement of “{project}”', body: 'The publisher entered it; the project begins once the leader confirms.' },
  }),
  tells(AgreementSigned, {
    code: 'agreement-signed', to: everybody, category, link,
    zh: { title: '项目《{project}》协议已确认', body: '双方均已确认，项目正式开始。' },
    en: { title: 'The agreement of “{project}” stands', body: 'Both sides have confirmed it; the project has begun.' },
  }),
  tells(MilestonesPlanned, {
    code: 'milestones-planned', to: ['team', 'publisher'], category, link,
    zh: { title: '项目《{project}》的里程碑已更新', body: '请查看各阶段的到期日和权重。' },
    en: { title: '“{project}” has a new plan of milestones', body: 'See the due days and weights.' },
  }),
  tells(MilestoneSubmitted, {
    code: 'milestone-submitted', to: publishing, category, link,
    zh: { title: '里程碑待验收：{milestone}', body: '项目《{project}》的团队提交了这一里程碑，请验收或退回。' },
    en: { title: 'A milestone waits for you: {milestone}', body: 'The team of “{project}” handed it in. Accept it or send it back.' },
  }),
  tells(MilestoneAccepted, {
    code: 'milestone-accepted', to: ['team'], category, link,
    zh: { title: '里程碑通过：{milestone}', body: '项目《{project}》的这一里程碑已被验收。' },
    en: { title: 'A milestone was accepted: {milestone}', body: 'It belongs to the project “{project}”.' },
  }),
  tells(MilestoneSentBack, {
    code: 'milestone-rework', to: ['team'], category, link,
    zh: { title: '里程碑需要返工：{milestone}', body: '项目《{project}》。理由：{reason}' },
    en: { title: 'A milestone needs more work: {milestone}', body: 'Project “{project}”. Reason: {reason}' },
  }),
  tells(MilestoneOverdue, {
    code: 'milestone-overdue', to: everybody, category, link,
    zh: { title: '里程碑逾期：{milestone}', body: '项目《{project}》的这一里程碑应于{dueOn}提交。' },
    en: { title: 'A milestone is overdue: {milestone}', body: 'It was due in the project “{project}” on {dueOn}.' },
  }),
  tells(AcceptanceApplied, {
    code: 'acceptance-applied', to: publishing, category, link,
    zh: { title: '项目《{project}》申请验收', body: '请验收整个项目，或说明需要补充的工作。' },
    en: { title: 'The team of “{project}” asks for acceptance', body: 'Accept the whole project, or say what is still to be done.' },
  }),
  tells(AcceptanceSentBack, {
    code: 'acceptance-rework', to: ['team'], category, link,
    zh: { title: '项目《{project}》验收前需要补充', body: '理由：{reason}' },
    en: { title: '“{project}” needs more work before it is accepted', body: 'Reason: {reason}' },
  }),
  tells(ProjectPaused, {
    code: 'project-paused', to: everybody, category, link,
    zh: { title: '项目《{project}》已暂停', body: '理由：{reason}' },
    en: { title: 'The project “{project}” rests', body: 'Reason: {reason}' },
  }),
  tells(ProjectResumed, {
    code: 'project-resumed', to: everybody, category, link,
    zh: { title: '项目《{project}》已恢复', body: '到期日照旧计算。' },
    en: { title: 'The project “{project}” goes on', body: 'Due days count again.' },
  }),
  tells(ProjectAbandoned, {
    code: 'project-abandoned', to: everybody, category, link,
    zh: { title: '项目《{project}》已终止立项', body: '中榜在签约前被放弃或作废，项目没有开始。' },
    en: { title: 'The project “{project}” never began', body: 'Its award was turned down, or became void, before the agreement.' },
  }),
  tells(ProjectFinished, {
    code: 'project-finished', to: everybody, category, link,
    zh: { title: '项目《{project}》已结束', body: '结果和原因见项目页面。' },
    en: { title: 'The project “{project}” is finished', body: 'Its page shows how it ended.' },
  }),
];
