import type { Actor } from '#kernel';
import { isDuplicate, newId, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Attempts } from '../access/attempts.js';
import { Passwords } from '../access/passwords.js';
import { accountOf } from '../domain/account.js';
import { checkPassword } from '../domain/password-rules.js';
import type { PersonKind } from '../domain/person.js';
import { registerPerson } from '../domain/register-person.js';
import { PersonStore } from '../store/person.store.js';

export interface RegisterPersonInput {
  readonly account: string;
  readonly displayName: string;
  readonly kinds: readonly PersonKind[];
  readonly password: string;
}

@Injectable()
export class RegisterPersonUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly passwords: Passwords, private readonly attempts: Attempts) {}

  /**
   * Answers the new person's id; undefined when the account is taken, after the same work. Over HTTP both look alike:
   * who is registered here is nobody's business. See docs/decisions/0007.
   */
  async execute(actor: Actor, input: RegisterPersonInput): Promise<string | undefined> {
    const account = accountOf(input.account);
    checkPassword(input.password, account);
    const passwordHash = await this.passwords.hash(input.password);
    try {
      return await this.uow.run(actor, async (tx) => {
        await this.attempts.countRegistration(tx);
        const people = new PersonStore(tx);
        if (await people.byAccount(account)) return undefined;
        const { displayName, kinds } = input;
        const { next, events } = registerPerson({ id: newId(), now: tx.now, account, displayName, kinds, passwordHash });
        await people.add(next);
        await tx.publish(events);
        return next.id;
      });
    } catch (error) {
      // Two registrations of one account at once: the other one has it.
      if (isDuplicate(error)) return undefined;
      throw error;
    }
  }
}
