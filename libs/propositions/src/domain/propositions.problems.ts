import { defineProblem } from '#kernel';

export const propositionMissing = defineProblem({
  code: 'propositions.proposition-missing', kind: 'missing', zh: '没有找到该榜题。', en: 'There is no such proposition.',
});
export const publisherNotVerified = defineProblem({
  code: 'propositions.publisher-not-verified', kind: 'rule',
  zh: '发榜单位尚未通过核验，或已被暂停：核验通过之前，其榜题不能提交、审核通过、排期或开榜。',
  en: 'The publisher is not verified, or is suspended. Until it is verified its propositions cannot be submitted, approved, scheduled or opened.',
});
export const confirmationNeeded = defineProblem({
  code: 'propositions.confirmation-needed', kind: 'rule',
  zh: '代拟的榜题须先由企业确认，或登记企业盖章的纸质表。', en: 'An office wrote this for an enterprise: let the enterprise confirm it, or record its stamped form, then submit.',
});
export const confirmationNotNeeded = defineProblem({
  code: 'propositions.confirmation-not-needed', kind: 'rule',
  zh: '该榜题由发榜单位自己填写，无需确认。', en: 'The publisher wrote this itself, so there is nothing to confirm.',
});
export const deadlinePassed = defineProblem({
  code: 'propositions.deadline-passed', kind: 'conflict',
  zh: '揭榜已于 {closeAt}（UTC）截止，不能再更正或暂停。', en: 'Bidding closed at {closeAt} (UTC): it can no longer be amended or suspended.',
});
export const deadlineNotEarlier = defineProblem({
  code: 'propositions.deadline-not-earlier', kind: 'rule',
  zh: '截止时间不得早于 {earliest}（UTC）。', en: 'Bids may close at {earliest} (UTC) at the earliest.',
});
export const nothingToAmend = defineProblem({
  code: 'propositions.nothing-to-amend', kind: 'rule',
  zh: '内容与现行榜题完全相同，没有可更正的内容。', en: 'Everything is as it stands: there is nothing to amend.',
});
export const fieldsFixed = defineProblem({
  code: 'propositions.fields-fixed', kind: 'rule',
  zh: '以下内容发布后不能更正：{fields}。如确需修改，请撤榜后重新发布。', en: 'This cannot be amended once published: {fields}. To change it, withdraw the proposition and publish another.',
});
export const twoNeeded = defineProblem({
  code: 'propositions.two-needed', kind: 'rule',
  zh: '已公开的榜题须由两人撤榜：请先提出撤榜，再由另一人确认。', en: 'A public proposition is withdrawn by two people: propose it, and let another person confirm.',
});
export const oneIsEnough = defineProblem({
  code: 'propositions.one-is-enough', kind: 'rule',
  zh: '该榜题未曾公开，可直接撤回，无需第二人确认。', en: 'This proposition was never public: withdraw it, nobody needs to confirm.',
});
export const withdrawalProposed = defineProblem({
  code: 'propositions.withdrawal-proposed', kind: 'conflict',
  zh: '已有人提出撤榜，请由另一人确认，或先收回该提议。', en: 'Its withdrawal is proposed already: let another person confirm, or retract that first.',
});
export const noWithdrawalProposed = defineProblem({
  code: 'propositions.no-withdrawal-proposed', kind: 'conflict',
  zh: '没有待确认的撤榜提议。', en: 'No withdrawal is proposed.',
});
export const secondPersonNeeded = defineProblem({
  code: 'propositions.second-person-needed', kind: 'rule',
  zh: '撤榜须由提议人以外的另一人确认。', en: 'Somebody other than who proposed the withdrawal has to confirm it.',
});
export const windowNotValid = defineProblem({
  code: 'propositions.window-not-valid', kind: 'invalid',
  zh: '截止时间须晚于开榜时间和当前时间，且揭榜期不超过 {maxDays} 天。', en: 'Bids close after they open and after now, and at most {maxDays} days later.',
});
export const publisherNeeded = defineProblem({
  code: 'propositions.publisher-needed', kind: 'invalid',
  zh: '请指明代表哪个单位工作：您不在任何单位担任发榜员或双创办人员，或所给单位不是您的。', en: 'Say for which organisation you act: you are neither publisher nor office staff in the one you named, or in any.',
});
