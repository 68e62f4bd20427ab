import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

// Beside the request, not in the actor: who somebody is does not depend on where they signed in.
const sessions = new WeakMap<object, string>();

export const rememberSession = (request: FastifyRequest, sessionId: string): void => void sessions.set(request, sessionId);

/** The id of the session behind this request; every signed-in request has one. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  return sessions.get(context.switchToHttp().getRequest<FastifyRequest>()) ?? '';
});
