import { ApiProperty } from '@nestjs/swagger';
import type { EvidenceGrade, JobKind } from '../domain/job-entry.js';
import { evidenceGrades, jobKinds } from './employment.requests.js';

const anId = '0190f000-0000-7000-8000-000000000001';

export class JobEntryView {
  @ApiProperty({ example: anId })
  id!: string;

  @ApiProperty({ enum: jobKinds, example: 'ACTUAL' })
  kind!: JobKind;

  @ApiProperty({ description: 'Negative when the line takes another back', example: 1 })
  jobs!: number;

  @ApiProperty({ type: String, nullable: true, example: anId })
  propositionId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: anId })
  projectId!: string | null;

  @ApiProperty({ example: anId })
  publisherId!: string;

  @ApiProperty({ description: 'Name of the publisher when the line was written', example: '某重型机械有限公司' })
  publisherName!: string;

  @ApiProperty({ type: String, nullable: true, example: null })
  officeId!: string | null;

  @ApiProperty({ description: 'The office that answers for the proposition', type: String, nullable: true, example: null })
  responsibleOfficeId!: string | null;

  @ApiProperty({ description: 'Proposition or project', example: '齿轮箱早期故障的在线诊断' })
  title!: string;

  @ApiProperty({ description: 'The day the jobs count for', example: '2026-07-01' })
  onDay!: string;

  @ApiProperty({ enum: evidenceGrades, nullable: true, example: 'A' })
  grade!: EvidenceGrade | null;

  @ApiProperty({ type: String, nullable: true, example: '去向登记 2026-0701-0042' })
  evidence!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  note!: string | null;

  @ApiProperty({ description: 'The line that this one takes back', type: String, nullable: true, example: null })
  reversesId!: string | null;

  @ApiProperty({ description: 'The line that takes this one back', type: String, nullable: true, example: null })
  reversedById!: string | null;

  @ApiProperty({ description: 'Why it was taken back', type: String, nullable: true, example: null })
  reason!: string | null;

  @ApiProperty({ example: '2026-07-02T01:00:00.000Z' })
  recordedAt!: string;

  @ApiProperty({ type: [String], example: ['employment.reverse'] })
  actions!: string[];
}

export class JobEntryPageView {
  @ApiProperty({ type: [JobEntryView] })
  items!: JobEntryView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

/** Three figures that mean different things; there is no sum of them. */
export class JobTotalsView {
  @ApiProperty({ description: 'Hoped for in propositions', example: 120 })
  expected!: number;

  @ApiProperty({ description: 'Promised in agreements', example: 45 })
  committed!: number;

  @ApiProperty({ description: 'People who started, each with evidence', example: 31 })
  actual!: number;
}
