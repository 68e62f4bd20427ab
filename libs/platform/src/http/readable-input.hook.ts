import type { FastifyInstance } from 'fastify';
import { refuseUnreadable } from './readable-input.js';

export function takeOnlyReadableInput(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', (request, _reply, done) => {
    refuseUnreadable(request.query);
    refuseUnreadable(request.body);
    done();
  });
}
