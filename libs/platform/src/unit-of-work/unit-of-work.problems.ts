import { defineProblem } from '#kernel';

export const databaseBusy = defineProblem({
  code: 'platform.database-busy',
  kind: 'busy',
  zh: '系统繁忙，您的操作没有执行，请稍后用同一请求重试。',
  en: 'The system is busy and nothing was done. Send the same request again in a moment.',
});

export const changedMeanwhile = defineProblem({
  code: 'platform.changed-meanwhile',
  kind: 'conflict',
  zh: '内容已被他人修改，请刷新后再试。',
  en: 'Somebody else changed this meanwhile. Load it again and retry.',
});
