import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MAX_FEN } from '#kernel';
import { IsDay, Lines, OneLine } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, Equals, IsArray, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';

export class IndicatorAnswerRequest {
  @ApiProperty({ description: 'An indicator of the proposition', example: '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e10' })
  @IsUUID()
  indicatorId!: string;

  @ApiProperty({ description: 'The promised value', example: '≥ 98.5' })
  @OneLine(200)
  promised!: string;

  @ApiPropertyOptional({ description: 'Why it can be believed', type: String, nullable: true, example: '已在同类产线完成三轮中试，均值 98.7。' })
  @IsOptional() @IsString() @MaxLength(500)
  evidence?: string | null;
}

export class ScheduleStepRequest {
  @ApiProperty({ example: '完成样机联调' })
  @OneLine(200)
  step!: string;

  @ApiProperty({ description: 'Day, YYYY-MM-DD', example: '2027-03-31' })
  @IsDay()
  due!: string;
}

export class BidDeclarationsRequest {
  @ApiProperty({ description: 'The work is ours and infringes nobody’s rights', example: true })
  @Equals(true)
  originalWork!: true;

  @ApiProperty({ description: 'Nobody of the team has a conflict of interest', example: true })
  @Equals(true)
  noConflictOfInterest!: true;

  @ApiProperty({ description: 'The terms of the proposition, its IP position included, are accepted', example: true })
  @Equals(true)
  termsAccepted!: true;
}

/** What a team promises; sealed until the opening. */
export class BidContentRequest {
  @ApiProperty({ description: 'How the team will meet the need', example: '以迁移学习改造现有检测流程，分三期上线。' })
  @Lines(6000)
  plan!: string;

  @ApiProperty({ description: 'Technical route', example: '数据治理、模型预训练、产线微调、在线验证。' })
  @Lines(6000)
  technicalRoute!: string;

  @ApiProperty({ type: [IndicatorAnswerRequest], description: 'Answers to indicators of the proposition, each once' })
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => IndicatorAnswerRequest)
  indicators!: readonly IndicatorAnswerRequest[];

  @ApiProperty({ type: [ScheduleStepRequest] })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(30) @ValidateNested({ each: true }) @Type(() => ScheduleStepRequest)
  schedule!: readonly ScheduleStepRequest[];

  @ApiProperty({ description: 'What the work will cost, fen', example: 30000000 })
  @IsInt() @Min(0) @Max(MAX_FEN)
  budgetFen!: number;

  @ApiProperty({ description: 'What the team asks for, fen', example: 28000000 })
  @IsInt() @Min(0) @Max(MAX_FEN)
  priceFen!: number;

  @ApiProperty({ description: 'Jobs the team expects to come of it', example: 6 })
  @IsInt() @Min(0) @Max(100_000)
  expectedJobs!: number;

  @ApiProperty({ type: BidDeclarationsRequest })
  @IsObject() @ValidateNested() @Type(() => BidDeclarationsRequest)
  declarations!: BidDeclarationsRequest;
}
