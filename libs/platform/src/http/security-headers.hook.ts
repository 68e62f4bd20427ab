import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import type { Env } from '../config/env.js';

/** Helmet's headers on every answer. They are the same for all, so helmet is asked once. */
export function sendSecurityHeaders(fastify: FastifyInstance, env: Env): void {
  const headers = headersOf(helmet({
    contentSecurityPolicy: { directives: { defaultSrc: ["'self'"], objectSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"], upgradeInsecureRequests: null } },
    hsts: env.secureCookies ? { maxAge: 31_536_000 } : false,
  }));
  fastify.addHook('onRequest', (_request, reply, done) => {
    // On the raw response: pages that answer past Fastify, such as the API's description, carry them too.
    for (const [name, value] of headers) reply.raw.setHeader(name, value);
    done();
  });
}

function headersOf(middleware: ReturnType<typeof helmet>): [string, string][] {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  middleware(request, response, (error) => {
    if (error) throw error;
  });
  return Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]);
}
