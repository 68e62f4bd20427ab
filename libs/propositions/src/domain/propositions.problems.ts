import { defineProblem } from '#kernel';

export const propositionMissing = defineProblem({
  code: 'propositions.proposition-missing', kind: 'missing', zh: '没有找到该榜题。', en: 'There is no such proposition.',
});
