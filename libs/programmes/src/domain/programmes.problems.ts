import { defineProblem } from '#kernel';

export const programmeMissing = defineProblem({
  code: 'programmes.programme-missing', kind: 'missing', zh: '没有找到该赛道。', en: 'There is no such programme.',
});
export const organiserNotVerified = defineProblem({
  code: 'programmes.organiser-not-verified', kind: 'rule',
  zh: '主办单位尚未通过核验，请先完成单位核验。', en: 'The organiser is not verified yet. Have the organisation verified first.',
});
export const enterpriseNeeded = defineProblem({
  code: 'programmes.enterprise-needed', kind: 'invalid',
  zh: '企业自有榜单须指明企业。', en: 'The list of an enterprise needs to say whose it is.',
});
export const closingPast = defineProblem({
  code: 'programmes.closing-past', kind: 'rule',
  zh: '截止日期 {value} 已过（{rule} 应为 {limit}），请先修改再发布。', en: 'It would close on {value}, which is past ({rule} must be {limit}). Change that, then publish.',
});
export const fromTooEarly = defineProblem({
  code: 'programmes.from-too-early', kind: 'invalid',
  zh: '新版规则不能早于 {limit} 生效，所填为 {value}。', en: 'New rules hold from {limit} on at the earliest, not from {value}.',
});
export const nothingChanged = defineProblem({
  code: 'programmes.nothing-changed', kind: 'invalid', zh: '所填规则与现行最新版相同，没有改动。', en: 'These are the rules of the newest version: nothing would change.',
});
export const programmeNotOpen = defineProblem({
  code: 'programmes.programme-not-open', kind: 'conflict',
  zh: '该赛道目前不接受榜题（状态“{state}”）。', en: 'This programme takes no propositions at present (state {state}).',
});
export const otherEnterprise = defineProblem({
  code: 'programmes.other-enterprise', kind: 'rule',
  zh: '该榜单只接受 {enterprise} 的榜题。', en: 'This list takes propositions of {enterprise} only.',
});
