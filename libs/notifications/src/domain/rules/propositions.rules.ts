import {
  ImportDone, PropositionAmended, PropositionApproved, PropositionClosed, PropositionConfirmed, PropositionDrafted, PropositionEnded, PropositionFailed, PropositionNotJudged,
  PropositionPublished, PropositionRefused, PropositionRejected, PropositionResumed, PropositionReturned, PropositionSuspended, PropositionWithdrawalProposed,
  PropositionWithdrawalRetracted, PropositionWithdrawn, PropositionWithoutBids,
} from '#propositions/events';
import { type NoticeRule, tells } from '../notice-rule.js';

const category = 'PROPOSITIONS';
const writers = ['publisher', 'office'] as const;
const whoAnswers = ['publisher', 'responsibleOffice'] as const;
const everybodyInIt = [...whoAnswers, 'bidders'] as const;
const proposition = ({ propositionId }: { propositionId: string }) => `/propositions/${propositionId}`;

export const propositionRules: readonly NoticeRule[] = [
  tells(PropositionDrafted, {
    code: 'proposition-to-confirm', to: ['publisher'], when: 'office-drafts', category, link: proposition,
    zh: { title: '请确认命题《{proposition}》', body: '双创办代您起草了这一命题，确认后才能送审。' },
    en: { title: 'Please confirm the proposition “{proposition}”', body: 'An innovation office drafted it on your behalf. It goes to the check once you confirm it.' },
  }),
  tells(PropositionConfirmed, {
    code: 'proposition-confirmed', to: ['office'], category, link: proposition,
    zh: { title: '企业已确认命题《{proposition}》', body: '现在可以送审。' },
    en: { title: 'The enterprise confirmed “{proposition}”', body: 'It can now be handed in for the check.' },
  }),
  tells(PropositionRefused, {
    code: 'proposition-refused', to: ['office'], category, link: proposition,
    zh: { title: '企业不认可命题《{proposition}》', body: '理由：{reason}' },
    en: { title: 'The enterprise does not stand by “{proposition}”', body: 'Reason: {reason}' },
  }),
  tells(PropositionReturned, {
    code: 'proposition-returned', to: writers, category, link: proposition,
    zh: { title: '命题《{proposition}》被退回修改', body: '理由：{reason}' },
    en: { title: '“{proposition}” was sent back to be mended', body: 'Reason: {reason}' },
  }),
  tells(PropositionApproved, {
    code: 'proposition-approved', to: writers, category, link: proposition,
    zh: { title: '命题《{proposition}》通过形式审查', body: '排期后将对外发布。' },
    en: { title: '“{proposition}” passed the check', body: 'It will be published once it is scheduled.' },
  }),
  tells(PropositionRejected, {
    code: 'proposition-rejected', to: writers, category, link: proposition,
    zh: { title: '命题《{proposition}》未通过形式审查', body: '理由：{reason}' },
    en: { title: '“{proposition}” failed the check', body: 'Reason: {reason}' },
  }),
  tells(PropositionPublished, {
    code: 'proposition-published', to: whoAnswers, category, link: proposition,
    zh: { title: '命题《{proposition}》已发榜', body: '揭榜截止时间：{closesAt}（北京时间）。' },
    en: { title: '“{proposition}” is open to bids', body: 'Bids are taken until {closesAt} (Beijing time).' },
  }),
  // Teams that have bid hear of a material change by their bid.
  tells(PropositionAmended, {
    code: 'proposition-amended', to: whoAnswers, category, link: proposition,
    zh: { title: '命题《{proposition}》内容有变更', body: '变更记录已公开。揭榜截止时间：{closesAt}（北京时间）。' },
    en: { title: '“{proposition}” was amended', body: 'The change log is public. Bids are taken until {closesAt} (Beijing time).' },
  }),
  tells(PropositionSuspended, {
    code: 'proposition-suspended', to: everybodyInIt, category, urgent: true, link: proposition,
    zh: { title: '命题《{proposition}》暂停揭榜', body: '理由：{reason}。已交的投标仍然有效，恢复后截止时间相应顺延。' },
    en: { title: '“{proposition}” is suspended', body: 'Reason: {reason}. Bids that came in stay valid; the deadline moves when it resumes.' },
  }),
  tells(PropositionResumed, {
    code: 'proposition-resumed', to: everybodyInIt, category, urgent: true, link: proposition,
    zh: { title: '命题《{proposition}》恢复揭榜', body: '新的截止时间：{closesAt}（北京时间）。' },
    en: { title: '“{proposition}” takes bids again', body: 'Bids are taken until {closesAt} (Beijing time).' },
  }),
  tells(PropositionClosed, {
    code: 'proposition-closed', to: whoAnswers, category, link: proposition,
    zh: { title: '命题《{proposition}》揭榜截止', body: '如有投标，现在可以开标。' },
    en: { title: 'The time for bids on “{proposition}” is over', body: 'If any came, they can be opened now.' },
  }),
  tells(PropositionWithoutBids, {
    code: 'proposition-without-bids', to: whoAnswers, category, link: proposition,
    zh: { title: '命题《{proposition}》流榜', body: '截止时无人揭榜，可以调整后重新发榜。' },
    en: { title: 'Nobody bid for “{proposition}”', body: 'It can be put up again with other times.' },
  }),
  tells(PropositionNotJudged, {
    code: 'proposition-not-judged', to: everybodyInIt, category, link: proposition,
    zh: { title: '命题《{proposition}》揭榜团队不足，本轮不评', body: '投标未开启，命题可以重新发榜。' },
    en: { title: 'Too few teams bid for “{proposition}”: this round is not judged', body: 'No bid was opened. It can be put up again.' },
  }),
  tells(PropositionFailed, {
    code: 'proposition-failed', to: whoAnswers, category, link: proposition,
    zh: { title: '命题《{proposition}》无合格投标', body: '理由：{reason}' },
    en: { title: 'No bid for “{proposition}” qualified', body: 'Reason: {reason}' },
  }),
  tells(PropositionEnded, {
    code: 'proposition-ended', to: whoAnswers, category, link: proposition,
    zh: { title: '命题《{proposition}》已结束，不再发榜', body: '理由：{reason}' },
    en: { title: '“{proposition}” has ended and is not put up again', body: 'Reason: {reason}' },
  }),
  tells(PropositionWithdrawalProposed, {
    code: 'proposition-withdrawal-proposed', to: whoAnswers, category, urgent: true, link: proposition,
    zh: { title: '有人提议撤下命题《{proposition}》', body: '原因：{withdrawalReason}。须由另一人确认后才会撤榜。' },
    en: { title: 'Somebody wants “{proposition}” withdrawn', body: 'Why: {withdrawalReason}. Nothing happens until another person confirms.' },
  }),
  tells(PropositionWithdrawalRetracted, {
    code: 'proposition-withdrawal-retracted', to: whoAnswers, category, link: proposition,
    zh: { title: '撤下命题《{proposition}》的提议已收回', body: '命题照常进行。' },
    en: { title: '“{proposition}” is not withdrawn after all', body: 'It goes on as before.' },
  }),
  tells(PropositionWithdrawn, {
    code: 'proposition-withdrawn', to: whoAnswers, category, urgent: true, link: proposition,
    zh: { title: '命题《{proposition}》已撤榜', body: '原因：{withdrawalReason}。已投标的团队会另行收到通知。' },
    en: { title: '“{proposition}” was withdrawn', body: 'Why: {withdrawalReason}. The teams that bid are told as well.' },
  }),
  tells(ImportDone, {
    code: 'import-done', to: ['desk'], category, link: ({ importId }) => `/proposition-imports/${importId}`,
    zh: { title: '榜单导入完成', body: '已生成{created}份命题草稿。' },
    en: { title: 'The list was imported', body: 'It became {created} drafts.' },
  }),
];
