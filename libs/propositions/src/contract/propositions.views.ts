import { ApiProperty } from '@nestjs/swagger';
import { type Confirmation, type CooperationMode, cooperationModes, type Discipline, disciplines, type IndicatorOperator, indicatorOperators, type PropositionSource, sources, type WithdrawalReason, withdrawalReasons } from '../domain/proposition.js';
import { type PropositionState, propositionStates } from '../domain/proposition.lifecycle.js';

const confirmations = ['NOT_NEEDED', 'WAITING', 'ACCOUNT', 'STAMPED_FORM', 'REFUSED'] as const satisfies readonly Confirmation[];

/** One row of a list. Null says "not given". */
export class PropositionCard {
  @ApiProperty({ example: '01930b5a-7c1e-7a52-9c7e-2f1d3a4b5c6d' }) id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Public number', example: '2026-03-0007' }) code!: string | null;
  @ApiProperty({ example: '低温工况磷酸铁锂电池健康状态在线估计' }) title!: string;
  @ApiProperty({ example: '01930b5a-7c1e-7a52-9c7e-000000000001' }) publisherId!: string;
  @ApiProperty({ example: '示例储能科技有限公司' }) publisherName!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Who asks, when that is not the publisher', example: null }) sponsorName!: string | null;
  @ApiProperty({ type: [String], example: ['储能', '健康状态估计'] }) keywords!: readonly string[];
  @ApiProperty({ type: String, nullable: true, description: 'GB/T 4754-2017 with the letter of the section', example: 'C3841' }) industryCode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '锂离子电池制造' }) industryName!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'GB/T 2260', example: '430100' }) regionCode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '长沙市' }) regionName!: string | null;
  @ApiProperty({ enum: disciplines, nullable: true, example: 'NEW_ENGINEERING' }) discipline!: Discipline | null;
  @ApiProperty({ type: Number, nullable: true, description: 'In fen', example: 50000000 }) bountyFen!: number | null;
  @ApiProperty({ description: '面议', example: false }) negotiable!: boolean;
  @ApiProperty({ type: Number, nullable: true, example: 3 }) expectedJobs!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The most bids; null for no limit', example: 500 }) maxBids!: number | null;
  @ApiProperty({ description: 'How many bids may win side by side', example: 1 }) winners!: number;
  @ApiProperty({ description: 'Of bids: 1, and one more each time it is put up again', example: 1 }) round!: number;
  @ApiProperty({ type: String, nullable: true, example: '2026-03-01T01:00:00.000Z' }) openAt!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '2026-04-30T10:00:00.000Z' }) closeAt!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '2026-03-01T01:00:02.114Z' }) publishedAt!: string | null;
  @ApiProperty({ enum: propositionStates, example: 'OPEN' }) state!: PropositionState;
  @ApiProperty({ description: 'Bids of this round in play', example: 12 }) bidCount!: number;
}

export class PropositionPage {
  @ApiProperty({ type: [PropositionCard] }) items!: PropositionCard[];
  @ApiProperty({ type: String, nullable: true, description: '`cursor` of the next page; null at the end', example: 'WzE3NzcxNDM2MDAwMDAsIjAxOTMwYjVhIl0' }) next!: string | null;
}

export class IndicatorView {
  @ApiProperty({ example: '01930b5a-7c1e-7a52-9c7e-0000000000aa' }) id!: string;
  @ApiProperty({ example: '估计误差' }) name!: string;
  @ApiProperty({ type: String, nullable: true, example: '%' }) unit!: string | null;
  @ApiProperty({ enum: indicatorOperators, example: 'LE' }) operator!: IndicatorOperator;
  @ApiProperty({ description: 'A number, two with ~ between for BETWEEN, words for DESCRIBED', example: '3' }) target!: string;
  @ApiProperty({ type: String, nullable: true, example: '−20 °C 循环 500 次后与台架实测对比' }) testMethod!: string | null;
}

/** A withdrawal that waits for a second person, or was carried out by two. */
export class WithdrawalView {
  @ApiProperty({ enum: withdrawalReasons, example: 'FUNDING_LOST' }) reasonCode!: WithdrawalReason;
  @ApiProperty({ example: '撤榜决定 2026-004，存双创办' }) document!: string;
  @ApiProperty({ type: String, nullable: true, example: null }) note!: string | null;
  @ApiProperty({ description: 'Id of the person', example: '01930b5a-7c1e-7a52-9c7e-0000000000bb' }) proposedBy!: string;
  @ApiProperty({ example: '2026-03-20T02:00:00.000Z' }) proposedAt!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Id of the other person; null while it waits', example: null }) confirmedBy!: string | null;
}

/** What the desks of publisher and office see besides. */
export class PropositionDesk {
  @ApiProperty({ enum: confirmations, description: 'Whether the enterprise stands by what an office wrote; STAMPED_FORM: on paper only', example: 'ACCOUNT' }) confirmation!: Confirmation;
  @ApiProperty({ type: String, nullable: true, example: '盖章表编号 2026-017，存双创办' }) confirmationNote!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was refused, returned, rejected, suspended, withdrawn or ended, or has failed', example: '请补充验收方法' }) reason!: string | null;
  @ApiProperty({ type: WithdrawalView, nullable: true }) withdrawal!: WithdrawalView | null;
  @ApiProperty({ type: String, nullable: true, example: '2026-02-20T02:00:00.000Z' }) submittedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '2026-02-21T02:00:00.000Z' }) checkedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '2026-03' }) batch!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '企业发榜员' }) contactName!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '0731-00000000' }) contactPhone!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'publisher@example.com' }) contactEmail!: string | null;
}

export class PropositionView extends PropositionCard {
  @ApiProperty({ type: String, nullable: true, example: '“挑战杯”揭榜挂帅擂台赛 2026' }) programme!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The programme under whose rules it stands', example: '01930b5a-7c1e-7a52-9c7e-00000000000b' }) programmeId!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The version of them that holds for it', example: 1 }) programmeVersion!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'The number in the programme’s own list', example: 'XH-202601' }) externalCode!: string | null;
  @ApiProperty({ enum: sources, description: 'Who wrote it', example: 'ENTERPRISE' }) source!: PropositionSource;
  @ApiProperty({ type: String, nullable: true, description: 'The office that publishes on the enterprise’s behalf', example: null }) officeId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) officeName!: string | null;
  @ApiProperty({ enum: withdrawalReasons, nullable: true, description: 'Why it was withdrawn', example: null }) reasonCode!: WithdrawalReason | null;
  @ApiProperty({ type: String, nullable: true, example: '在低温环境下实时估计电池健康状态。' }) summary!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '北方储能电站冬季容量衰减明显。' }) background!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '低温下电压平台平坦，现有模型误差大。' }) difficulties!: string | null;
  @ApiProperty({ type: String, nullable: true, description: '研究内容', example: '数据采集方案、估计算法、嵌入式实现。' }) research!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '算法源码、测试报告、样机一台。' }) deliverables!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '第三方检测机构出具报告。' }) acceptance!: string | null;
  @ApiProperty({ enum: cooperationModes, nullable: true, example: 'COMMISSIONED' }) cooperation!: CooperationMode | null;
  @ApiProperty({ type: String, nullable: true, example: '专利申请权双方共有。' }) ipPosition!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '在校学生团队，3 至 10 人。' }) bidderConditions!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Period in months', example: 12 }) months!: number | null;
  @ApiProperty({ type: String, nullable: true, example: '算法工程师' }) jobType!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Day by which the jobs are expected', example: '2027-06-30' }) jobsDueOn!: string | null;
  @ApiProperty({ type: [IndicatorView] }) indicators!: readonly IndicatorView[];
  @ApiProperty({ type: PropositionDesk, nullable: true, description: 'For publisher and offices only' }) desk!: PropositionDesk | null;
  @ApiProperty({ type: [String], description: 'What you may do now', example: ['propositions.withdraw'] }) actions!: string[];
}
