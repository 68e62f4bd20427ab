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
export const windowNotValid = defineProblem({
  code: 'propositions.window-not-valid', kind: 'invalid',
  zh: '截止时间须晚于开榜时间和当前时间，且揭榜期不超过 {maxDays} 天。', en: 'Bids close after they open and after now, and at most {maxDays} days later.',
});
export const publisherNeeded = defineProblem({
  code: 'propositions.publisher-needed', kind: 'invalid',
  zh: '请指明代表哪个单位工作：您不在任何单位担任发榜员或双创办人员，或所给单位不是您的。', en: 'Say for which organisation you act: you are neither publisher nor office staff in the one you named, or in any.',
});
