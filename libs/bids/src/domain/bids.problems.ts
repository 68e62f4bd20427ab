import { defineProblem } from '#kernel';

export const bidMissing = defineProblem({
  code: 'bids.bid-missing', kind: 'missing', zh: '没有这份揭榜书。', en: 'There is no such bid.',
});
export const alreadyBid = defineProblem({
  code: 'bids.already-bid', kind: 'conflict',
  zh: '本团队已就该命题递交揭榜书。如需修改，请在截止前替换原揭榜书。', en: 'Your team has a bid for this proposition already. Replace that one before the deadline to change it.',
});
export const personAlreadyBids = defineProblem({
  code: 'bids.person-already-bids', kind: 'conflict',
  zh: '团队中有成员或指导教师已参与本命题的另一份揭榜书。一人对同一命题只能参与一份，请先调整团队，或由另一团队撤回。',
  en: 'Somebody on your team takes part in another bid for this proposition. A person takes part in one: change the team, or have the other bid withdrawn.',
});
export const insiderOnTeam = defineProblem({
  code: 'bids.insider-on-team', kind: 'rule',
  zh: '团队中有成员或指导教师在发榜单位任发榜员，或在负责该命题的双创办任职，不能揭榜。请先调整团队。',
  en: 'Somebody on your team works at the desk of the publisher, or of the office that answers for this proposition: the team cannot bid. Change the team first.',
});
export const biddingNotOpen = defineProblem({
  code: 'bids.bidding-not-open', kind: 'conflict', zh: '该命题目前不接受揭榜。', en: 'This proposition takes no bids at present.',
});
export const biddingSuspended = defineProblem({
  code: 'bids.bidding-suspended', kind: 'conflict',
  zh: '该命题已暂停揭榜，恢复后截止时间将相应顺延。', en: 'Bidding on this proposition is suspended. The deadline moves by as long as that lasts.',
});
export const biddingClosed = defineProblem({
  code: 'bids.bidding-closed', kind: 'conflict',
  zh: '揭榜已于 {closeAt}（UTC）截止，不再接受递交、替换或撤回。', en: 'Bidding closed at {closeAt} (UTC): no bid can be handed in, replaced or withdrawn any more.',
});
export const biddingFull = defineProblem({
  code: 'bids.bidding-full', kind: 'conflict',
  zh: '该命题的揭榜名额（{maxBids} 个）已满。如有团队撤回，名额会重新开放。', en: 'All {maxBids} places for bids are taken. A place returns when a team withdraws.',
});
export const teamNotReady = defineProblem({
  code: 'bids.team-not-ready', kind: 'rule',
  zh: '团队尚未组建完成：所有受邀成员答复后才能揭榜。', en: 'The team is not ready: everybody invited has to answer before it can bid.',
});
export const indicatorUnknown = defineProblem({
  code: 'bids.indicator-unknown', kind: 'rule',
  zh: '指标 {indicatorId} 不属于该命题，请按命题的指标逐项填写。', en: 'Indicator {indicatorId} is not one of this proposition. Answer the indicators it lists.',
});
export const indicatorTwice = defineProblem({
  code: 'bids.indicator-twice', kind: 'rule',
  zh: '指标 {indicatorId} 填写了两次，请只保留一次。', en: 'Indicator {indicatorId} is answered twice. Answer it once.',
});
export const contentTooLarge = defineProblem({
  code: 'bids.content-too-large', kind: 'too-large',
  zh: '揭榜书内容共 {bytes} 字节，超过 {max} 字节（约 {characters} 个汉字），请精简。', en: 'The bid holds {bytes} bytes; {max} are allowed (about {characters} Chinese characters). Shorten it.',
});
export const contentDestroyed = defineProblem({
  code: 'bids.content-destroyed', kind: 'conflict',
  zh: '该揭榜书已撤回或作废，内容已销毁。', en: 'This bid was withdrawn or voided unopened, and its content destroyed.',
});
export const notYetClosed = defineProblem({
  code: 'bids.not-yet-closed', kind: 'conflict',
  zh: '揭榜截止后才能开榜。', en: 'Bids are opened after bidding has closed.',
});
export const alreadyOpened = defineProblem({
  code: 'bids.already-opened', kind: 'conflict', zh: '该命题已开榜。', en: 'The bids of this proposition are open already.',
});
export const nothingToOpen = defineProblem({
  code: 'bids.nothing-to-open', kind: 'conflict', zh: '该命题没有可开启的揭榜书。', en: 'This proposition has no sealed bid to open.',
});
export const notOpened = defineProblem({
  code: 'bids.not-opened', kind: 'conflict', zh: '该命题尚未开榜。', en: 'The bids of this proposition have not been opened yet.',
});
export const rankTaken = defineProblem({
  code: 'bids.rank-taken', kind: 'conflict', zh: '候补顺位 {rank} 已被占用，请换一个顺位。', en: 'Reserve rank {rank} is taken. Choose another.',
});
export const noPlaceLeft = defineProblem({
  code: 'bids.no-place-left', kind: 'conflict',
  zh: '中榜名额共 {winners} 个，剩余 {left} 个，不足以授予。', en: 'Of {winners} places to win, {left} are left: not enough for this award.',
});
export const prizeAboveBounty = defineProblem({
  code: 'bids.prize-above-bounty', kind: 'rule',
  zh: '奖金合计将超过榜单金额，最多还可授予 {leftFen} 分。', en: 'The prizes would exceed the bounty. At most {leftFen} fen are left to award.',
});
export const nobodyWon = defineProblem({
  code: 'bids.nobody-won', kind: 'conflict',
  zh: '尚无中榜者。请先授予名额，或说明理由宣布无合格方案。', en: 'Nobody has won. Award a place first, or declare with a reason that no bid qualified.',
});
export const somebodyWon = defineProblem({
  code: 'bids.somebody-won', kind: 'conflict',
  zh: '已有 {winners} 个中榜者，不能宣布无合格方案。', en: '{winners} bids have won, so it cannot be said that none qualified.',
});
export const awardsClosed = defineProblem({
  code: 'bids.awards-closed', kind: 'conflict', zh: '该命题的定榜已结束。', en: 'The awards of this proposition are closed.',
});
export const propositionWithdrawn = defineProblem({
  code: 'bids.proposition-withdrawn', kind: 'conflict',
  zh: '该命题已撤榜，不能再评定、确认或放弃。', en: 'The proposition was withdrawn: nothing can be chosen, accepted or turned down any more.',
});
