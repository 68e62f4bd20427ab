import { ApiProperty } from '@nestjs/swagger';
import { IsDay, OneLine } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, Max, Min } from 'class-validator';

export class CountWorkingDays {
  @ApiProperty({ description: 'The day to count from, which does not count itself', example: '2026-09-28' })
  @IsDay()
  from!: string;

  @ApiProperty({ description: 'How many working days later', example: 7 })
  @Type(() => Number) @IsInt() @Min(1) @Max(250)
  days!: number;
}

export class EnterWorkingYear {
  @ApiProperty({ description: 'Days off, those of a weekend may be left out', type: [String], example: ['2031-01-01', '2031-10-01', '2031-10-02', '2031-10-03'] })
  @IsArray() @ArrayMaxSize(120) @IsDay({ each: true })
  daysOff!: string[];

  @ApiProperty({ description: 'Saturdays and Sundays that are worked instead', type: [String], example: ['2031-09-27'] })
  @IsArray() @ArrayMaxSize(60) @IsDay({ each: true })
  makeUpDays!: string[];

  @ApiProperty({ description: 'The notice that says so', example: '国务院办公厅关于 2031 年部分节假日安排的通知', maxLength: 300 })
  @OneLine(300)
  source!: string;
}
