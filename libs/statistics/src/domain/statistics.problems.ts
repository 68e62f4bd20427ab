import { defineProblem } from '#kernel';

export const indicatorUnknown = defineProblem({
  code: 'statistics.indicator-unknown', kind: 'missing',
  zh: '没有名为“{indicator}”的指标，可用指标见 /statistics/indicators。', en: 'There is no indicator {indicator}; /statistics/indicators lists them.',
});
export const dimensionUnknown = defineProblem({
  code: 'statistics.dimension-unknown', kind: 'rule',
  zh: '指标“{indicator}”不能按“{by}”细分，可用维度见 /statistics/indicators。', en: 'The indicator {indicator} cannot be split by {by}; /statistics/indicators says by what it can.',
});
export const periodMissing = defineProblem({
  code: 'statistics.period-missing', kind: 'missing', zh: '没有这个统计期间。', en: 'There is no such period.',
});
export const periodNotOver = defineProblem({
  code: 'statistics.period-not-over', kind: 'rule',
  zh: '期间 {name} 要到 {lastDay} 结束后才能冻结。', en: 'The period {name} can be frozen once {lastDay} is over.',
});
export const factsStillArriving = defineProblem({
  code: 'statistics.facts-still-arriving', kind: 'conflict',
  zh: '该期间仍有 {events} 条事件尚未计入统计，请稍后再试；若一直不减，请管理员处理 statistics 队列中失败的任务。',
  en: '{events} events of this period are not counted yet. Try again in a moment; if the number stays, an administrator re-drives the failed jobs of the queue statistics.',
});
export const alreadyFrozen = defineProblem({
  code: 'statistics.already-frozen', kind: 'conflict',
  zh: '期间 {name} 已冻结；数据有变请改用重述（restatement）并说明原因。', en: 'The period {name} is frozen already. If its figures changed, restate it and say why.',
});
export const nothingToRestate = defineProblem({
  code: 'statistics.nothing-to-restate', kind: 'rule',
  zh: '期间 {name} 的数据自冻结后没有变化，无需重述。', en: 'The figures of {name} have not changed since they were frozen; there is nothing to restate.',
});
export const rebuildMissing = defineProblem({
  code: 'statistics.rebuild-missing', kind: 'missing', zh: '没有这次统计重算。', en: 'There is no such rebuild.',
});
export const rebuildRunning = defineProblem({
  code: 'statistics.rebuild-running', kind: 'conflict',
  zh: '统计重算正在进行，请等待其完成；若其任务已失败，请管理员在 statistics 队列中重新执行。',
  en: 'The statistics are being rebuilt. Wait for it; if its job failed, an administrator re-drives it in the queue statistics.',
});
