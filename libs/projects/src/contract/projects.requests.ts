import { MAX_FEN } from '#kernel';
import { IsDay, IsFlag, Lines, OneLine, PageRequest } from '#platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import type { ProjectState } from '../domain/project.js';
import type { ListSide } from '../projects.policy.js';

export const projectStates = ['SETUP', 'ACTIVE', 'PAUSED', 'ACCEPTANCE_APPLIED', 'REWORK', 'ACCEPTED', 'TERMINATED'] as const satisfies readonly ProjectState[];
const sides = ['TEAM', 'PUBLISHER', 'OFFICE'] as const satisfies readonly ListSide[];

export class ListProjects extends PageRequest {
  @ApiProperty({ description: 'In whose name: my teams, the organisations I publish for, or an innovation office (sees all)', enum: sides, example: 'TEAM' })
  @IsIn(sides)
  as!: ListSide;

  @ApiPropertyOptional({ enum: projectStates, example: 'ACTIVE' })
  @IsOptional() @IsIn(projectStates)
  state?: ProjectState;

  @ApiPropertyOptional({ description: 'Only those with an overdue milestone', example: true })
  @IsOptional() @IsFlag()
  overdue?: boolean;

  @ApiPropertyOptional({ example: '0190f000-0000-7000-8000-000000000001' })
  @IsOptional() @IsUUID()
  propositionId?: string;

  @ApiPropertyOptional({ example: '0190f000-0000-7000-8000-000000000002' })
  @IsOptional() @IsUUID()
  publisherId?: string;
}

export class RecordAgreement {
  @ApiProperty({ description: 'As printed on the agreement', example: 'JB-2026-014' })
  @OneLine(80)
  number!: string;

  @ApiProperty({ description: 'Day of signing', example: '2026-04-30' })
  @IsDay()
  signedOn!: string;

  @ApiProperty({ description: 'Amount in fen', example: 20_000_000 })
  @IsInt() @Min(0) @Max(MAX_FEN)
  amountFen!: number;

  @ApiProperty({ description: 'Jobs that the publisher commits to', example: 3 })
  @IsInt() @Min(0) @Max(100_000)
  committedJobs!: number;

  @ApiPropertyOptional({ description: 'Day by which the jobs are due; only with committed jobs', example: '2027-06-30' })
  @IsOptional() @IsDay()
  jobsDueOn?: string;
}

export class ConfirmAgreement {
  @ApiProperty({ description: 'The revision that was read', example: 1 })
  @IsInt() @Min(1) @Max(1_000_000)
  revision!: number;
}

export class PlanMilestone {
  @ApiPropertyOptional({ description: 'Changes this milestone of the standing plan; absent for a new one', example: '0190f000-0000-7000-8000-000000000003' })
  @IsOptional() @IsUUID()
  id?: string;

  @ApiProperty({ example: '样机通过第三方测试' })
  @OneLine(120)
  title!: string;

  @ApiProperty({ description: 'Day in Shanghai by whose end it is to be submitted', example: '2026-11-30' })
  @IsDay()
  dueOn!: string;

  @ApiProperty({ description: 'Percent of the project; all weights add up to 100', example: 40 })
  @IsInt() @Min(1) @Max(100)
  weight!: number;

  @ApiPropertyOptional({ description: 'Indicators of the proposition that this step fulfils', example: ['0190f000-0000-7000-8000-000000000004'], type: [String] })
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true })
  indicatorIds?: string[];
}

export class PlanMilestones {
  @ApiProperty({ type: [PlanMilestone] })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => PlanMilestone)
  milestones!: PlanMilestone[];
}

export class ReportProgress {
  @ApiPropertyOptional({ description: 'Absent when the report is about the whole project', example: '0190f000-0000-7000-8000-000000000003' })
  @IsOptional() @IsUUID()
  milestoneId?: string;

  @ApiProperty({ description: 'Done to so many percent, as the team sees it', example: 60 })
  @IsInt() @Min(0) @Max(100)
  percent!: number;

  @ApiProperty({ example: '样机已装配，正在准备第三方测试。' })
  @Lines(5000)
  text!: string;
}
