import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Env } from '../config/env.js';
import { Draining } from '../draining.js';
import { MAX_UPLOAD_BYTES } from '../files/upload-limits.js';
import { closeConnectionsWhenDraining } from './draining.hook.js';
import { tooManyRequests } from './framework.problems.js';
import { keepRequestContext } from './request-context.hook.js';
import { refuseForeignOrigins } from './same-origin.hook.js';
import { validationPipe } from './validation.js';
import { measureRequests } from '../observability/request-metrics.hook.js';

export const MAX_BODY_BYTES = 100 * 1024;

/** Everything between the socket and the routes, the same in the product and in tests. */
export async function configureHttp(app: NestFastifyApplication, env: Env): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  // JSON and files only: a form of another site can send text and forms, so nobody takes those.
  fastify.removeContentTypeParser('text/plain');
  app.setGlobalPrefix('api');
  app.useGlobalPipes(validationPipe());
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'self'"], objectSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"], upgradeInsecureRequests: null } },
    hsts: env.secureCookies ? { maxAge: 31_536_000 } : false,
  });
  await app.register(rateLimit, {
    max: env.RATE_PER_ADDRESS,
    timeWindow: 60_000,
    // A proxy asks about our health as often as it likes.
    allowList: (request) => request.url.startsWith('/api/health/'),
    errorResponseBuilder: () => tooManyRequests(),
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 10, fieldSize: 10_000, fieldNameSize: 100, parts: 11, headerPairs: 50 } });
  refuseForeignOrigins(fastify, env.PUBLIC_URL);
  closeConnectionsWhenDraining(fastify, app.get(Draining));
  measureRequests(fastify);
  keepRequestContext(fastify);
}
