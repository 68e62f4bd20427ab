import type { KeyObject } from 'node:crypto';
import { Env } from '#platform';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { keyFor } from './secrets.js';

export const ACCESS_TOKEN_SECONDS = 15 * 60;
/** RFC 9068's name for what this is, so that no other signed thing of ours ever passes for it. */
export const ACCESS_TOKEN_TYPE = 'at+jwt';
export const ISSUER = 'jiebang';
export const AUDIENCE = 'jiebang-api';

export const accessTokenKey = (env: Env): KeyObject => keyFor('access token', env.secret);

/** Short-lived proof of a session. What the person may do is not in it: that is read anew for each request. */
@Injectable()
export class AccessTokens {
  constructor(private readonly jwt: JwtService) {}

  sign(personId: string, sessionId: string): string {
    return this.jwt.sign(
      { sid: sessionId },
      { header: { alg: 'HS256', typ: ACCESS_TOKEN_TYPE }, algorithm: 'HS256', subject: personId, issuer: ISSUER, audience: AUDIENCE, expiresIn: ACCESS_TOKEN_SECONDS },
    );
  }
}
