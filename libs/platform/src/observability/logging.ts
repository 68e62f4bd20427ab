import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Env } from '../config/env.js';

/**
 * One line of JSON per log entry. A request's line holds its id, route and outcome, never a body, a header or a
 * query value: those may be personal.
 */
export function logging(env: Env): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: {
      level: env.LOG_LEVEL,
      // The level of a request's own line: refusals are news, successes are counted by the metrics.
      customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'info' : 'debug'),
      quietReqLogger: true,
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({ id: request.id, method: request.method, path: request.url.split('?')[0] }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
      base: { pid: process.pid },
    },
  });
}
