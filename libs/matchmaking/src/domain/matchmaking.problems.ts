import { defineProblem } from '#kernel';

export const eventMissing = defineProblem({
  code: 'matchmaking.event-missing', kind: 'missing',
  zh: '没有找到该对接活动。', en: 'There is no such event.',
});
export const registrationMissing = defineProblem({
  code: 'matchmaking.registration-missing', kind: 'missing',
  zh: '没有找到该报名。', en: 'There is no such registration.',
});
export const meetingMissing = defineProblem({
  code: 'matchmaking.meeting-missing', kind: 'missing',
  zh: '没有找到该洽谈。', en: 'There is no such meeting.',
});

export const timesOutOfOrder = defineProblem({
  code: 'matchmaking.times-out-of-order', kind: 'rule',
  zh: '时间先后不对：报名开始 < 报名截止 ≤ 活动开始 < 活动结束，请调整 {field}。',
  en: 'The times are out of order: registration opens, then closes, then the event starts and ends. Change {field}.',
});
export const blocksDoNotFit = defineProblem({
  code: 'matchmaking.blocks-do-not-fit', kind: 'rule',
  zh: '第 {block} 个洽谈时段须在活动时间之内、至少容纳一个时长单位，且与其他时段不重叠。',
  en: 'Meeting block {block} must lie within the event, hold at least one slot and not overlap another block.',
});
export const scheduleInTheWay = defineProblem({
  code: 'matchmaking.schedule-in-the-way', kind: 'conflict',
  zh: '已有 {meetings} 场洽谈排在将被取消的时段或桌位上，请先移动或取消它们。',
  en: '{meetings} meetings are scheduled at slots or tables that this change removes. Move or cancel them first.',
});
export const capacityTaken = defineProblem({
  code: 'matchmaking.capacity-taken', kind: 'conflict',
  zh: '已有 {taken} 个报名获得名额，名额数不能少于此。', en: '{taken} registrations have a place already; the capacity cannot be lower.',
});
export const regionUnknown = defineProblem({
  code: 'matchmaking.region-unknown', kind: 'rule',
  zh: '地区代码 {code} 不存在，请从地区列表中选择。', en: 'There is no region {code}. Choose one from the list of regions.',
});

export const notYetItsDay = defineProblem({
  code: 'matchmaking.not-yet-its-day', kind: 'rule',
  zh: '活动定于 {day} 举行，当天才能开始。如已改期，请重新开放报名并调整时间。', en: 'The event takes place on {day} and can be started from that day on. If it was moved, open registration again and change its times.',
});
export const peopleHaveCome = defineProblem({
  code: 'matchmaking.people-have-come', kind: 'conflict',
  zh: '已有 {arrived} 个报名签到，活动不能取消；请结束活动并提交总结。', en: '{arrived} registrations have checked in, so the event cannot be called off any more. Finish and report it.',
});

export const registrationNotOpen = defineProblem({
  code: 'matchmaking.registration-not-open', kind: 'rule',
  zh: '报名时间为 {opensAt} 至 {closesAt}（UTC），现在不能报名。', en: 'Registration is open from {opensAt} to {closesAt} (UTC), not now.',
});
export const registrationWindowOver = defineProblem({
  code: 'matchmaking.registration-window-over', kind: 'rule',
  zh: '报名截止时间 {closesAt} 已过，请同时给出新的截止时间。', en: 'Registration was to close at {closesAt}. Give a new closing time with it.',
});
export const consentNeeded = defineProblem({
  code: 'matchmaking.consent-needed', kind: 'rule',
  zh: '须同意活动的信息使用说明才能报名。', en: 'Registering needs your consent to the event’s consent text.',
});
export const alreadyRegistered = defineProblem({
  code: 'matchmaking.already-registered', kind: 'conflict',
  zh: '该单位或团队已报名此活动。', en: 'This organisation or team is registered for the event already.',
});
export const oneHolder = defineProblem({
  code: 'matchmaking.one-holder', kind: 'invalid',
  zh: '请以单位（organisationId）或团队（teamId）之一报名。', en: 'Register either an organisation (organisationId) or a team (teamId).',
});
export const teamIsDisbanded = defineProblem({
  code: 'matchmaking.team-is-disbanded', kind: 'rule',
  zh: '团队已解散，不能报名。', en: 'The team was disbanded and cannot register.',
});
export const interestNotYours = defineProblem({
  code: 'matchmaking.interest-not-yours', kind: 'rule',
  zh: '意向中的命题须已公开，项目须为本单位或本团队的项目：{id}。',
  en: 'Interests name published propositions and your own projects; {id} is neither.',
});
export const codeUnknown = defineProblem({
  code: 'matchmaking.code-unknown', kind: 'rule',
  zh: '签到码不对，请核对后重新输入。', en: 'No registration of this event has that code. Check it and type it again.',
});

export const slotUnknown = defineProblem({
  code: 'matchmaking.slot-unknown', kind: 'rule',
  zh: '{startsAt} 不是本活动的洽谈时段起点，请从时段表中选择。', en: 'No slot of this event starts at {startsAt}. Choose one from its slots.',
});
export const tableUnknown = defineProblem({
  code: 'matchmaking.table-unknown', kind: 'rule',
  zh: '本活动没有桌位“{tableName}”。', en: 'This event has no table “{tableName}”.',
});
export const tableTaken = defineProblem({
  code: 'matchmaking.table-taken', kind: 'conflict',
  zh: '桌位“{tableName}”在该时段已有洽谈，请换时段或桌位。', en: 'Table “{tableName}” is taken in this slot. Choose another slot or table.',
});
export const participantBusy = defineProblem({
  code: 'matchmaking.participant-busy', kind: 'conflict',
  zh: '“{holderName}”在该时段已有洽谈，请换时段。', en: '“{holderName}” has a meeting in this slot already. Choose another slot.',
});
export const participantWithoutPlace = defineProblem({
  code: 'matchmaking.participant-without-place', kind: 'rule',
  zh: '“{holderName}”尚未获得名额，不能安排洽谈。', en: '“{holderName}” has no approved place at this event, so no meeting can be scheduled.',
});
export const participantsOfOneSide = defineProblem({
  code: 'matchmaking.participants-of-one-side', kind: 'rule',
  zh: '洽谈须由两至三个不同的报名参加，且至少来自校、企、银中的两方。',
  en: 'A meeting is between two or three different registrations of at least two sides: enterprise, school, bank.',
});
export const participantNotHere = defineProblem({
  code: 'matchmaking.participant-not-here', kind: 'rule',
  zh: '“{holderName}”尚未签到，请先签到或将洽谈记为缺席。', en: '“{holderName}” is not checked in. Check them in first, or mark the meeting as missed.',
});
export const topicOfNobodyHere = defineProblem({
  code: 'matchmaking.topic-of-nobody-here', kind: 'rule',
  zh: '关联的命题或项目不属于本次洽谈的任何一方。', en: 'The linked proposition or project belongs to none of the participants.',
});
export const resultIncomplete = defineProblem({
  code: 'matchmaking.result-incomplete', kind: 'rule',
  zh: '成果“{outcome}”须填写 {field}。', en: 'The outcome {outcome} needs {field}.',
});
export const resultTooMuch = defineProblem({
  code: 'matchmaking.result-too-much', kind: 'rule',
  zh: '成果“{outcome}”不应填写 {field}。', en: 'The outcome {outcome} takes no {field}.',
});
export const ownerNotHere = defineProblem({
  code: 'matchmaking.owner-not-here', kind: 'rule',
  zh: '下一步的负责方须是本次洽谈的参加方。', en: 'Who takes the next step must be a participant of the meeting.',
});
export const officeHasSpoken = defineProblem({
  code: 'matchmaking.office-has-spoken', kind: 'conflict',
  zh: '办会方已登记本次洽谈的成果；如有不符，请联系办会方更正。', en: 'An office of the event has recorded the outcome of this meeting. Ask it for a correction.',
});
export const outcomesOutstanding = defineProblem({
  code: 'matchmaking.outcomes-outstanding', kind: 'conflict',
  zh: '还有 {meetings} 场洽谈没有结果，请先登记成果、记为缺席或取消。',
  en: '{meetings} meetings are still unsettled. Record their outcomes, or mark them as missed or cancelled, first.',
});
