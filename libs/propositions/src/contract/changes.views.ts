import { ApiProperty } from '@nestjs/swagger';
import { writtenFields } from '../domain/field-rules.js';
import { type ChangedField, type ChangeKind, changeKinds } from '../domain/public-change.js';

export class ChangeLineView {
  @ApiProperty({ enum: [...writtenFields, 'closeAt'], example: 'acceptance' }) field!: ChangedField;
  @ApiProperty({ type: String, nullable: true, description: 'As text; null: not given, or never public', example: '企业验收。' }) from!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '第三方检测机构出具报告。' }) to!: string | null;
}

/** One thing that happened to a public proposition out of the ordinary. */
export class ChangeView {
  @ApiProperty({ example: '01930b5a-7c1e-7a52-9c7e-2f1d3a4b5c6e' }) id!: string;
  @ApiProperty({ example: '2026-03-12T02:00:00.000Z' }) at!: string;
  @ApiProperty({ description: 'The round of the proposition', example: 1 }) round!: number;
  @ApiProperty({ enum: changeKinds, example: 'AMENDED' }) kind!: ChangeKind;
  @ApiProperty({ description: 'Bidders would have bid otherwise: those who had were told', example: true }) material!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'In words; of a withdrawal its code', example: '补充验收方式' }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'When bids close from then on, where that was moved', example: '2026-04-30T10:00:00.000Z' }) closeAt!: string | null;
  @ApiProperty({ type: [ChangeLineView], description: 'What an amendment changed' }) lines!: readonly ChangeLineView[];
}

export class ChangePage {
  @ApiProperty({ type: [ChangeView] }) items!: ChangeView[];
  @ApiProperty({ type: String, nullable: true, description: '`cursor` of the next page; null at the end', example: null }) next!: string | null;
}

export class MovedDateView {
  @ApiProperty({ enum: ['closeAt'], example: 'closeAt' }) name!: 'closeAt';
  @ApiProperty({ example: '2026-04-30T10:00:00.000Z' }) from!: string;
  @ApiProperty({ example: '2026-05-04T10:00:00.000Z' }) to!: string;
}

/** What an amendment would do, were it made now. */
export class AmendmentImpactView {
  @ApiProperty({ description: 'Bidders would bid otherwise: they are told, and have time left', example: true }) material!: boolean;
  @ApiProperty({ type: [ChangeLineView] }) lines!: readonly ChangeLineView[];
  @ApiProperty({ type: [MovedDateView], description: 'Dates that move' }) dates!: readonly MovedDateView[];
  @ApiProperty({ description: 'Bids handed in whose teams are told; they stay valid', example: 3 }) bidsToTell!: number;
}
