import { ApiProperty } from '@nestjs/swagger';

export class WorkingDayView {
  @ApiProperty({ example: '2026-09-28' })
  from!: string;

  @ApiProperty({ example: 7 })
  days!: number;

  @ApiProperty({ description: 'So many working days later', example: '2026-10-14' })
  day!: string;

  @ApiProperty({ description: 'Every year on the way is known. Where one is not, its days were counted by weekdays alone and the answer is provisional', example: true })
  known!: boolean;

  @ApiProperty({ description: 'Years whose holidays nobody has announced or entered yet', type: [Number], example: [] })
  unknownYears!: number[];
}

export class WorkingYearView {
  @ApiProperty({ example: 2026 })
  year!: number;

  @ApiProperty({ type: [String], example: ['2026-10-01', '2026-10-02'] })
  daysOff!: readonly string[];

  @ApiProperty({ description: 'Saturdays and Sundays that are worked', type: [String], example: ['2026-10-10'] })
  makeUpDays!: readonly string[];

  @ApiProperty({ description: 'The notice an operator entered it from; null for what the product was shipped with', type: String, nullable: true, example: null })
  source!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  enteredAt!: string | null;
}
