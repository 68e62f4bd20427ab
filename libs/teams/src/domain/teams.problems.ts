import { defineProblem } from '#kernel';

export const teamMissing = defineProblem({
  code: 'teams.team-missing', kind: 'missing',
  zh: '没有找到该团队。', en: 'There is no such team.',
});
