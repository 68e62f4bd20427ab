import { isDuplicate, isLockTimeout, StartAgain } from '../database/dialect.js';
import type { Command } from '../database/statements.js';
import { sameRequestRunning } from '../idempotency/idempotency.problems.js';
import { Facts } from '../outbox/facts.js';
import type { Session } from './session.js';

/** What a unit of work writes last: rows that nothing in it reads again, its facts, and the row of its request. */
export class Closing {
  readonly facts = new Facts();
  private readonly commands: Command[] = [];

  add(command: Command): void {
    this.commands.push(command);
  }

  async run(session: Session, claim?: Command): Promise<void> {
    try {
      await session.commit([...this.commands, ...this.facts.commands(), ...(claim ? [claim] : [])]);
    } catch (error) {
      if (isDuplicate(error)) throw this.taken(error)?.problem() ?? new StartAgain('another request with this key, or about this aggregate, was first');
      throw claim && isLockTimeout(error) ? sameRequestRunning() : error;
    }
  }

  // MySQL names the key, MariaDB without its table; SQLite names the table and the columns.
  private taken(error: unknown): Command['taken'] {
    const { message } = error as Error;
    return this.commands.map((one) => one.taken).find((taken) => taken && (message.includes(`failed: ${taken.table}.`) || new RegExp(`'(${taken.table}\\.)?${taken.key}'`).test(message)));
  }
}
