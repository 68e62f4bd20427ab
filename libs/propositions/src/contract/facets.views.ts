import { ApiProperty } from '@nestjs/swagger';
import { type Discipline, disciplines } from '../domain/proposition.js';
import { type ListedState, listedStates } from '../domain/proposition.lifecycle.js';

export class StateCount {
  @ApiProperty({ enum: listedStates, example: 'OPEN' }) value!: ListedState;
  @ApiProperty({ example: 128 }) count!: number;
}

export class CodeCount {
  @ApiProperty({ description: 'What the filter takes', example: 'C' }) value!: string;
  @ApiProperty({ example: '制造业' }) name!: string;
  @ApiProperty({ example: 64 }) count!: number;
}

export class DisciplineCount {
  @ApiProperty({ enum: disciplines, example: 'NEW_ENGINEERING' }) value!: Discipline;
  @ApiProperty({ example: 71 }) count!: number;
}

export class BountyCount {
  @ApiProperty({ description: 'In fen', example: 10000000 }) from!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'In fen; null: without end', example: 20000000 }) below!: number | null;
  @ApiProperty({ example: 12 }) count!: number;
}

/** How many listed propositions each choice would leave. Each facet counts with all filters but its own. */
export class FacetsView {
  @ApiProperty({ type: [StateCount] }) state!: StateCount[];
  @ApiProperty({ type: [CodeCount], description: 'Sections of GB/T 4754-2017' }) industry!: CodeCount[];
  @ApiProperty({ type: [CodeCount], description: 'Provinces of GB/T 2260' }) region!: CodeCount[];
  @ApiProperty({ type: [DisciplineCount] }) discipline!: DisciplineCount[];
  @ApiProperty({ type: [BountyCount] }) bounty!: BountyCount[];
}
