import { BidConfirmed, BidsOpened, BidSubmitted, BidVoided, BidWithdrawn } from '#bids/events';
import { AgreementSigned } from '#projects/events';
import { PropositionPublished } from '#propositions/events';
import { on } from '../fold.js';
import { indicator, ofPropositions, ofTeams } from '../indicator.js';

export const propositionsPublished = indicator({
  code: 'propositions_published',
  name: { zh: '发布命题数', en: 'Propositions published' },
  formula: {
    zh: '期间内开榜的命题，按“命题 × 批次”计数，以开榜之日为准。',
    en: 'Propositions opened to bids in the period, counted once per proposition and batch, on the day they opened.',
  },
  traps: [
    { zh: '同一命题在新批次重新挂榜时再计一次，类别为 RELISTED；只看 FIRST 即为不重复的命题数。', en: 'A proposition put up again in a later batch counts again, with kind RELISTED; kind FIRST alone is the number of distinct propositions.' },
  ],
  dimensions: ofPropositions,
  kinds: ['FIRST', 'RELISTED'],
  folds: [
    on(PropositionPublished, ({ propositionId, batch, relisted }) => [
      { factKey: `${propositionId}:${batch}`, subject: propositionId, value: 1, kind: relisted ? 'RELISTED' : 'FIRST', aboutId: propositionId },
    ]),
  ],
});

export const propositionsRevealed = indicator({
  code: 'propositions_revealed',
  name: { zh: '揭榜数', en: 'Propositions revealed' },
  formula: {
    zh: '既有团队确认中榜、又已签订协议的命题（去重），以两者中较晚之日为准。',
    en: 'Distinct propositions with a confirmed award and a signed agreement, on the day of the later of the two.',
  },
  traps: [
    { zh: '揭榜方案数不是揭榜数：递交或中选而未确认、未签约的不计。', en: 'Bids are not reveals: a bid, or an award without confirmation and agreement, does not count.' },
    { zh: '一个命题有多个并列中榜团队时只计一次。', en: 'A proposition with several winners counts once.' },
  ],
  measure: 'complete',
  keep: 'last',
  dimensions: ofPropositions,
  folds: [
    on(BidConfirmed, ({ bidId, propositionId }) => [{ factKey: `bid:${bidId}`, subject: propositionId, value: 1, kind: 'CONFIRMED', aboutId: propositionId }]),
    on(BidVoided, ({ bidId, propositionId }) => [{ factKey: `bid:${bidId}`, subject: propositionId, value: 0, kind: 'CONFIRMED', aboutId: propositionId }]),
    on(AgreementSigned, ({ projectId, propositionId }) => [{ factKey: `project:${projectId}`, subject: propositionId, value: 1, kind: 'SIGNED', aboutId: propositionId }]),
  ],
});

export const revealRate = indicator({
  code: 'reveal_rate',
  name: { zh: '揭榜率', en: 'Reveal rate' },
  formula: {
    zh: '期间内首次发布的命题中，至今已揭榜的比例；分子、分母同属一个发布批（队列）。',
    en: 'Of the propositions first published in the period, the share revealed by now; numerator and denominator are the same cohort.',
  },
  traps: [
    { zh: '不等于“期间揭榜数 ÷ 期间发布数”：期间内揭榜的命题可能发布于更早。', en: 'Not reveals of the period divided by publications of the period: what is revealed now may have been published long before.' },
    { zh: '新近期间的比例偏低，因为揭榜需要时间；比较时请等各期同样成熟。', en: 'Recent periods look low because revealing takes time; compare cohorts of the same age.' },
  ],
  unit: 'RATIO',
  measure: 'cohort',
  dimensions: ofPropositions,
  folds: [],
});

export const bidsCount = indicator({
  code: 'bids_count',
  name: { zh: '揭榜方案数', en: 'Bids' },
  formula: {
    zh: '团队递交且未在截止前撤回的揭榜方案，以首次递交之日为准。',
    en: 'Bids handed in and not withdrawn before the deadline, on the day they were first handed in.',
  },
  traps: [
    { zh: '方案数不是揭榜数。替换方案不另计；因命题撤榜而作废的方案仍计入。', en: 'Bids are not reveals. A replaced bid counts once; a bid voided because its proposition was withdrawn still counts.' },
    { zh: '开榜前只公布数量：明细不列出该命题的方案，其学校计为未知。', en: 'Before the opening only the number is public: no row shows the bids of that proposition, and their school counts as unknown.' },
  ],
  keep: 'last',
  sealed: true,
  dimensions: ofTeams,
  folds: [
    on(BidSubmitted, ({ bidId, propositionId, teamId }) => [{ factKey: bidId, value: 1, aboutId: propositionId, teamId }]),
    on(BidWithdrawn, ({ bidId, propositionId, teamId }) => [{ factKey: bidId, value: 0, aboutId: propositionId, teamId }]),
    // Counts as nothing; says that bids of this proposition may be shown which came before.
    on(BidsOpened, ({ propositionId, round }) => [{ factKey: `opened:${propositionId}:${round}`, subject: propositionId, value: 0, kind: 'OPENED', aboutId: propositionId }]),
  ],
});
