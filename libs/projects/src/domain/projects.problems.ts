import { defineProblem } from '#kernel';

export const projectMissing = defineProblem({
  code: 'projects.project-missing', kind: 'missing',
  zh: '没有这个项目，或您无权查看。', en: 'There is no such project, or you may not see it.',
});

export const milestoneMissing = defineProblem({
  code: 'projects.milestone-missing', kind: 'missing',
  zh: '该项目没有这个里程碑，计划可能已调整，请刷新后再试。', en: 'The project has no such milestone. The plan may have changed: load it again.',
});

export const awardNotConfirmed = defineProblem({
  code: 'projects.award-not-confirmed', kind: 'conflict',
  zh: '团队确认中榜后才能签署协议或终止项目；团队放弃中榜或命题撤榜的，项目会自动终止。',
  en: 'The team has to confirm its award before there is an agreement or an end. If it turned the award down, or the proposition was withdrawn, the project ends by itself.',
});

export const agreementMissing = defineProblem({
  code: 'projects.agreement-missing', kind: 'missing',
  zh: '发榜方尚未登记协议。', en: 'The publisher has not entered the agreement yet.',
});

export const agreementStands = defineProblem({
  code: 'projects.agreement-stands', kind: 'conflict',
  zh: '协议已由双方确认，不能再修改。', en: 'Both sides have confirmed the agreement; it cannot be changed any more.',
});

export const agreementChanged = defineProblem({
  code: 'projects.agreement-changed', kind: 'conflict',
  zh: '发榜方已修改协议，请重新阅读第 {revision} 版后再确认。', en: 'The publisher has changed the agreement. Read revision {revision} before you confirm it.',
});

export const signedInFuture = defineProblem({
  code: 'projects.signed-in-future', kind: 'rule',
  zh: '签署日期不能晚于今天（{today}）。', en: 'The day of signing cannot be after today ({today}).',
});

export const jobsDueUnfit = defineProblem({
  code: 'projects.jobs-due-unfit', kind: 'rule',
  zh: '协议承诺了岗位，请填写不早于签署日的兑现日期；未承诺岗位时请留空。', en: 'Give the day by which the promised jobs are due, not before the day of signing; leave it out when none are promised.',
});

export const weightsNot100 = defineProblem({
  code: 'projects.weights-not-100', kind: 'rule',
  zh: '各里程碑权重之和必须为 100，现为 {sum}。', en: 'The weights of the milestones must add up to 100; they add up to {sum}.',
});

export const indicatorUnknown = defineProblem({
  code: 'projects.indicator-unknown', kind: 'rule',
  zh: '第 {place} 个里程碑引用了命题中不存在的指标。', en: 'Milestone {place} names an indicator that the proposition does not have.',
});

export const planFixed = defineProblem({
  code: 'projects.plan-fixed', kind: 'conflict',
  zh: '已有里程碑提交，计划不能再调整。', en: 'A milestone has been submitted, so the plan cannot be replaced any more.',
});

export const milestoneInUse = defineProblem({
  code: 'projects.milestone-in-use', kind: 'conflict',
  zh: '里程碑“{title}”已有进展报告或成果文件，可以修改但不能删除。', en: 'Milestone "{title}" has reports or files already: it can be changed, not dropped.',
});

export const workRests = defineProblem({
  code: 'projects.work-rests', kind: 'conflict',
  zh: '项目当前状态“{state}”不在实施中，不能执行此操作。', en: 'No work is under way on a project in state {state}.',
});

export const milestonesNotAccepted = defineProblem({
  code: 'projects.milestones-not-accepted', kind: 'rule',
  zh: '全部里程碑通过后才能申请验收，目前完成 {percent}%。', en: 'Acceptance can be applied for once every milestone is accepted; {percent}% are.',
});

export const milestoneFull = defineProblem({
  code: 'projects.milestone-full', kind: 'conflict',
  zh: '每个里程碑最多 {max} 个文件，请合并后再上传。', en: 'A milestone takes {max} files at most. Put several into one.',
});

export const projectFull = defineProblem({
  code: 'projects.project-full', kind: 'conflict',
  zh: '每个项目最多 {max} 个文件，请合并后再上传。', en: 'A project takes {max} files at most. Put several into one.',
});

export const filesTooLarge = defineProblem({
  code: 'projects.files-too-large', kind: 'too-large',
  zh: '项目文件合计不能超过 {maxMb} MB，还可上传 {leftMb} MB；请压缩后再上传。', en: 'The files of a project come to {maxMb} MB at most; {leftMb} MB are left. Compress this one.',
});

export const milestoneClosed = defineProblem({
  code: 'projects.milestone-closed', kind: 'conflict',
  zh: '里程碑已提交或已通过，不能再添加文件。', en: 'The milestone has been submitted or accepted; files cannot be added now.',
});
