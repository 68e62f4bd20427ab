import { Env } from '#platform';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ExtractJwt, Strategy, type VerifyCallback } from 'passport-jwt';
import { tokenNotValid } from '../domain/identity.problems.js';
import { ACCESS_TOKEN_TYPE, accessTokenKey, AUDIENCE, ISSUER } from './access-tokens.js';

export interface Claims {
  readonly sub: string;
  readonly sid: string;
}

const bearerOf = ExtractJwt.fromAuthHeaderAsBearerToken();

/**
 * passport-jwt, run as passport runs it (a copy per request whose success and fail are ours), but without the
 * middleware chain: this happens on every request of an API client.
 */
@Injectable()
export class BearerStrategy {
  private readonly strategy: Strategy;

  constructor(env: Env) {
    const key = accessTokenKey(env);
    const accept: VerifyCallback = (claims: Claims, done) => done(null, claims);
    this.strategy = new Strategy(
      {
        jwtFromRequest: bearerOf,
        // A KeyObject, which jsonwebtoken takes and the types of passport-jwt do not know: a string costs a fifth of a write.
        secretOrKeyProvider: (_request, token: string, done) => (typeOf(token) === ACCESS_TOKEN_TYPE ? done(null, key as never) : done('not an access token')),
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE,
        jsonWebTokenOptions: { clockTolerance: 30 },
      },
      accept,
    );
  }

  isUsedBy(request: FastifyRequest): boolean {
    return request.headers.authorization !== undefined && bearerOf(request as never) !== null;
  }

  claimsOf(request: FastifyRequest): Promise<Claims> {
    return new Promise((resolve, reject) => {
      const refuse = () => reject(tokenNotValid());
      const attempt = Object.assign(Object.create(this.strategy) as Strategy, { success: resolve, fail: refuse, error: refuse });
      attempt.authenticate(request as never, {});
    });
  }
}

function typeOf(token: string): unknown {
  try {
    return (JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString('utf8')) as { typ?: unknown }).typ;
  } catch {
    return undefined;
  }
}
