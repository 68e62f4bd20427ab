import type { Language } from '#kernel';
import type { FastifyRequest } from 'fastify';

/** Chinese unless the client prefers English. */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  const wanted = request.headers['accept-language'];
  return typeof wanted === 'string' && /^\s*en\b/i.test(wanted) ? 'en' : 'zh';
}
