import type { KeyObject } from 'node:crypto';
import { Env, requestContext, type Statements, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { tooManyCodes, tooManyRegistrations, tooManySignIns } from '../domain/identity.problems.js';
import { AttemptStore, attemptsSince } from '../store/attempt.store.js';
import { keyedHash, keyFor } from './secrets.js';

const GUESSING_WINDOW_MS = 15 * 60 * 1000;
const REGISTRATION_WINDOW_MS = 60 * 60 * 1000;
/** Of one account's password, or one invitation's code. */
const GUESSES = 10;
const GUESSES_PER_ADDRESS = 100;

/**
 * Counts failed sign-ins, wrong invitation codes and registrations in the database, so that all processes share one
 * limit. Accounts and addresses are kept as keyed hashes only: people type passwords into the account field.
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
    if (await this.isGuessedOut(reader, this.subject('account', account), now)) throw tooManySignIns();
  }

  /** Answers whether this one was still within the limits. */
  countFailure(tx: Tx, account: string): Promise<boolean> {
    return this.countGuess(tx, this.subject('account', account));
  }

  async forgetFailures(tx: Tx, account: string): Promise<void> {
    await new AttemptStore(tx).forget(this.subject('account', account));
  }

  /** A code is guessed like a password, so it is guarded like one. */
  async refuseTooManyCodes(tx: Tx, invitationId: string): Promise<void> {
    if (await this.isGuessedOut(tx, this.subject('invitation', invitationId), tx.now)) throw tooManyCodes();
  }

  /** Answers whether this one was still within the limits. */
  countWrongCode(tx: Tx, invitationId: string): Promise<boolean> {
    return this.countGuess(tx, this.subject('invitation', invitationId));
  }

  async countRegistration(tx: Tx): Promise<void> {
    const address = this.addressSubject('registration');
    if (address && (await new AttemptStore(tx).count(address, REGISTRATION_WINDOW_MS)) > this.registrationsPerAddress) throw tooManyRegistrations();
  }

  private async isGuessedOut(reader: Pick<Statements, 'query'>, guessed: string, now: Date): Promise<boolean> {
    const since = new Date(now.getTime() - GUESSING_WINDOW_MS);
    if ((await attemptsSince(reader, guessed, since)) >= GUESSES) return true;
    const address = this.addressSubject('address');
    return address !== undefined && (await attemptsSince(reader, address, since)) >= GUESSES_PER_ADDRESS;
  }

  private async countGuess(tx: Tx, guessed: string): Promise<boolean> {
    const attempts = new AttemptStore(tx);
    const ofThis = await attempts.count(guessed, GUESSING_WINDOW_MS);
    const address = this.addressSubject('address');
    const ofAddress = address ? await attempts.count(address, GUESSING_WINDOW_MS) : 0;
    return ofThis <= GUESSES && ofAddress <= GUESSES_PER_ADDRESS;
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
