import {
  AwardsExhausted, BidAwarded, BidConfirmed, BidDeclined, BidNotSelected, BidReplaced, BidReserved, BidShortlisted, BidsOpened, BidSubmitted, BidTermsChanged, BidVoided, BidWithdrawn,
} from '#bids/events';
import { type NoticeRule, tells } from '../notice-rule.js';

const category = 'BIDS';
const bid = ({ bidId }: { bidId: string }) => `/bids/${bidId}`;
const proposition = ({ propositionId }: { propositionId: string }) => `/propositions/${propositionId}`;

// Before the opening nobody but the team learns that there is a bid; and at no time does a notice say what it offers.
export const bidRules: readonly NoticeRule[] = [
  tells(BidSubmitted, {
    code: 'bid-received', to: ['team'], toActor: true, category, link: bid,
    zh: { title: '投标回执：《{proposition}》', body: '已收到“{team}”的密封投标。截止前可以更换或撤回，回执含收标时间和摘要值。' },
    en: { title: 'Receipt: your bid for “{proposition}”', body: 'The sealed bid of “{team}” came in. It can be replaced or taken back until the deadline; the receipt holds its time and hash.' },
  }),
  tells(BidReplaced, {
    code: 'bid-replaced', to: ['team'], toActor: true, category, link: bid,
    zh: { title: '更换投标回执：《{proposition}》', body: '“{team}”的新版投标已收到，以此版为准。' },
    en: { title: 'Receipt: your new bid for “{proposition}”', body: 'The new revision of “{team}” came in; it is the one that counts.' },
  }),
  tells(BidWithdrawn, {
    code: 'bid-withdrawn', to: ['team'], category, link: bid,
    zh: { title: '“{team}”撤回了对《{proposition}》的投标', body: '投标内容未经阅读即已销毁。截止前可以重新投标。' },
    en: { title: '“{team}” took its bid for “{proposition}” back', body: 'The content was destroyed unread. The team may bid again until the deadline.' },
  }),
  tells(BidTermsChanged, {
    code: 'bid-terms-changed', to: ['team'], category, urgent: true, link: bid,
    zh: { title: '命题《{proposition}》有重要变更', body: '“{team}”的投标仍然有效，可以在截止前（{closesAt}，北京时间）更换。' },
    en: { title: '“{proposition}” changed in something that matters', body: 'The bid of “{team}” stays valid and can be replaced until {closesAt} (Beijing time).' },
  }),
  tells(BidsOpened, {
    code: 'bids-opened', to: ['bidders'], category, link: proposition,
    zh: { title: '《{proposition}》已开标', body: '全部投标已同时开启，可以查看投标方、收标时间和摘要值。' },
    en: { title: 'The bids for “{proposition}” were opened', body: 'All were opened together. You can see who bid, when, and with which hash.' },
  }),
  tells(BidShortlisted, {
    code: 'bid-shortlisted', to: ['team'], category, link: bid,
    zh: { title: '“{team}”入围《{proposition}》', body: '发榜方将在入围投标中选择。' },
    en: { title: '“{team}” is shortlisted for “{proposition}”', body: 'The publisher chooses among the bids of the shortlist.' },
  }),
  tells(BidReserved, {
    code: 'bid-reserved', to: ['team'], category, link: bid,
    zh: { title: '“{team}”列为《{proposition}》候补第{rank}位', body: '如有中榜团队放弃，将按顺序递补。' },
    en: { title: '“{team}” stands by for “{proposition}”, number {rank}', body: 'If a winner declines, the reserves follow in their order.' },
  }),
  tells(BidAwarded, {
    code: 'bid-won', to: ['team'], category, urgent: true, link: bid,
    zh: { title: '“{team}”中榜：《{proposition}》', body: '请队长尽快确认接受或放弃。' },
    en: { title: '“{team}” won “{proposition}”', body: 'The leader is asked to accept or decline the award soon.' },
  }),
  tells(BidConfirmed, {
    code: 'award-confirmed', to: ['publisher', 'responsibleOffice', 'team'], category, link: bid,
    zh: { title: '“{team}”已确认中榜《{proposition}》', body: '可以准备签约。' },
    en: { title: '“{team}” accepted the award of “{proposition}”', body: 'The agreement can be prepared.' },
  }),
  tells(BidDeclined, {
    code: 'award-declined', to: ['publisher', 'responsibleOffice', 'team'], category, urgent: true, link: bid,
    zh: { title: '“{team}”放弃中榜《{proposition}》', body: '如有候补，将自动递补。' },
    en: { title: '“{team}” declined the award of “{proposition}”', body: 'If a reserve stands by, it follows by itself.' },
  }),
  tells(BidNotSelected, {
    code: 'bid-not-selected', to: ['team'], category, link: bid,
    zh: { title: '《{proposition}》评选结束', body: '“{team}”此次未中榜，感谢参与。' },
    en: { title: 'The choice for “{proposition}” is closed', body: '“{team}” was not selected this time. Thank you for taking part.' },
  }),
  tells(BidVoided, {
    code: 'bid-void', to: ['team'], category, urgent: true, link: bid,
    zh: { title: '命题《{proposition}》已撤榜', body: '“{team}”的投标随之作废；未开标的内容未经阅读即已销毁。' },
    en: { title: '“{proposition}” was withdrawn', body: 'The bid of “{team}” is void with it; what was still sealed was destroyed unread.' },
  }),
  tells(AwardsExhausted, {
    code: 'awards-exhausted', to: ['publisher', 'responsibleOffice'], category, urgent: true, link: proposition,
    zh: { title: '《{proposition}》已无中榜团队', body: '中榜团队均已放弃且没有候补，请重新选择。' },
    en: { title: '“{proposition}” has no winner left', body: 'Every winner declined and no reserve is left. Choose again.' },
  }),
];
