import type { FastifyInstance, FastifyRequest } from 'fastify';
import { foreignOrigin } from './framework.problems.js';

const METHODS_THAT_READ = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that another site's page makes with our cookie. A browser says where a request comes from; a
 * client with a bearer token sends no cookie and is not asked.
 */
export function refuseForeignOrigins(fastify: FastifyInstance, publicUrl?: string): void {
  const ours = publicUrl && new URL(publicUrl).origin;
  fastify.addHook('onRequest', (request, _reply, done) => done(isForeign(request, ours) ? foreignOrigin() : undefined));
}

function isForeign(request: FastifyRequest, ours: string | undefined): boolean {
  if (METHODS_THAT_READ.has(request.method) || !request.headers.cookie) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const origin = request.headers.origin;
  return origin !== undefined && origin !== (ours ?? `${request.protocol}://${request.host}`);
}
