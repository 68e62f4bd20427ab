import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, MinLength } from 'class-validator';
import { PageRequest } from '#platform';
import { type Dimension, dimensions } from '../domain/indicator.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class ReadValues {
  @ApiPropertyOptional({ description: 'Codes separated by commas; without it every indicator', type: String, example: 'propositions_published,reveal_rate' })
  @IsOptional() @Transform(({ value }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray() @ArrayMaxSize(40) @IsString({ each: true }) @MaxLength(40, { each: true })
  indicators?: string[];

  @ApiPropertyOptional({ description: 'First day, in Shanghai', example: '2026-01-01' })
  @IsOptional() @IsISO8601({ strict: true }) @Matches(DAY) @MaxLength(10)
  from?: string;

  @ApiPropertyOptional({ description: 'Last day, included', example: '2026-12-31' })
  @IsOptional() @IsISO8601({ strict: true }) @Matches(DAY) @MaxLength(10)
  to?: string;

  @ApiPropertyOptional({ description: 'One number for each place of this dimension. Without `indicators`: of those that have it', enum: dimensions, example: 'region' })
  @IsOptional() @IsIn(dimensions)
  by?: Dimension;

  @ApiPropertyOptional({ description: 'Only the figures of this office', example: '01935a7e-0000-7000-8000-00000000b001' })
  @IsOptional() @IsUUID() @MaxLength(36)
  office?: string;
}

export class ReadRows extends PageRequest {
  @ApiPropertyOptional({ description: 'First day, in Shanghai', example: '2026-01-01' })
  @IsOptional() @IsISO8601({ strict: true }) @Matches(DAY) @MaxLength(10)
  from?: string;

  @ApiPropertyOptional({ description: 'Last day, included', example: '2026-12-31' })
  @IsOptional() @IsISO8601({ strict: true }) @Matches(DAY) @MaxLength(10)
  to?: string;

  @ApiPropertyOptional({ description: 'Only the figures of this office', example: '01935a7e-0000-7000-8000-00000000b001' })
  @IsOptional() @IsUUID() @MaxLength(36)
  office?: string;

  @ApiPropertyOptional({ description: 'With `cell`: only the rows of that cell', enum: dimensions, example: 'region' })
  @IsOptional() @IsIn(dimensions)
  by?: Dimension;

  @ApiPropertyOptional({ description: 'A `cell` as /statistics/values answered it; without it the rows whose place is unknown', example: '430000' })
  @IsOptional() @IsString() @MaxLength(40)
  cell?: string;
}

export class FreezePeriod {
  @ApiProperty({ description: 'A month, a quarter or a year that is over', example: '2026-Q2' })
  @IsString() @MaxLength(7) @Matches(/^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/)
  name!: string;

  @ApiPropertyOptional({ description: 'Only the figures of this office; without it the whole platform', type: String, nullable: true, example: '01935a7e-0000-7000-8000-00000000b001' })
  @IsOptional() @IsUUID() @MaxLength(36)
  officeId?: string | null;
}

export class RestatePeriod {
  @ApiProperty({ description: 'Why the figures changed; shown to everybody', example: '两家企业补报了实际吸纳岗位。' })
  @IsString() @MinLength(4) @MaxLength(500)
  reason!: string;
}

export class ListPeriods extends PageRequest {
  @ApiPropertyOptional({ description: 'Only this month, quarter or year: all its revisions', example: '2026-Q2' })
  @IsOptional() @IsString() @Length(4, 7)
  name?: string;

  @ApiPropertyOptional({ description: 'Only the periods of this office', example: '01935a7e-0000-7000-8000-00000000b001' })
  @IsOptional() @IsUUID() @MaxLength(36)
  office?: string;
}
