import { ApiProperty } from '@nestjs/swagger';
import { type ProgrammeKind, programmeKinds } from '../domain/presets.js';
import { type ProgrammeState, programmeStates } from '../domain/programme.lifecycle.js';
import type { ProgrammeRules } from '../domain/rules.js';
import { ProgrammeRulesForm } from './rules.request.js';

const ID = '01930b5a-7c1e-7a52-9c7e-00000000000b';

export class ProgrammeCard {
  @ApiProperty({ example: ID })
  id!: string;

  @ApiProperty({ example: '产业命题赛道 2030' })
  name!: string;

  @ApiProperty({ enum: programmeKinds, example: 'INDUSTRY_TRACK' })
  kind!: ProgrammeKind;

  @ApiProperty({ enum: programmeStates, example: 'PUBLISHED' })
  state!: ProgrammeState;

  @ApiProperty({ example: '01930b5a-7c1e-7a52-9c7e-000000000002' })
  organiserId!: string;

  @ApiProperty({ example: '示范高校双创办' })
  organiserName!: string;

  @ApiProperty({ description: 'Whose list it is; null for anybody’s', type: String, nullable: true, example: null })
  enterpriseId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  enterpriseName!: string | null;

  @ApiProperty({ description: 'The version of the rules that holds today', example: 1 })
  version!: number;

  @ApiProperty({ description: 'First day on which propositions may open', example: '2030-05-01' })
  opensOn!: string;

  @ApiProperty({ description: 'When the programme stops taking bids, UTC', example: '2030-09-25T04:00:00.000Z' })
  closesAt!: string;

  @ApiProperty({ type: String, nullable: true, example: '2030-04-20T02:00:00.000Z' })
  publishedAt!: string | null;
}

export class ProgrammesPage {
  @ApiProperty({ type: [ProgrammeCard] })
  items!: ProgrammeCard[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

export class ProgrammeView extends ProgrammeCard {
  @ApiProperty({ description: 'The rules that hold today', type: ProgrammeRulesForm })
  rules!: ProgrammeRules;

  @ApiProperty({ description: 'The newest version, which may hold from a later day on only', example: 1 })
  newestVersion!: number;

  @ApiProperty({ description: 'What you may do with it now', type: [String], example: ['programmes.revise', 'programmes.close'] })
  actions!: string[];
}

export class RulesVersionView {
  @ApiProperty({ example: 2 })
  number!: number;

  @ApiProperty({ description: 'The first day on which it holds', example: '2030-09-01' })
  fromOn!: string;

  @ApiProperty({ description: 'Null for the rules the programme began with', type: String, nullable: true, example: '应参赛高校请求，截止日期顺延一周。' })
  reason!: string | null;

  @ApiProperty({ description: 'Names of the rules that differ from the version before', type: [String], example: ['window.closesOn'] })
  changed!: readonly string[];

  @ApiProperty({ type: ProgrammeRulesForm })
  rules!: ProgrammeRules;

  @ApiProperty({ example: '2030-08-20T02:00:00.000Z' })
  decidedAt!: string;
}

export class RulesVersionsPage {
  @ApiProperty({ type: [RulesVersionView] })
  items!: RulesVersionView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
