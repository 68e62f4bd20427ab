import { ApiProperty } from '@nestjs/swagger';
import { type Dimension, dimensions, type Indicator, type Unit } from '../domain/indicator.js';
import type { PeriodState } from '../domain/period.js';

class WordsView {
  @ApiProperty({ example: '揭榜率' }) zh!: string;
  @ApiProperty({ example: 'Reveal rate' }) en!: string;
}

export class IndicatorDefinitionView {
  @ApiProperty({ example: 'reveal_rate' }) code!: string;
  @ApiProperty({ type: WordsView }) name!: WordsView;
  @ApiProperty({ description: 'What is counted', type: WordsView }) formula!: WordsView;
  @ApiProperty({ description: 'How the number is misread', type: [WordsView] }) traps!: WordsView[];
  @ApiProperty({ enum: ['COUNT', 'FEN', 'RATIO'], example: 'RATIO' }) unit!: Unit;
  @ApiProperty({ description: 'What `by` may be', enum: dimensions, isArray: true, example: ['office', 'region', 'month'] }) dimensions!: Dimension[];
  @ApiProperty({ description: 'The cells of the dimension `kind`', type: [String], example: ['FIRST', 'RELISTED'] }) kinds!: string[];

  static of = ({ code, name, formula, traps, unit, dimensions: splits, kinds }: Indicator): IndicatorDefinitionView =>
    ({ code, name, formula, traps: [...traps], unit, dimensions: [...splits], kinds: [...kinds] });
}

export class ValueView {
  @ApiProperty({ example: 'reveal_rate' }) indicator!: string;
  @ApiProperty({ description: 'Code or id of the place; null for a number that is not split, or where the place is unknown', type: String, nullable: true, example: '430000' }) cell!: string | null;
  @ApiProperty({ description: 'Its name, where it is a region, a school, an industry or an office', type: String, nullable: true, example: '湖南省' }) label!: string | null;
  @ApiProperty({ description: 'Rates: 0 to 1, four places; amounts: fen. Null when hidden, or for a rate of nothing', type: Number, nullable: true, example: 0.0966 }) value!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 20 }) numerator!: number | null;
  @ApiProperty({ description: 'Only for rates', type: Number, nullable: true, example: 207 }) denominator!: number | null;
  @ApiProperty({ description: 'Too small to be shown to you', example: false }) hidden!: boolean;
}

export class ValuesView {
  @ApiProperty({ type: String, nullable: true, example: '2026-01-01' }) from!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '2026-12-31' }) to!: string | null;
  @ApiProperty({ enum: dimensions, nullable: true, example: 'region' }) by!: Dimension | null;
  @ApiProperty({ type: [ValueView] }) values!: ValueView[];
}

export class StatisticsRowView {
  @ApiProperty({ description: 'Names the counted thing within its indicator', example: '01935a7e-0000-7000-8000-00000000a001:2026-1' }) key!: string;
  @ApiProperty({ description: 'What is distinct where distinct things are counted', example: '01935a7e-0000-7000-8000-00000000a001' }) subject!: string;
  @ApiProperty({ example: 1 }) value!: number;
  @ApiProperty({ description: 'The day it counts for, in Shanghai', example: '2026-06-30' }) day!: string;
  @ApiProperty({ type: String, nullable: true, example: 'FIRST' }) kind!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '01935a7e-0000-7000-8000-00000000b001' }) officeId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '01935a7e-0000-7000-8000-00000000c001' }) publisherId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '430000' }) region!: string | null;
  @ApiProperty({ description: 'The university of the team', type: String, nullable: true, example: '4143010533' }) school!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'C' }) industry!: string | null;
}

export class StatisticsRowPageView {
  @ApiProperty({ type: [StatisticsRowView] }) items!: StatisticsRowView[];
  @ApiProperty({ type: String, nullable: true, example: null }) next!: string | null;
}

export class FigureView {
  @ApiProperty({ example: 'reveal_rate' }) indicator!: string;
  @ApiProperty({ type: Number, nullable: true, example: 0.0966 }) value!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 20 }) numerator!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 207 }) denominator!: number | null;
  @ApiProperty({ description: 'Too small to be shown to you', example: false }) hidden!: boolean;
  @ApiProperty({ description: 'SHA-256 over the rows it was made of', example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' }) sha256!: string;
}

export class PeriodView {
  @ApiProperty({ example: '01935a7e-0000-7000-8000-00000000d001' }) id!: string;
  @ApiProperty({ example: '2026-Q2' }) name!: string;
  @ApiProperty({ example: '2026-04-01' }) firstDay!: string;
  @ApiProperty({ example: '2026-06-30' }) lastDay!: string;
  @ApiProperty({ description: 'Null: the whole platform', type: String, nullable: true, example: null }) officeId!: string | null;
  @ApiProperty({ enum: ['FROZEN', 'RESTATED'], example: 'FROZEN' }) state!: PeriodState;
  @ApiProperty({ example: 1 }) revision!: number;
  @ApiProperty({ example: '2026-07-01T01:00:00.000Z' }) frozenAt!: string;
  @ApiProperty({ description: 'Why this revision was replaced', type: String, nullable: true, example: null }) restatedBecause!: string | null;
  @ApiProperty({ description: 'The revision that replaced it', type: String, nullable: true, example: null }) replacedBy!: string | null;
  @ApiProperty({ type: [FigureView] }) figures!: FigureView[];
  @ApiProperty({ description: 'What you may do with it now', type: [String], example: ['statistics.restate'] }) actions!: string[];
}

export class PeriodPageView {
  @ApiProperty({ type: [PeriodView] }) items!: PeriodView[];
  @ApiProperty({ type: String, nullable: true, example: null }) next!: string | null;
}

class DifferenceView {
  @ApiProperty({ example: 'bids_count 01935a7e-0000-7000-8000-00000000e001' }) key!: string;
  @ApiProperty({ description: 'The row that was shown', type: String, nullable: true, example: null }) live!: string | null;
  @ApiProperty({ description: 'The row as it was counted anew', type: String, nullable: true, example: '{"value":1}' }) rebuilt!: string | null;
}

export class RebuildView {
  @ApiProperty({ example: '01935a7e-0000-7000-8000-00000000f001' }) id!: string;
  @ApiProperty({ description: 'BUILDING until it is compared and shown; RETIRED once the next rebuild replaced it', enum: ['BUILDING', 'LIVE', 'RETIRED'], example: 'LIVE' }) state!: string;
  @ApiProperty({ example: '2026-07-01T01:00:00.000Z' }) startedAt!: string;
  @ApiProperty({ type: String, nullable: true, example: '2026-07-01T01:00:08.000Z' }) finishedAt!: string | null;
  @ApiProperty({ description: 'Rows that differed; null until compared', type: Number, nullable: true, example: 0 }) differences!: number | null;
  @ApiProperty({ description: 'The first of them', type: [DifferenceView] }) examples!: DifferenceView[];
}
