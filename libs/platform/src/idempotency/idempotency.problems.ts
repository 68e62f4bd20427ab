import { defineProblem } from '#kernel';

export const keyReused = defineProblem({
  code: 'platform.idempotency-key-reused',
  kind: 'rule',
  zh: '这个 Idempotency-Key 已用于内容不同的请求，请换一个新的键。',
  en: 'This Idempotency-Key was used for a request with other content. Use a new key.',
});

export const sameRequestRunning = defineProblem({
  code: 'platform.same-request-running',
  kind: 'conflict',
  zh: '同一请求正在处理中，请稍后用同一个键重试。',
  en: 'The same request is still running. Retry with the same key in a moment.',
});

export const keyMalformed = defineProblem({
  code: 'platform.idempotency-key-malformed',
  kind: 'invalid',
  zh: 'Idempotency-Key 须为 8 至 80 个可见 ASCII 字符。',
  en: 'An Idempotency-Key is 8 to 80 visible ASCII characters.',
});
