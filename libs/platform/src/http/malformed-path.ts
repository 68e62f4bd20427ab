import type { FastifyReply, FastifyRequest } from 'fastify';
import { noSuchRoute } from './framework.problems.js';
import { languageOf } from './language.js';
import { problemBody } from './problem.filter.js';

/** A path that cannot be read leads nowhere. Fastify answers these before our filter, and would repeat the path. */
export function answerMalformedPath(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  void reply.status(404).header('content-type', 'application/problem+json; charset=utf-8').send(problemBody(noSuchRoute(), languageOf(request)));
}
