import { IsDay, PageRequest } from '#platform';
import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import type { EvidenceGrade, JobKind } from '../domain/job-entry.js';

export const jobKinds = ['EXPECTED', 'COMMITTED', 'ACTUAL'] as const satisfies readonly JobKind[];
export const evidenceGrades = ['A', 'B', 'C'] as const satisfies readonly EvidenceGrade[];

const anId = '0190f000-0000-7000-8000-000000000001';

export class RecordHire {
  @ApiProperty({ description: 'First working day', example: '2026-07-01' })
  @IsDay()
  startedOn!: string;

  @ApiProperty({ description: 'A: official registration; B: labour contract; C: statement of the employer', enum: evidenceGrades, example: 'A' })
  @IsIn(evidenceGrades)
  evidenceGrade!: EvidenceGrade;

  @ApiProperty({ description: 'Number of the registration, contract or file; counts once in a project', example: '去向登记 2026-0701-0042' })
  @IsString() @MaxLength(200) @Matches(/[\p{L}\p{N}]/u, { message: 'evidence must name a number or a document' })
  evidence!: string;

  @ApiPropertyOptional({ description: 'Staff or student number, to notice a person counted twice; kept as a keyed hash only, never an identity number', example: 'G-20417' })
  @IsOptional() @IsString() @MaxLength(100) @Matches(/[\p{L}\p{N}]/u, { message: 'personRef must hold a letter or a digit' })
  personRef?: string;

  @ApiPropertyOptional({ example: '测试工程师岗位' })
  @IsOptional() @IsString() @MaxLength(500)
  note?: string;
}

/** Which lines of the ledger are added up. */
export class TotalJobs {
  @ApiPropertyOptional({ description: 'Publisher organisation', example: anId })
  @IsOptional() @IsUUID()
  publisherId?: string;

  @ApiPropertyOptional({ description: 'Office that publishes for enterprises', example: anId })
  @IsOptional() @IsUUID()
  officeId?: string;

  @ApiPropertyOptional({ example: anId })
  @IsOptional() @IsUUID()
  propositionId?: string;

  @ApiPropertyOptional({ example: anId })
  @IsOptional() @IsUUID()
  projectId?: string;

  @ApiPropertyOptional({ description: 'First day that counts', example: '2026-01-01' })
  @IsOptional() @IsDay()
  from?: string;

  @ApiPropertyOptional({ description: 'Last day that counts', example: '2026-12-31' })
  @IsOptional() @IsDay()
  to?: string;
}

export class ListEntries extends IntersectionType(PageRequest, TotalJobs) {
  @ApiPropertyOptional({ enum: jobKinds, example: 'ACTUAL' })
  @IsOptional() @IsIn(jobKinds)
  kind?: JobKind;
}
