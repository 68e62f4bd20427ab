import type { Actor } from '#kernel';
import { authorize, changedMeanwhile, Database, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Attempts } from '../access/attempts.js';
import { Credentials } from '../access/credentials.js';
import { Passwords } from '../access/passwords.js';
import { personMissing } from '../domain/identity.problems.js';
import { checkPassword } from '../domain/password-rules.js';
import { changePassword } from '../domain/person-decisions.js';
import { identityPolicy } from '../identity.policy.js';
import { PersonStore } from '../store/person.store.js';
import { SessionStore } from '../store/session.store.js';

@Injectable()
export class ChangePasswordUseCase {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly credentials: Credentials,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
  ) {}

  /** The session that asks goes on; all others end. */
  async execute(actor: Actor, sessionId: string, { currentPassword, newPassword }: { currentPassword: string; newPassword: string }): Promise<void> {
    authorize(identityPolicy, 'identity.use-account', actor, { personId: actor.id }, personMissing);
    const row = await this.database.readOne<{ account: string }>('SELECT account FROM person WHERE id = ?', [actor.id]);
    if (!row) throw personMissing();
    checkPassword(newPassword, row.account);
    const proven = await this.credentials.prove(row.account, currentPassword);
    const passwordHash = await this.passwords.hash(newPassword);
    await this.uow.run(actor, async (tx) => {
      const people = new PersonStore(tx);
      const person = await people.lockById(actor.id);
      // Proven for a password that somebody has changed since.
      if (person.tokenEpoch !== proven.epoch) throw changedMeanwhile();
      const { next, events } = changePassword(person, { passwordHash, now: tx.now });
      await people.save(next);
      await this.attempts.forgetFailures(tx, person.account);
      await new SessionStore(tx).keepOnly(sessionId, actor.id, next.tokenEpoch);
      await tx.publish(events);
    });
  }
}
