import { defineProblem } from '#kernel';

export const noticeMissing = defineProblem({
  code: 'notifications.notice-missing', kind: 'missing',
  zh: '没有找到这条通知。', en: 'There is no such notice.',
});
