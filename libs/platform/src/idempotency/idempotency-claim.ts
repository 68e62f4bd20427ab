import type { Database } from '../database/database.js';
import { isDuplicate, isLockTimeout } from '../database/dialect.js';
import type { RequestContext } from '../request-context.js';
import type { Statements } from '../database/statements.js';
import type { Tx } from '../unit-of-work/tx.js';
import { keyReused, sameRequestRunning } from './idempotency.problems.js';

export const KEY_LIFETIME_MS = 24 * 60 * 60 * 1000;

interface Stored {
  readonly fingerprint: string;
  readonly answer: string | null;
}

/**
 * A request's claim on its Idempotency-Key. The row is a plain INSERT and the first statement of the transaction: a
 * second request with the key waits for the first and then meets a duplicate, also when the first lost its
 * connection during COMMIT and nobody knows how it ended. Why not a look-up before: docs/decisions/0004.
 */
export class IdempotencyClaim {
  private inserting = false;

  private constructor(private readonly scope: string, private readonly key: string, private readonly fingerprint: string) {}

  /** Takes the claim of this request, which only its first unit of work can have. */
  static take(context: RequestContext | undefined): IdempotencyClaim | undefined {
    const claim = context?.claim;
    if (!context || !claim) return undefined;
    context.claim = undefined;
    return new IdempotencyClaim(claim.scope, claim.key, claim.fingerprint);
  }

  async insert(tx: Tx): Promise<void> {
    this.inserting = true;
    await tx.execute('INSERT INTO idempotency (scope, requestKey, fingerprint, createdAt) VALUES (?, ?, ?, ?)', [
      this.scope, this.key, this.fingerprint, tx.now,
    ]);
    this.inserting = false;
  }

  async keep(tx: Tx, answer: unknown): Promise<void> {
    await tx.execute('UPDATE idempotency SET answer = ? WHERE scope = ? AND requestKey = ?', [
      JSON.stringify({ value: answer }), this.scope, this.key,
    ]);
  }

  /** The kept answer, when the error says that this key was answered before. */
  async replayAfter<T>(error: unknown, database: Database): Promise<{ value: T } | undefined> {
    if (!this.inserting) return undefined;
    this.inserting = false;
    if (isLockTimeout(error)) throw sameRequestRunning();
    if (!isDuplicate(error)) return undefined;
    return this.stored<T>(database.read.bind(database));
  }

  private async stored<T>(read: Statements['query']): Promise<{ value: T }> {
    const [row] = await read<Stored>('SELECT fingerprint, answer FROM idempotency WHERE scope = ? AND requestKey = ?', [this.scope, this.key]);
    // Gone again: the first request was rolled back or its key has just expired.
    if (!row || row.answer === null) throw sameRequestRunning();
    if (row.fingerprint !== this.fingerprint) throw keyReused();
    return JSON.parse(row.answer) as { value: T };
  }
}
