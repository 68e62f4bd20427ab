import type { KeyObject } from 'node:crypto';
import { Env } from '#platform';
import { Injectable } from '@nestjs/common';
import { hashOfToken, keyedToken, keyFor } from './secrets.js';

/**
 * The code that opens an invitation, handed over outside the product by whoever invites. Made of the invitation's id
 * and not by chance: a repeated request is answered the same code, and no kept answer has to hold one.
 */
@Injectable()
export class InvitationCodes {
  private readonly key: KeyObject;

  constructor(env: Env) {
    this.key = keyFor('invitation code', env.secret);
  }

  codeFor(invitationId: string): string {
    return keyedToken(this.key, invitationId);
  }

  /** What the row keeps: also after the house got another secret, the code that was handed over opens it. */
  hashFor(invitationId: string): string {
    return hashOfToken(this.codeFor(invitationId));
  }
}
