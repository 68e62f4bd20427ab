import { defineProblem } from '#kernel';

export const titleNeeded = defineProblem({
  code: 'propositions.title-needed', kind: 'invalid', zh: '请填写榜题名称。', en: 'A proposition needs a title.',
});
export const textTooLong = defineProblem({
  code: 'propositions.text-too-long', kind: 'invalid',
  zh: '“{field}”最多 {max} 个字，现有 {length} 个，请精简。', en: '{field} has {length} characters; at most {max} are allowed.',
});
export const numberOutOfRange = defineProblem({
  code: 'propositions.number-out-of-range', kind: 'invalid',
  zh: '“{field}”须为 {min} 至 {max} 的整数；未定请留空。', en: '{field} is a whole number from {min} to {max}; leave it out when it is not known.',
});
export const tooMany = defineProblem({
  code: 'propositions.too-many', kind: 'invalid', zh: '“{field}”最多 {max} 项。', en: 'There may be at most {max} {field}.',
});
export const choiceUnknown = defineProblem({
  code: 'propositions.choice-unknown', kind: 'invalid', zh: '“{field}”须为下列之一：{choices}。', en: '{field} is one of {choices}.',
});
export const dayMalformed = defineProblem({
  code: 'propositions.day-malformed', kind: 'invalid', zh: '“{field}”须为存在的日期，例如 2027-06-30。', en: '{field} is a day that exists, for example 2027-06-30.',
});
export const industryUnknown = defineProblem({
  code: 'propositions.industry-unknown', kind: 'invalid',
  zh: '行业代码“{code}”不存在，请使用 GB/T 4754 的代码，例如 C3985。', en: 'There is no industry {code}. Use a code of GB/T 4754, for example C3985.',
});
export const regionUnknown = defineProblem({
  code: 'propositions.region-unknown', kind: 'invalid',
  zh: '行政区划代码“{code}”不存在，请使用 GB/T 2260 的 6 位代码。', en: 'There is no region {code}. Use a 6-digit code of GB/T 2260.',
});
export const bountyOrNegotiable = defineProblem({
  code: 'propositions.bounty-or-negotiable', kind: 'invalid',
  zh: '填写了金额就不能同时选“面议”，请二选一。', en: 'Give an amount or say that it is negotiable, not both.',
});
export const winnersOverQuota = defineProblem({
  code: 'propositions.winners-over-quota', kind: 'invalid',
  zh: '中榜数 {winners} 不能超过揭榜名额 {maxBids}。', en: '{winners} winners are more than the {maxBids} bids that are allowed.',
});
export const indicatorTargetMalformed = defineProblem({
  code: 'propositions.indicator-target-malformed', kind: 'invalid',
  zh: '指标“{name}”须有名称和目标值；比较类填数字，区间填“下限~上限”，文字说明请选 DESCRIBED。',
  en: 'Indicator "{name}" needs a name and a target: a number for a comparison, "low~high" for BETWEEN, free words for DESCRIBED.',
});
