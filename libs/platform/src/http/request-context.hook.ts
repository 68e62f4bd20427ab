import type { FastifyInstance } from 'fastify';
import { runInRequest } from '../request-context.js';

/** Gives every request its context before Nest sees it. */
export function keepRequestContext(fastify: FastifyInstance): void {
  // Callback style on purpose: `done` runs inside the context, and with it everything that follows.
  fastify.addHook('preHandler', (request, _reply, done) => {
    runInRequest({ requestId: request.id, method: request.method, path: request.url, address: request.ip, asked: new Set() }, done);
  });
}
