import type { KeyObject } from 'node:crypto';
import { Env, requestContext, type Statements, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { tooManyRegistrations, tooManySignIns } from '../domain/identity.problems.js';
import { AttemptStore, attemptsSince } from '../store/attempt.store.js';
import { keyedHash, keyFor } from './secrets.js';

const SIGN_IN_WINDOW_MS = 15 * 60 * 1000;
const REGISTRATION_WINDOW_MS = 60 * 60 * 1000;
export const FAILURES_PER_ACCOUNT = 10;
export const FAILURES_PER_ADDRESS = 100;

/**
 * Counts failed sign-ins and registrations in the database, so that all processes share one limit. Accounts and
 * addresses are kept as keyed hashes only: people type passwords into the account field.
 */
@Injectable()
export class Attempts {
  private readonly key: KeyObject;
  private readonly registrationsPerAddress: number;

  constructor(env: Env) {
    this.key = keyFor('attempt counter', env.secret);
    this.registrationsPerAddress = env.RATE_PER_ADDRESS;
  }

  /** Refuses once a limit is reached, whether or not the account exists and the password is right. */
  async refuseTooManyFailures(reader: Pick<Statements, 'query'>, account: string, now: Date): Promise<void> {
    const since = new Date(now.getTime() - SIGN_IN_WINDOW_MS);
    if ((await attemptsSince(reader, this.subject('account', account), since)) >= FAILURES_PER_ACCOUNT) throw tooManySignIns();
    const address = this.addressSubject('address');
    if (address && (await attemptsSince(reader, address, since)) >= FAILURES_PER_ADDRESS) throw tooManySignIns();
  }

  /** Answers whether this one was still within the limits. */
  async countFailure(tx: Tx, account: string): Promise<boolean> {
    const attempts = new AttemptStore(tx);
    const ofAccount = await attempts.count(this.subject('account', account), SIGN_IN_WINDOW_MS);
    const address = this.addressSubject('address');
    const ofAddress = address ? await attempts.count(address, SIGN_IN_WINDOW_MS) : 0;
    return ofAccount <= FAILURES_PER_ACCOUNT && ofAddress <= FAILURES_PER_ADDRESS;
  }

  async forgetFailures(tx: Tx, account: string): Promise<void> {
    await new AttemptStore(tx).forget(this.subject('account', account));
  }

  async countRegistration(tx: Tx): Promise<void> {
    const address = this.addressSubject('registration');
    if (address && (await new AttemptStore(tx).count(address, REGISTRATION_WINDOW_MS)) > this.registrationsPerAddress) throw tooManyRegistrations();
  }

  /** Outside HTTP there is no address, and nothing to count. */
  private addressSubject(purpose: string): string | undefined {
    const address = requestContext()?.address;
    return address && this.subject(purpose, address);
  }

  private subject(purpose: string, value: string): string {
    return keyedHash(this.key, `${purpose} ${value}`);
  }
}
