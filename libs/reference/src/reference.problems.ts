import { defineProblem } from '#kernel';

export const codeUnknown = defineProblem({
  code: 'reference.code-unknown', kind: 'missing',
  zh: '代码「{code}」不在列表中，请从上一级列表中选择。',
  en: 'The code “{code}” is not in the list. Choose one from the list above it.',
});
