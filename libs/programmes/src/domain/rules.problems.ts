import { defineProblem } from '#kernel';

// A rule that refuses names itself (`rule`), what it allows (`limit`) and what was found instead (`value`).

export const rulesContradict = defineProblem({
  code: 'programmes.rules-contradict', kind: 'invalid',
  zh: '规则“{rule}”应为 {limit}，所填为 {value}，请修改。', en: 'Rule {rule} must be {limit}; it is {value}.',
});
export const teamTooSmall = defineProblem({
  code: 'programmes.team-too-small', kind: 'rule',
  zh: '本赛道规定团队不少于 {limit} 人（{rule}），现有 {value} 人。', en: 'The programme asks for a team of {limit} at least ({rule}); yours has {value}.',
});
export const teamTooLarge = defineProblem({
  code: 'programmes.team-too-large', kind: 'rule',
  zh: '本赛道规定团队不多于 {limit} 人（{rule}），现有 {value} 人。', en: 'The programme allows a team of {limit} at most ({rule}); yours has {value}.',
});
export const tooManyAdvisers = defineProblem({
  code: 'programmes.too-many-advisers', kind: 'rule',
  zh: '本赛道规定指导教师不多于 {limit} 名（{rule}），现有 {value} 名。', en: 'The programme allows {limit} advisers at most ({rule}); your team has {value}.',
});
export const teachersNotAllowed = defineProblem({
  code: 'programmes.teachers-not-allowed', kind: 'rule',
  zh: '本赛道不允许教师作为团队成员（{rule}），现有 {value} 名教师成员，请改为指导教师。',
  en: 'The programme takes no teachers as members ({rule}); your team has {value}. Let them be advisers.',
});
export const leaderNotEligible = defineProblem({
  code: 'programmes.leader-not-eligible', kind: 'rule',
  zh: '队长不符合本赛道的要求 {limit}（{rule}），现为 {value}。', en: 'The leader must be {limit} ({rule}) but is {value}.',
});
export const teamHasEntry = defineProblem({
  code: 'programmes.team-has-entry', kind: 'conflict',
  zh: '本赛道规定一支团队只能揭 {limit} 题（{rule}），贵队已揭 {value} 题。请先撤回原揭榜书。',
  en: 'A team may take {limit} proposition of the programme ({rule}); yours has {value} already. Withdraw that bid first.',
});
export const peopleHaveEntry = defineProblem({
  code: 'programmes.people-have-entry', kind: 'conflict',
  zh: '本赛道规定每人只能参加 {limit} 个项目（{rule}），贵队有 {value} 人已参加其他项目。',
  en: 'A person may take part in {limit} entry of the programme ({rule}); {value} of your team take part in another.',
});
export const tooFewTakers = defineProblem({
  code: 'programmes.too-few-takers', kind: 'rule',
  zh: '揭榜团队不足 {limit} 支（{rule}），现有 {value} 支，该榜题不予评审。', en: 'A proposition with fewer than {limit} takers ({rule}) is not judged; this one has {value}.',
});
export const opensTooEarly = defineProblem({
  code: 'programmes.opens-too-early', kind: 'rule',
  zh: '开榜日期 {value} 早于本赛道开始日期 {limit}（{rule}）。', en: 'Bids would open on {value}, before the programme begins on {limit} ({rule}).',
});
export const closesTooLate = defineProblem({
  code: 'programmes.closes-too-late', kind: 'rule',
  zh: '截止日期 {value} 晚于本赛道截止日期 {limit}（{rule}）。', en: 'Bids would close on {value}, after the programme ends on {limit} ({rule}).',
});
export const closesAtOtherTime = defineProblem({
  code: 'programmes.closes-at-other-time', kind: 'rule',
  zh: '本赛道统一在北京时间 {limit} 截止（{rule}），所填为 {value}。', en: 'Deadlines of the programme fall at {limit}, Beijing time ({rule}), not at {value}.',
});
export const closesApart = defineProblem({
  code: 'programmes.closes-apart', kind: 'rule',
  zh: '本赛道所有榜题同时截止于 {limit}（{rule}），所填为 {value}。', en: 'All propositions of the programme close together at {limit} ({rule}), not at {value}.',
});
export const windowTooShort = defineProblem({
  code: 'programmes.window-too-short', kind: 'rule',
  zh: '本赛道规定揭榜期不少于 {limit} 天（{rule}），所填为 {value} 天。', en: 'Bids must be taken for {limit} days at least ({rule}), not {value}.',
});
export const uploadTooLarge = defineProblem({
  code: 'programmes.upload-too-large', kind: 'too-large',
  zh: '本赛道规定上传文件不超过 {limit} MB（{rule}），所传为 {value} MB。', en: 'The programme allows files of {limit} MB at most ({rule}); this one has {value} MB.',
});
export const fieldLocked = defineProblem({
  code: 'programmes.field-locked', kind: 'rule',
  zh: '本赛道规定揭榜书递交后不得更改 {limit}（{rule}），现更改了 {value}。', en: 'After handing in, {limit} may not change ({rule}); {value} would.',
});
