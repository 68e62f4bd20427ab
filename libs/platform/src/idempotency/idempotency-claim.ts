import type { Database } from '../database/database.js';
import { isDuplicate, isLockTimeout, isRestartable } from '../database/dialect.js';
import type { RequestContext } from '../request-context.js';
import type { Tx } from '../unit-of-work/tx.js';
import { keyReused, sameRequestRunning } from './idempotency.problems.js';

export const KEY_LIFETIME_MS = 24 * 60 * 60 * 1000;

interface Stored {
  readonly fingerprint: string;
  readonly answer: string;
}

/**
 * A request's claim on its Idempotency-Key. The row is a plain INSERT with the answer in it, the last statement of the
 * transaction: of all requests and restarts with one key only one can commit. The others meet the duplicate, or what
 * the first one did, and get its answer. Why not first: docs/decisions/0004.
 */
export class IdempotencyClaim {
  private keeping = false;

  private constructor(private readonly scope: string, private readonly key: string, private readonly fingerprint: string) {}

  /** Takes the claim of this request, which only its first unit of work can have. */
  static take(context: RequestContext | undefined): IdempotencyClaim | undefined {
    const claim = context?.claim;
    if (!context || !claim) return undefined;
    context.claim = undefined;
    return new IdempotencyClaim(claim.scope, claim.key, claim.fingerprint);
  }

  async keep(tx: Tx, answer: unknown): Promise<void> {
    // Stays so when the statement fails.
    this.keeping = true;
    await tx.execute('INSERT INTO idempotency (scope, requestKey, fingerprint, answer, createdAt) VALUES (?, ?, ?, ?, ?)', [
      this.scope, this.key, this.fingerprint, JSON.stringify({ value: answer }), tx.now,
    ]);
    this.keeping = false;
  }

  /** The kept answer, when the work failed because this key has had its effect already. */
  async replayAfter<T>(error: unknown, database: Database): Promise<{ value: T } | undefined> {
    if (isRestartable(error)) return undefined;
    if (this.keeping && isLockTimeout(error)) throw sameRequestRunning();
    // Not only after a duplicate of the key: a rule may refuse because of what the first request did.
    const row = await database.readOne<Stored>('SELECT fingerprint, answer FROM idempotency WHERE scope = ? AND requestKey = ?', [this.scope, this.key]);
    if (row && row.fingerprint !== this.fingerprint) throw keyReused();
    if (row) return JSON.parse(row.answer) as { value: T };
    // Gone again: the key has just expired.
    if (this.keeping && isDuplicate(error)) throw sameRequestRunning();
    return undefined;
  }
}
