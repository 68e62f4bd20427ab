import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sendOnlyWhatWasAsked } from '../access/closed-by-default.js';
import type { Env } from '../config/env.js';
import { Draining } from '../draining.js';
import { MAX_UPLOAD_BYTES } from '../files/upload-limits.js';
import { limitAddresses } from '../limits/limit-addresses.js';
import { logRequests } from '../observability/logging.js';
import { measureRequests } from '../observability/request-metrics.hook.js';
import { closeConnectionsWhenDraining } from './draining.hook.js';
import { endLateBodies } from './late-body.hook.js';
import { keepRequestContext } from './request-context.hook.js';
import { takeOnlyReadableInput } from './readable-input.hook.js';
import { refuseForeignOrigins } from './same-origin.hook.js';
import { sendSecurityHeaders } from './security-headers.hook.js';
import { validationPipe } from './validation.js';

/** The longest request is a proposition whose texts are all as long as they may be: 100,000 Chinese characters. */
export const MAX_BODY_BYTES = 320 * 1024;

/** Everything between the socket and the routes, the same in the product and in tests. */
export async function configureHttp(app: NestFastifyApplication, env: Env): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  // JSON and files only: a form of another site can send text and forms, so nobody takes those.
  fastify.removeContentTypeParser('text/plain');
  app.setGlobalPrefix('api');
  app.useGlobalPipes(validationPipe());
  sendSecurityHeaders(fastify, env);
  limitAddresses(fastify, env.RATE_PER_ADDRESS);
  endLateBodies(fastify);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 10, fieldSize: 10_000, fieldNameSize: 100, parts: 11, headerPairs: 50 } });
  refuseForeignOrigins(fastify, env.PUBLIC_URL);
  takeOnlyReadableInput(fastify);
  closeConnectionsWhenDraining(fastify, app.get(Draining));
  measureRequests(fastify);
  logRequests(fastify);
  keepRequestContext(fastify);
  sendOnlyWhatWasAsked(fastify);
}
