import { defineProblem } from '#kernel';

export const jobEntryMissing = defineProblem({
  code: 'employment.job-entry-missing', kind: 'missing',
  zh: '没有这条岗位记录，或您无权查看。', en: 'There is no such entry, or you may not see it.',
});

export const agreementFirst = defineProblem({
  code: 'employment.agreement-first', kind: 'rule',
  zh: '项目协议尚未确认，不能登记上岗人员。', en: 'The agreement of this project is not confirmed yet, so nobody can be recorded as hired.',
});

export const startedInFuture = defineProblem({
  code: 'employment.started-in-future', kind: 'rule',
  zh: '上岗日期不能晚于今天（{today}），请在上岗后再登记。', en: 'The first working day cannot be after today ({today}). Record the hire once the person has started.',
});

export const startedBeforeAgreement = defineProblem({
  code: 'employment.started-before-agreement', kind: 'rule',
  zh: '协议于 {signedOn} 签署，此前上岗的人员不属于本项目带动的岗位。', en: 'The agreement was signed on {signedOn}. Who started to work before then did not get the job through this project.',
});

export const evidenceAlreadyCounted = defineProblem({
  code: 'employment.evidence-already-counted', kind: 'conflict',
  zh: '该凭证已在本项目登记过一个岗位，请核对凭证编号；登记有误时请先冲销原记录。',
  en: 'This evidence already counts for a job of this project. Check the number; if the earlier entry is wrong, reverse it first.',
});

export const personAlreadyCounted = defineProblem({
  code: 'employment.person-already-counted', kind: 'conflict',
  zh: '该人员已在本项目登记过上岗，不能重复计数。', en: 'This person already counts as hired in this project and cannot count twice.',
});

export const idNumberInClear = defineProblem({
  code: 'employment.id-number-in-clear', kind: 'rule',
  zh: '请不要填写身份证号，可改用去向登记号、合同编号或工号。', en: 'Do not enter an identity card number. Use a registration, contract or staff number instead.',
});

export const onlyHiresAreReversed = defineProblem({
  code: 'employment.only-hires-are-reversed', kind: 'rule',
  zh: '预计和承诺岗位随命题与协议产生，不能手工冲销。', en: 'Expected and committed jobs follow from propositions and agreements; they are not reversed by hand.',
});

export const alreadyReversed = defineProblem({
  code: 'employment.already-reversed', kind: 'conflict',
  zh: '该记录已冲销，不能再次冲销。', en: 'This entry has been reversed already.',
});

export const reversalStands = defineProblem({
  code: 'employment.reversal-stands', kind: 'rule',
  zh: '冲销记录本身不能再冲销，请重新登记。', en: 'A reversing entry cannot be reversed. Record the hire again.',
});
