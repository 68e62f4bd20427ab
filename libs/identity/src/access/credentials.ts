import { type Actor, anonymous, happened } from '#kernel';
import { Database, newId, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { SignInRefused } from '../contract/identity.events.js';
import { accountIn } from '../domain/account.js';
import { credentialsWrong, tooManySignIns } from '../domain/identity.problems.js';
import { Attempts } from './attempts.js';
import { Passwords } from './passwords.js';

/** Somebody who has just shown the right password. */
export interface Proven {
  readonly actor: Actor;
  readonly account: string;
  readonly displayName: string;
  /** The epoch that the password belongs to: a session opened with an older one counts for nothing. */
  readonly epoch: number;
}

interface Row {
  readonly id: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly tokenEpoch: number;
}

/** Takes the same steps, and the same time, for an account that exists and one that does not. */
@Injectable()
export class Credentials {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
  ) {}

  async prove(typedAccount: string, password: string): Promise<Proven> {
    // What is no account at all is counted and refused like an account that nobody has.
    const account = accountIn(typedAccount) ?? typedAccount;
    await this.attempts.refuseTooManyFailures(this.database.reader, account, this.database.clock.now());
    const row = await this.database.readOne<Row>('SELECT id, displayName, passwordHash, tokenEpoch FROM person WHERE account = ?', [account]);
    if (!(await this.passwords.fits(password, row?.passwordHash)) || !row) throw await this.refused(account, row?.id ?? null);
    return { actor: { ...anonymous, id: row.id }, account, displayName: row.displayName, epoch: row.tokenEpoch };
  }

  private async refused(account: string, personId: string | null): Promise<Error> {
    const within = await this.uow.run(anonymous, async (tx) => {
      await tx.publish([happened(SignInRefused, tx.now, { attemptId: newId(), personId })]);
      return this.attempts.countFailure(tx, account);
    });
    // Of many guesses sent at once, those beyond the limit look all alike, the right one too.
    return within ? credentialsWrong() : tooManySignIns();
  }
}
