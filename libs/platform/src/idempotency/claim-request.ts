import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { newId } from '../ids.js';
import { requestContext } from '../request-context.js';
import { keyMalformed } from './idempotency.problems.js';

const METHODS_THAT_CHANGE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Notes the request's Idempotency-Key for its unit of work. Keys of different people, or routes, never meet. A request
 * without one gets a key that nobody else has: our own restart after a COMMIT of unknown outcome must not double it.
 */
export function claimRequest(request: FastifyRequest, actorId: string): void {
  const context = requestContext();
  if (!context || !METHODS_THAT_CHANGE.has(request.method)) return;
  const key = request.headers['idempotency-key'] ?? newId();
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,80}$/.test(key)) throw keyMalformed();
  context.claim = {
    scope: `${actorId} ${request.method} ${request.routeOptions.url ?? ''}`.slice(0, 160),
    key,
    fingerprint: fingerprintOf(request.url, JSON.stringify(request.body ?? null)),
  };
}

/** Adds what is not in the parsed body (an uploaded file's hash) to the fingerprint of this request. */
export function widenFingerprint(content: string): void {
  const context = requestContext();
  if (context?.claim) context.claim = { ...context.claim, fingerprint: fingerprintOf(context.claim.fingerprint, content) };
}

const fingerprintOf = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex');
