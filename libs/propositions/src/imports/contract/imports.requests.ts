import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageRequest } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { type Discipline, disciplines } from '../../domain/proposition.js';
import { textLimits } from '../../domain/proposition-fields.js';
import { type ImportField, importFields } from '../domain/import-fields.js';
import { type Verdict, verdicts } from '../domain/verdict.js';

/** Whose list it is, and what counts for rows that do not say it themselves. In the query, because the body is the file. */
export class BeginImport {
  @ApiProperty({ description: 'Your organisation: the publisher, or the office that publishes for enterprises', example: '01930b5a-7c1e-7a52-9c7e-000000000002' })
  @IsUUID()
  organisationId!: string;

  @ApiPropertyOptional({ description: 'Programme of rows that name none', example: '“挑战杯”揭榜挂帅擂台赛 2026', maxLength: textLimits.programme })
  @IsOptional() @IsString() @MaxLength(textLimits.programme)
  programme?: string;

  @ApiPropertyOptional({ description: 'GB/T 4754-2017 code for rows that name no industry', example: 'C3841' })
  @IsOptional() @IsString() @MaxLength(5)
  industryCode?: string;

  @ApiPropertyOptional({ description: 'GB/T 2260 code for rows that name no region', example: '430100' })
  @IsOptional() @IsString() @MaxLength(6)
  regionCode?: string;

  @ApiPropertyOptional({ enum: disciplines, description: 'For rows that name none', example: 'NEW_ENGINEERING' })
  @IsOptional() @IsIn(disciplines)
  discipline?: Discipline;
}

export class ColumnMeaning {
  @ApiProperty({ description: 'Place of the column, from 0', example: 1 })
  @IsInt() @Min(0) @Max(199)
  column!: number;

  @ApiPropertyOptional({ enum: importFields, nullable: true, description: 'What it means; null or absent: it is not read', example: 'title' })
  @IsOptional() @IsIn(importFields)
  field?: ImportField | null;
}

export class MapImportColumns {
  @ApiPropertyOptional({ description: 'Another sheet of the workbook, from 0; its columns are then found by their names', example: 2 })
  @IsOptional() @IsInt() @Min(0) @Max(99)
  sheet?: number;

  @ApiPropertyOptional({ type: [ColumnMeaning], description: 'The whole mapping: columns that are not named are not read. Absent: found by the names again', maxItems: 200 })
  @IsOptional() @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => ColumnMeaning)
  columns?: ColumnMeaning[];
}

export class ListImports extends PageRequest {
  @ApiPropertyOptional({ description: 'One of your organisations; all of them when absent', example: '01930b5a-7c1e-7a52-9c7e-000000000002' })
  @IsOptional() @IsUUID()
  organisationId?: string;
}

export class ListImportRows extends PageRequest {
  @ApiPropertyOptional({ enum: verdicts, description: 'Only rows judged so', example: 'REFUSED' })
  @IsOptional() @IsIn(verdicts)
  verdict?: Verdict;
}
