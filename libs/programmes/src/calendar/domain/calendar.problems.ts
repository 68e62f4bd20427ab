import { defineProblem } from '#kernel';

export const yearUnknown = defineProblem({
  code: 'programmes.working-year-unknown', kind: 'missing',
  zh: '该年度的放假调休安排尚未公布或尚未录入。', en: 'The holidays of this year are not announced yet, or nobody has entered them.',
});
export const dayOfOtherYear = defineProblem({
  code: 'programmes.day-of-other-year', kind: 'invalid', zh: '{day} 不在 {year} 年，请删除。', en: '{day} is not in {year}. Leave it out.',
});
export const dayTwice = defineProblem({
  code: 'programmes.day-twice', kind: 'invalid', zh: '{day} 出现了两次，请只保留一次。', en: '{day} is given twice. Give it once.',
});
export const notOnAWeekend = defineProblem({
  code: 'programmes.make-up-day-on-weekday', kind: 'invalid',
  zh: '{day} 不是周六或周日，不能作为调休上班日。', en: '{day} is neither a Saturday nor a Sunday, so it cannot be a make-up day.',
});
