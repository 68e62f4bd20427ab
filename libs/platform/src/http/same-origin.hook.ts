import type { FastifyInstance } from 'fastify';
import { foreignOrigin } from './framework.problems.js';

const METHODS_THAT_READ = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that another site's page makes with our cookie. A browser says where a request comes from; a
 * client with a bearer token sends no cookie and is not asked.
 */
export function refuseForeignOrigins(fastify: FastifyInstance, publicUrl?: string): void {
  fastify.addHook('onRequest', async (request) => {
    if (METHODS_THAT_READ.has(request.method) || !request.headers.cookie) return;
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw foreignOrigin();
    const origin = request.headers.origin;
    if (origin !== undefined && origin !== (publicUrl ? new URL(publicUrl).origin : `${request.protocol}://${request.host}`)) throw foreignOrigin();
  });
}
