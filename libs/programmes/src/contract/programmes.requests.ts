import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDay, Lines, OneLine, PageRequest } from '#platform';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { type ProgrammeKind, programmeKinds } from '../domain/presets.js';
import { type ProgrammeState, programmeStates } from '../domain/programme.lifecycle.js';
import { ProgrammeRulesForm } from './rules.request.js';

/** Everything else comes from the preset of the kind, to be changed while it is a draft. */
export class DraftProgramme {
  @ApiProperty({ description: 'The organisation whose office organises it', example: '01930b5a-7c1e-7a52-9c7e-000000000002' })
  @IsUUID()
  organiserId!: string;

  @ApiProperty({ enum: programmeKinds, description: '产业命题赛道，“挑战杯”揭榜挂帅，企业自有榜单', example: 'INDUSTRY_TRACK' })
  @IsIn(programmeKinds)
  kind!: ProgrammeKind;

  @ApiProperty({ example: '产业命题赛道 2030', maxLength: 120 })
  @OneLine(120)
  name!: string;

  @ApiPropertyOptional({ description: 'Whose list it is: only propositions of this enterprise come under it', type: String, nullable: true, example: null })
  @IsOptional() @IsUUID()
  enterpriseId?: string | null;

  @ApiProperty({ description: 'First day on which propositions may open', example: '2030-05-01' })
  @IsDay()
  opensOn!: string;

  @ApiProperty({ description: 'Last day on which propositions may close', example: '2030-09-25' })
  @IsDay()
  closesOn!: string;
}

export class EditProgramme {
  @ApiProperty({ example: '产业命题赛道 2030', maxLength: 120 })
  @OneLine(120)
  name!: string;

  @ApiProperty({ type: ProgrammeRulesForm })
  @IsObject() @ValidateNested() @Type(() => ProgrammeRulesForm)
  rules!: ProgrammeRulesForm;
}

export class ReviseProgramme {
  @ApiProperty({ type: ProgrammeRulesForm })
  @IsObject() @ValidateNested() @Type(() => ProgrammeRulesForm)
  rules!: ProgrammeRulesForm;

  @ApiProperty({ description: 'Why they change; public', example: '应参赛高校请求，截止日期顺延一周。', maxLength: 500 })
  @Lines(500)
  reason!: string;

  @ApiProperty({ description: 'The first day on which they hold: today or later', example: '2030-09-01' })
  @IsDay()
  fromOn!: string;
}

export class ListProgrammes extends PageRequest {
  @ApiPropertyOptional({ enum: programmeStates, example: 'PUBLISHED' })
  @IsOptional() @IsIn(programmeStates)
  state?: ProgrammeState;

  @ApiPropertyOptional({ enum: programmeKinds, example: 'INDUSTRY_TRACK' })
  @IsOptional() @IsIn(programmeKinds)
  kind?: ProgrammeKind;

  @ApiPropertyOptional({ description: 'Programmes of this organiser', example: '01930b5a-7c1e-7a52-9c7e-000000000002' })
  @IsOptional() @IsUUID()
  organiserId?: string;
}
