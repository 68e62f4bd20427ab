import type { DynamicModule } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { LoggerModule, PinoLogger } from 'nestjs-pino';
import type { Env } from '../config/env.js';
import { requestContext } from '../request-context.js';
import { safeError } from './safe-error.js';

/**
 * One line of JSON per log entry, with the id of the request it belongs to. No route gets nestjs-pino's middleware,
 * which makes a logger for every request, log or not: docs/reference/bench.md says what it costs.
 */
export function logging(env: Env): DynamicModule {
  return LoggerModule.forRoot({
    forRoutes: [],
    pinoHttp: {
      level: env.LOG_LEVEL,
      base: { pid: process.pid },
      // Not wrapped: pino's own serializer would show every property of an error first.
      serializers: { err: safeError }, wrapSerializers: false,
      hooks: { logMethod: withOwnWords },
      mixin: () => {
        const reqId = requestContext()?.requestId;
        return reqId === undefined ? {} : { reqId };
      },
    },
  });
}

/** Without words pino takes those of the error, as they are. */
function withOwnWords(this: unknown, [facts, ...words]: [unknown, ...unknown[]], log: (...given: any[]) => void): void {
  const { err } = (facts ?? {}) as { err?: unknown };
  const silent = err !== undefined && words[0] === undefined;
  log.call(this, facts, ...(silent ? [safeError(err).message] : words));
}

/**
 * A request's own line holds its id, route and outcome, never a body, a header or a query value: those may be personal.
 * Refusals are news; successes are counted by the metrics.
 */
export function logRequests(fastify: FastifyInstance): void {
  const logger = PinoLogger.root;
  fastify.addHook('onResponse', (request, reply, done) => {
    const level = reply.statusCode >= 500 ? 'error' : reply.statusCode >= 400 ? 'info' : 'debug';
    if (logger.isLevelEnabled(level)) {
      // Flat: pino-http has its own opinion of anything called `req` or `res`, and drops what it does not know.
      logger[level]({ method: request.method, path: request.url.split('?')[0], status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request completed');
    }
    done();
  });
}
