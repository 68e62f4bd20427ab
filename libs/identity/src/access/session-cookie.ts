import { Env } from '#platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The browser keeps the token where no script reads it and no other site's form sends it. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly flags: { readonly httpOnly: true; readonly sameSite: 'lax'; readonly path: '/'; readonly secure: boolean };

  constructor(env: Env) {
    this.name = env.secureCookies ? '__Host-session' : 'session';
    this.flags = { httpOnly: true, sameSite: 'lax', path: '/', secure: env.secureCookies };
  }

  tokenIn(request: FastifyRequest): string | undefined {
    return request.cookies[this.name] || undefined;
  }

  set(reply: FastifyReply, token: string, expires: Date): void {
    void reply.setCookie(this.name, token, { ...this.flags, expires });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.flags);
  }
}
