import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDay, IsMoment, Lines, PageRequest } from '#platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsBoolean, IsEmail, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength, ValidateNested,
} from 'class-validator';
import { MAX_FEN } from '#kernel';
import { bountyEdges } from '../domain/bounty-band.js';
import { type Sort, sorts } from '../domain/listing.js';
import { MAX_BIDS, MAX_INDICATORS, MAX_JOBS, MAX_KEYWORDS, MAX_MONTHS, MAX_WINNERS, textLimits } from '../domain/proposition-fields.js';
import {
  type CooperationMode, cooperationModes, type Discipline, disciplines, type IndicatorOperator, indicatorOperators, type WithdrawalReason, withdrawalReasons,
} from '../domain/proposition.js';
import { type ListedState, listedStates, type PropositionState, propositionStates } from '../domain/proposition.lifecycle.js';

export class IndicatorForm {
  @ApiProperty({ example: '估计误差', maxLength: textLimits.indicatorName })
  @IsString() @MinLength(1) @MaxLength(textLimits.indicatorName)
  name!: string;

  @ApiPropertyOptional({ example: '%', maxLength: textLimits.indicatorUnit })
  @IsOptional() @IsString() @MaxLength(textLimits.indicatorUnit)
  unit?: string;

  @ApiProperty({ enum: indicatorOperators, example: 'LE' })
  @IsIn(indicatorOperators)
  operator!: IndicatorOperator;

  @ApiProperty({ description: 'A number, two with ~ between for BETWEEN, words for DESCRIBED', example: '3', maxLength: textLimits.indicatorTarget })
  @IsString() @MinLength(1) @MaxLength(textLimits.indicatorTarget)
  target!: string;

  @ApiPropertyOptional({ example: '−20 °C 循环 500 次后与台架实测对比', maxLength: textLimits.indicatorTestMethod })
  @IsOptional() @IsString() @MaxLength(textLimits.indicatorTestMethod)
  testMethod?: string;
}

/** Everything that is written in a proposition. What is left out counts as not given. */
export class EditProposition {
  @ApiProperty({ example: '低温工况磷酸铁锂电池健康状态在线估计', maxLength: textLimits.title })
  @IsString() @MinLength(1) @MaxLength(textLimits.title)
  title!: string;

  @ApiPropertyOptional({ description: 'Who asks, when that is not the publisher', example: '示例研究会', maxLength: textLimits.sponsorName })
  @IsOptional() @IsString() @MaxLength(textLimits.sponsorName)
  sponsorName?: string;

  @ApiPropertyOptional({ example: '“挑战杯”揭榜挂帅擂台赛 2026', maxLength: textLimits.programme })
  @IsOptional() @IsString() @MaxLength(textLimits.programme)
  programme?: string;

  @ApiPropertyOptional({ description: 'The number in the programme’s own list', example: 'XH-202601', maxLength: textLimits.externalCode })
  @IsOptional() @IsString() @MaxLength(textLimits.externalCode)
  externalCode?: string;

  @ApiPropertyOptional({ type: [String], example: ['储能', '健康状态估计'], maxItems: MAX_KEYWORDS })
  @IsOptional() @IsArray() @ArrayMaxSize(MAX_KEYWORDS) @IsString({ each: true }) @MaxLength(textLimits.keyword, { each: true })
  keywords?: string[];

  @ApiPropertyOptional({ description: 'GB/T 4754-2017, with or without the letter of the section', example: 'C3841' })
  @IsOptional() @IsString() @MaxLength(5)
  industryCode?: string;

  @ApiPropertyOptional({ description: 'GB/T 2260', example: '430100' })
  @IsOptional() @IsString() @MaxLength(6)
  regionCode?: string;

  @ApiPropertyOptional({ enum: disciplines, description: '新工科, 新医科, 新农科, 新文科, 其他', example: 'NEW_ENGINEERING' })
  @IsOptional() @IsIn(disciplines)
  discipline?: Discipline;

  @ApiPropertyOptional({ description: 'Amount in fen', example: 50000000 })
  @IsOptional() @IsInt() @Min(0) @Max(MAX_FEN)
  bountyFen?: number;

  @ApiPropertyOptional({ description: 'The amount is to be negotiated (面议)', example: false })
  @IsOptional() @IsBoolean()
  negotiable?: boolean;

  @ApiPropertyOptional({ description: 'Jobs the publisher expects of it; 0 says none, absent says not known', example: 3 })
  @IsOptional() @IsInt() @Min(0) @Max(MAX_JOBS)
  expectedJobs?: number;

  @ApiPropertyOptional({ example: '算法工程师', maxLength: textLimits.jobType })
  @IsOptional() @IsString() @MaxLength(textLimits.jobType)
  jobType?: string;

  @ApiPropertyOptional({ description: 'Day by which the jobs are expected', example: '2027-06-30' })
  @IsOptional() @IsDay() @MaxLength(10)
  jobsDueOn?: string;

  @ApiPropertyOptional({ description: 'The most bids; absent for no limit', example: 500 })
  @IsOptional() @IsInt() @Min(1) @Max(MAX_BIDS)
  maxBids?: number;

  @ApiPropertyOptional({ description: 'How many bids may win side by side', example: 1, default: 1 })
  @IsOptional() @IsInt() @Min(1) @Max(MAX_WINNERS)
  winners?: number;

  @ApiPropertyOptional({ example: '在低温环境下实时估计电池健康状态。', maxLength: textLimits.summary })
  @IsOptional() @IsString() @MaxLength(textLimits.summary)
  summary?: string;

  @ApiPropertyOptional({ example: '北方储能电站冬季容量衰减明显。', maxLength: textLimits.background })
  @IsOptional() @IsString() @MaxLength(textLimits.background)
  background?: string;

  @ApiPropertyOptional({ example: '低温下电压平台平坦，现有模型误差大。', maxLength: textLimits.difficulties })
  @IsOptional() @IsString() @MaxLength(textLimits.difficulties)
  difficulties?: string;

  @ApiPropertyOptional({ description: '研究内容', example: '数据采集方案、估计算法、嵌入式实现。', maxLength: textLimits.research })
  @IsOptional() @IsString() @MaxLength(textLimits.research)
  research?: string;

  @ApiPropertyOptional({ example: '算法源码、测试报告、样机一台。', maxLength: textLimits.deliverables })
  @IsOptional() @IsString() @MaxLength(textLimits.deliverables)
  deliverables?: string;

  @ApiPropertyOptional({ example: '第三方检测机构出具报告。', maxLength: textLimits.acceptance })
  @IsOptional() @IsString() @MaxLength(textLimits.acceptance)
  acceptance?: string;

  @ApiPropertyOptional({ enum: cooperationModes, example: 'COMMISSIONED' })
  @IsOptional() @IsIn(cooperationModes)
  cooperation?: CooperationMode;

  @ApiPropertyOptional({ example: '专利申请权双方共有。', maxLength: textLimits.ipPosition })
  @IsOptional() @IsString() @MaxLength(textLimits.ipPosition)
  ipPosition?: string;

  @ApiPropertyOptional({ example: '在校学生团队，3 至 10 人。', maxLength: textLimits.bidderConditions })
  @IsOptional() @IsString() @MaxLength(textLimits.bidderConditions)
  bidderConditions?: string;

  @ApiPropertyOptional({ description: 'Period in months', example: 12 })
  @IsOptional() @IsInt() @Min(1) @Max(MAX_MONTHS)
  months?: number;

  @ApiPropertyOptional({ type: [IndicatorForm], maxItems: MAX_INDICATORS })
  @IsOptional() @IsArray() @ArrayMaxSize(MAX_INDICATORS) @ValidateNested({ each: true }) @Type(() => IndicatorForm)
  indicators?: IndicatorForm[];

  @ApiPropertyOptional({ description: 'Not public', example: '企业发榜员', maxLength: textLimits.contactName })
  @IsOptional() @IsString() @MaxLength(textLimits.contactName)
  contactName?: string;

  @ApiPropertyOptional({ description: 'Not public', example: '0731-00000000', maxLength: textLimits.contactPhone })
  @IsOptional() @IsString() @MaxLength(textLimits.contactPhone)
  contactPhone?: string;

  @ApiPropertyOptional({ description: 'Not public', example: 'publisher@example.com', maxLength: textLimits.contactEmail })
  @IsOptional() @IsEmail() @MaxLength(textLimits.contactEmail)
  contactEmail?: string;
}

export class DraftProposition extends EditProposition {
  @ApiProperty({ description: 'The organisation that publishes', example: '01930b5a-7c1e-7a52-9c7e-000000000001' })
  @IsUUID()
  publisherId!: string;

  @ApiPropertyOptional({ description: 'The innovation office that writes on the publisher’s behalf; the publisher must confirm before it is submitted', example: '01930b5a-7c1e-7a52-9c7e-000000000002' })
  @IsOptional() @IsUUID()
  officeId?: string;
}

export class RecordStampedForm {
  @ApiProperty({ description: 'Where the stamped form is kept', example: '盖章表编号 2026-017，存双创办', maxLength: 500 })
  @Lines(500)
  note!: string;
}

const BATCH = /^[A-Z0-9]+(-[A-Z0-9]+)*$/;

/** The time for bids. */
abstract class BiddingWindow {
  @ApiPropertyOptional({ description: 'When bids open; at once when absent or past', example: '2026-03-01T09:00:00+08:00' })
  @IsOptional() @IsMoment()
  openAt?: string;

  @ApiProperty({ description: 'When bids close', example: '2026-04-30T18:00:00+08:00' })
  @IsMoment()
  closeAt!: string;
}

export class ScheduleProposition extends BiddingWindow {
  @ApiProperty({ description: 'Capital letters, digits and hyphens; the public number begins with it', example: '2026-03', maxLength: 20 })
  @IsString() @MaxLength(20) @Matches(BATCH)
  batch!: string;

  @ApiPropertyOptional({ description: 'The programme under whose rules of today it is put up', type: String, nullable: true, example: '01930b5a-7c1e-7a52-9c7e-00000000000b' })
  @IsOptional() @IsUUID()
  programmeId?: string | null;
}

export class RelistProposition extends BiddingWindow {
  @ApiPropertyOptional({ description: 'The later batch in which it is put up; its own when absent. The public number stays', example: '2026-09', maxLength: 20 })
  @IsOptional() @IsString() @MaxLength(20) @Matches(BATCH)
  batch?: string;

  @ApiPropertyOptional({ description: 'The programme under whose rules of today it is put up; its own when absent, none when null', type: String, nullable: true, example: '01930b5a-7c1e-7a52-9c7e-00000000000b' })
  @IsOptional() @IsUUID()
  programmeId?: string | null;
}

/** Everything as it is to stand from now on, as in a draft: what is left out counts as not given. */
export class AmendProposition extends EditProposition {
  @ApiProperty({ description: 'Why, for everybody to read', example: '补充验收方式', maxLength: 500 })
  @Lines(500)
  reason!: string;

  @ApiPropertyOptional({ description: 'When bids close, not earlier than so far. A material amendment may move it further', example: '2026-05-31T18:00:00+08:00' })
  @IsOptional() @IsMoment()
  closeAt?: string;
}

export class ResumeProposition {
  @ApiPropertyOptional({ description: 'When bids close. When absent, later than before by as long as it was suspended; never earlier than that', example: '2026-05-31T18:00:00+08:00' })
  @IsOptional() @IsMoment()
  closeAt?: string;
}

export class ListChanges extends PageRequest {
  // A change may hold whole texts.
  @ApiPropertyOptional({ description: 'Changes of a page, 1 to 20', default: 10, example: 10 })
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(20)
  override limit: number = 10;
}

export class WithdrawProposition {
  @ApiProperty({ enum: withdrawalReasons, example: 'CLIENT_REQUEST' })
  @IsIn(withdrawalReasons)
  reasonCode!: WithdrawalReason;

  @ApiPropertyOptional({ example: '企业内部已解决', maxLength: 500 })
  @IsOptional() @IsString() @MaxLength(500)
  note?: string;
}

export class ProposeWithdrawal extends WithdrawProposition {
  @ApiProperty({ description: 'The decision to withdraw, and where it is kept', example: '撤榜决定 2026-004，存双创办', maxLength: 500 })
  @Lines(500)
  document!: string;
}

/** What narrows the public list down, and its counts. */
export class FilterPropositions {
  @ApiPropertyOptional({ description: 'Section letter or code of any level, GB/T 4754-2017', example: 'C38' })
  @IsOptional() @IsString() @MaxLength(5) @Matches(/^([A-T](\d{2,4})?|\d{2,4})$/)
  industry?: string;

  @ApiPropertyOptional({ description: 'Province, prefecture or county, GB/T 2260', example: '430000' })
  @IsOptional() @IsString() @MaxLength(6) @Matches(/^\d{6}$/)
  region?: string;

  @ApiPropertyOptional({ enum: listedStates, example: 'OPEN' })
  @IsOptional() @IsIn(listedStates)
  state?: ListedState;

  @ApiPropertyOptional({ enum: disciplines, example: 'NEW_ENGINEERING' })
  @IsOptional() @IsIn(disciplines)
  discipline?: Discipline;

  @ApiPropertyOptional({ description: 'Id of the publishing organisation', example: '01930b5a-7c1e-7a52-9c7e-000000000001' })
  @IsOptional() @IsUUID()
  publisherId?: string;

  @ApiPropertyOptional({ description: 'Bounty from this amount in fen; one of the edges that the facets count by', enum: bountyEdges, example: 10000000 })
  @IsOptional() @Type(() => Number) @IsIn(bountyEdges)
  bountyFrom?: number;

  @ApiPropertyOptional({ description: 'Bounty below this amount in fen', enum: bountyEdges, example: 100000000 })
  @IsOptional() @Type(() => Number) @IsIn(bountyEdges)
  bountyBelow?: number;
}

/** The public list: filters, words, order and page. */
export class ListPropositions extends FilterPropositions {
  @ApiPropertyOptional({ description: 'Words that title, keywords, publisher, programme or number contain; all of them. Chinese anywhere, other words from their beginning', example: '电池', maxLength: 100 })
  @IsOptional() @IsString() @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ enum: sorts, description: 'Soonest deadline, newest or highest bounty first. With words always by deadline', default: 'closeAt', example: 'closeAt' })
  @IsOptional() @IsIn(sorts)
  sort?: Sort;

  @ApiPropertyOptional({ description: 'Rows of a page, 1 to 100', default: 20, example: 20 })
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit: number = 20;

  @ApiPropertyOptional({ description: '`next` of the page before', example: 'WzE3NzcxNDM2MDAwMDAsIjAxOTMwYjVhIl0' })
  @IsOptional() @IsString() @MaxLength(512)
  cursor?: string;
}

export class ListDesk extends PageRequest {
  @ApiPropertyOptional({ description: 'For which of your organisations; the first with a desk when absent', example: '01930b5a-7c1e-7a52-9c7e-000000000001' })
  @IsOptional() @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional({ enum: propositionStates, example: 'SUBMITTED' })
  @IsOptional() @IsIn(propositionStates)
  state?: PropositionState;
}
