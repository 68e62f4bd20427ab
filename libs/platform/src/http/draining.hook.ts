import type { FastifyInstance } from 'fastify';
import type { Draining } from '../draining.js';

/** A process that leaves tells every connection to end with its answer, so that none is cut while in use. */
export function closeConnectionsWhenDraining(fastify: FastifyInstance, draining: Draining): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (draining.now) reply.header('connection', 'close');
    done(null, payload);
  });
}
