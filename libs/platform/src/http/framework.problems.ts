import { defineProblem, type Problem } from '#kernel';
import { HttpException } from '@nestjs/common';

export const invalidRequest = defineProblem({
  code: 'platform.invalid-request', kind: 'invalid',
  zh: '请求内容有误，请按 errors 逐项修改。', en: 'The request is not valid; see errors for each field.',
});
export const noSuchRoute = defineProblem({
  code: 'platform.no-such-thing', kind: 'missing', zh: '没有找到。', en: 'Not found.',
});
export const requestTooLarge = defineProblem({
  code: 'platform.request-too-large', kind: 'too-large', zh: '提交的内容过大，请精简或拆分后再提交。', en: 'The request is too large. Shorten it or send it in parts.',
});
export const mediaTypeUnsupported = defineProblem({
  code: 'platform.media-type-unsupported', kind: 'unsupported',
  zh: '不支持该内容类型，请使用 application/json。', en: 'This content type is not supported here; send application/json.',
});
export const tooManyRequests = defineProblem({
  code: 'platform.too-many-requests', kind: 'too-often', zh: '请求过于频繁，请稍后再试。', en: 'Too many requests. Try again shortly.',
});
export const foreignOrigin = defineProblem({
  code: 'platform.foreign-origin', kind: 'forbidden', zh: '不接受来自其他网站的请求。', en: 'Requests from other sites are refused.',
});

/** Fastify's and Nest's own refusals, in our words. Their texts (parser details) stay inside. */
export function problemOfFramework(error: unknown): Problem | undefined {
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode: number }).statusCode;
  if (status === 404) return noSuchRoute();
  if (status === 413) return requestTooLarge();
  if (status === 415) return mediaTypeUnsupported();
  if (status === 429) return tooManyRequests();
  if (status >= 400 && status < 500) return invalidRequest();
  return undefined;
}
