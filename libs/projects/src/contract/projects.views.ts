import { ApiProperty } from '@nestjs/swagger';
import type { MilestoneState } from '../domain/milestone.js';
import type { ProjectKind, ProjectState } from '../domain/project.js';
import { projectStates } from './projects.requests.js';

const kinds = ['STUDENT', 'TEACHER_STUDENT'];
const anId = '0190f000-0000-7000-8000-000000000001';

export class AgreementView {
  @ApiProperty({ example: 'JB-2026-014' })
  number!: string;

  @ApiProperty({ example: '2026-04-30' })
  signedOn!: string;

  @ApiProperty({ example: 20_000_000 })
  amountFen!: number;

  @ApiProperty({ example: 3 })
  committedJobs!: number;

  @ApiProperty({ type: String, nullable: true, example: '2027-06-30' })
  jobsDueOn!: string | null;

  @ApiProperty({ description: 'Goes into the confirmation, so that the leader confirms what he read', example: 1 })
  revision!: number;

  @ApiProperty({ example: '2026-04-30T02:10:00.000Z' })
  recordedAt!: string;

  @ApiProperty({ description: 'When the team leader confirmed it', type: String, nullable: true, example: '2026-04-30T06:20:00.000Z' })
  confirmedAt!: string | null;
}

export class DeliverableView {
  @ApiProperty({ example: anId })
  id!: string;

  @ApiProperty({ example: '测试报告.pdf' })
  name!: string;

  @ApiProperty({ example: 'application/pdf' })
  mediaType!: string;

  @ApiProperty({ example: 183_402 })
  bytes!: number;

  @ApiProperty({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  sha256!: string;

  @ApiProperty({ example: '2026-11-20T08:00:00.000Z' })
  addedAt!: string;
}

export class MilestoneView {
  @ApiProperty({ example: anId })
  id!: string;

  @ApiProperty({ example: 1 })
  place!: number;

  @ApiProperty({ example: '样机通过第三方测试' })
  title!: string;

  @ApiProperty({ example: '2026-11-30' })
  dueOn!: string;

  @ApiProperty({ example: 40 })
  weight!: number;

  @ApiProperty({ type: [String], example: [anId] })
  indicatorIds!: string[];

  @ApiProperty({ enum: ['PLANNED', 'SUBMITTED', 'ACCEPTED', 'REWORK'], example: 'PLANNED' })
  state!: MilestoneState;

  @ApiProperty({ description: 'The due day is over and the team still has to submit', example: false })
  overdue!: boolean;

  @ApiProperty({ description: 'End of the due day, once it was missed; stays after a late submission', type: String, nullable: true, example: null })
  overdueSince!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  submittedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  decidedAt!: string | null;

  @ApiProperty({ description: 'Why it was sent back', type: String, nullable: true, example: null })
  reason!: string | null;

  @ApiProperty({ type: [DeliverableView] })
  files!: DeliverableView[];

  @ApiProperty({ description: 'What you may do with it now', type: [String], example: ['projects.submit-milestone'] })
  actions!: string[];
}

/** A project in a list. */
export class ProjectSummaryView {
  @ApiProperty({ example: anId })
  id!: string;

  @ApiProperty({ example: anId })
  propositionId!: string;

  @ApiProperty({ type: String, nullable: true, example: '2026-1-007' })
  propositionCode!: string | null;

  @ApiProperty({ example: '齿轮箱早期故障的在线诊断' })
  title!: string;

  @ApiProperty({ enum: kinds, example: 'TEACHER_STUDENT' })
  kind!: ProjectKind;

  @ApiProperty({ enum: projectStates, example: 'ACTIVE' })
  state!: ProjectState;

  @ApiProperty({ example: anId })
  teamId!: string;

  @ApiProperty({ example: '诊断先锋队' })
  teamName!: string;

  @ApiProperty({ example: anId })
  publisherId!: string;

  @ApiProperty({ example: '某重型机械有限公司' })
  publisherName!: string;

  @ApiProperty({ description: 'Sum of the weights of accepted milestones', example: 40 })
  percentComplete!: number;

  @ApiProperty({ description: 'A milestone is overdue', example: false })
  overdue!: boolean;

  @ApiProperty({ description: 'Due day of the next milestone to submit', type: String, nullable: true, example: '2026-11-30' })
  nextDueOn!: string | null;

  @ApiProperty({ example: '2026-04-20T03:00:00.000Z' })
  openedAt!: string;
}

export class ProjectView extends ProjectSummaryView {
  @ApiProperty({ example: anId })
  bidId!: string;

  @ApiProperty({ description: 'The office that publishes for the enterprise', type: String, nullable: true, example: null })
  officeId!: string | null;

  @ApiProperty({ description: 'The office that answers for the proposition', type: String, nullable: true, example: anId })
  responsibleOfficeId!: string | null;

  @ApiProperty({ description: 'Why it rests, was sent back or terminated', type: String, nullable: true, example: null })
  reason!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  finishedAt!: string | null;

  @ApiProperty({ description: 'False while the project waits for its team to confirm the award: until then nothing can be signed', example: true })
  awardStands!: boolean;

  @ApiProperty({ type: AgreementView, nullable: true })
  agreement!: AgreementView | null;

  @ApiProperty({ type: [MilestoneView] })
  milestones!: MilestoneView[];

  @ApiProperty({ description: 'What you may do with the project now', type: [String], example: ['projects.report', 'projects.apply-for-acceptance'] })
  actions!: string[];
}

export class ProjectPageView {
  @ApiProperty({ type: [ProjectSummaryView] })
  items!: ProjectSummaryView[];

  @ApiProperty({ description: 'Cursor of the next page', type: String, nullable: true, example: null })
  next!: string | null;
}

export class ProgressReportView {
  @ApiProperty({ example: anId })
  id!: string;

  @ApiProperty({ description: 'Null when it is about the whole project', type: String, nullable: true, example: anId })
  milestoneId!: string | null;

  @ApiProperty({ example: 60 })
  percent!: number;

  @ApiProperty({ example: '样机已装配，正在准备第三方测试。' })
  text!: string;

  @ApiProperty({ example: anId })
  reportedBy!: string;

  @ApiProperty({ example: '2026-10-08T01:30:00.000Z' })
  reportedAt!: string;
}

export class ProgressReportPageView {
  @ApiProperty({ type: [ProgressReportView] })
  items!: ProgressReportView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
