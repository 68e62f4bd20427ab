import { ApiProperty } from '@nestjs/swagger';
import { IsDay } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import {
  type LeaderRule, leaderRules, type LockableField, lockableFields, type OwnScoreNotice, ownScoreNotices, type ReviewMethod, reviewMethods,
} from '../domain/rules.js';

const MOST_PEOPLE = 100;

/** Members are counted with their leader, without their advisers. */
export class TeamRulesForm {
  @ApiProperty({ example: 3 }) @IsInt() @Min(1) @Max(MOST_PEOPLE) least!: number;
  @ApiProperty({ example: 15 }) @IsInt() @Min(1) @Max(MOST_PEOPLE) most!: number;
  @ApiProperty({ description: 'Null: no limit', type: Number, nullable: true, example: null }) @IsOptional() @IsInt() @Min(0) @Max(MOST_PEOPLE) mostAdvisers: number | null = null;
  @ApiProperty({ enum: leaderRules, description: '在校生，在校生或毕业若干年内，不限', example: 'STUDENT_OR_RECENT_GRADUATE' }) @IsIn(leaderRules) leader!: LeaderRule;
  @ApiProperty({ description: 'Years in which somebody counts as a recent graduate', example: 5 }) @IsInt() @Min(0) @Max(20) graduateYears!: number;
  @ApiProperty({ description: 'Teachers may be members, not advisers only', example: true }) @IsBoolean() teacherMembers!: boolean;
}

export class EntryRulesForm {
  @ApiProperty({ description: 'A team takes one proposition of the programme', example: true }) @IsBoolean() onePropositionPerTeam!: boolean;
  @ApiProperty({ description: 'A person takes part in one entry of the programme', example: true }) @IsBoolean() oneEntryPerPerson!: boolean;
  @ApiProperty({ description: 'A proposition that fewer teams take is not judged', example: 5 }) @IsInt() @Min(1) @Max(1000) leastTakers!: number;
  @ApiProperty({ enum: lockableFields, isArray: true, description: 'What stays as it was when the bid came in', example: ['TEAM_NAME', 'LEADER'] })
  @IsArray() @ArrayMaxSize(lockableFields.length) @ArrayUnique() @IsIn(lockableFields, { each: true }) locked!: LockableField[];
}

/** Days and times are those of Shanghai. */
export class WindowRulesForm {
  @ApiProperty({ example: '2030-05-01' }) @IsDay() opensOn!: string;
  @ApiProperty({ example: '2030-09-25' }) @IsDay() closesOn!: string;
  @ApiProperty({ description: 'The time of day of every deadline; 24:00 is the end of the day', example: '12:00' }) @Matches(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/) closesAt!: string;
  @ApiProperty({ description: 'All propositions close when the programme does', example: true }) @IsBoolean() closesTogether!: boolean;
  @ApiProperty({ description: 'The fewest days for which a proposition takes bids', example: 0 }) @IsInt() @Min(0) @Max(365) leastDays!: number;
  @ApiProperty({ description: 'The fewest days left after a material amendment; 0 never moves a deadline', example: 7 }) @IsInt() @Min(0) @Max(90) daysAfterAmendment!: number;
}

export class BidRulesForm {
  @ApiProperty({ example: 20 }) @IsInt() @Min(1) @Max(20) mostUploadMb!: number;
  @ApiProperty({ description: 'Time to mend a formal defect after the opening; 0 for none', example: 24 }) @IsInt() @Min(0) @Max(240) cureHours!: number;
  @ApiProperty({ description: 'The price is opened after the content has been scored', example: false }) @IsBoolean() twoEnvelopes!: boolean;
}

/** Weights are percent; each pair makes 100. */
export class ReviewRulesForm {
  @ApiProperty({ enum: reviewMethods, example: 'EXPERTS_AND_ENTERPRISE' }) @IsIn(reviewMethods) method!: ReviewMethod;
  @ApiProperty({ example: 70 }) @IsInt() @Min(0) @Max(100) expertWeight!: number;
  @ApiProperty({ example: 30 }) @IsInt() @Min(0) @Max(100) enterpriseWeight!: number;
  @ApiProperty({ example: 100 }) @IsInt() @Min(0) @Max(100) contentWeight!: number;
  @ApiProperty({ example: 0 }) @IsInt() @Min(0) @Max(100) priceWeight!: number;
  @ApiProperty({ enum: ownScoreNotices, description: 'What a team that was not chosen learns of its own review', example: 'TOTAL' }) @IsIn(ownScoreNotices) ownScores!: OwnScoreNotice;
}

export class ResultRulesForm {
  @ApiProperty({ description: 'Days of publicity (公示)', example: 5 }) @IsInt() @Min(0) @Max(60) publicityDays!: number;
  @ApiProperty({ description: 'Working days in which an objection is taken up or refused', example: 3 }) @IsInt() @Min(1) @Max(60) objectionAcceptDays!: number;
  @ApiProperty({ description: 'Working days in which it is answered', example: 7 }) @IsInt() @Min(1) @Max(60) objectionAnswerDays!: number;
}

/** Everything that a programme prescribes. A refusal names the rule as `team.most`. */
export class ProgrammeRulesForm {
  @ApiProperty({ type: TeamRulesForm }) @IsObject() @ValidateNested() @Type(() => TeamRulesForm) team!: TeamRulesForm;
  @ApiProperty({ type: EntryRulesForm }) @IsObject() @ValidateNested() @Type(() => EntryRulesForm) entries!: EntryRulesForm;
  @ApiProperty({ type: WindowRulesForm }) @IsObject() @ValidateNested() @Type(() => WindowRulesForm) window!: WindowRulesForm;
  @ApiProperty({ type: BidRulesForm }) @IsObject() @ValidateNested() @Type(() => BidRulesForm) bids!: BidRulesForm;
  @ApiProperty({ type: ReviewRulesForm }) @IsObject() @ValidateNested() @Type(() => ReviewRulesForm) review!: ReviewRulesForm;
  @ApiProperty({ type: ResultRulesForm }) @IsObject() @ValidateNested() @Type(() => ResultRulesForm) result!: ResultRulesForm;
}
