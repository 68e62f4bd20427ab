import { type Actor, defineProblem } from '#kernel';
import type { FastifyRequest } from 'fastify';

/** Finds out who asks. The identity context brings it; platform only knows that somebody does. */
export interface Authenticator {
  /**
   * The person behind the request's session cookie or bearer token; undefined for nobody, at once where the request
   * brings neither. Rejects false credentials.
   */
  authenticate(request: FastifyRequest): Promise<Actor | undefined> | undefined;
}

export const AUTHENTICATOR = Symbol('Authenticator');

export const signInFirst = defineProblem({
  code: 'platform.sign-in-first',
  kind: 'unauthenticated',
  zh: '请先登录。',
  en: 'Sign in first.',
});
