import type { Database } from '../database/database.js';
import { isRestartable, StartAgain } from '../database/dialect.js';
import type { Command } from '../database/statements.js';
import type { RequestContext } from '../request-context.js';
import { keyReused } from './idempotency.problems.js';

export const KEY_LIFETIME_MS = 24 * 60 * 60 * 1000;

const INSERT = 'INSERT INTO idempotency (scope, requestKey, fingerprint, answer, createdAt) VALUES (?, ?, ?, ?, ?)';

interface Stored {
  readonly fingerprint: string;
  readonly answer: string;
}

/**
 * A request's claim on its Idempotency-Key. The row is a plain INSERT with the answer in it, the last statement before
 * COMMIT: of all requests and restarts with one key only one can commit. The others meet the duplicate, or what the
 * first one did, and get its answer. Why not first: docs/decisions/0004.
 */
export class IdempotencyClaim {
  private constructor(private readonly scope: string, private readonly key: string, private readonly fingerprint: string) {}

  /** Takes the claim of this request, which only its first unit of work can have. */
  static take(context: RequestContext | undefined): IdempotencyClaim | undefined {
    const claim = context?.claim;
    if (!context || !claim) return undefined;
    context.claim = undefined;
    return new IdempotencyClaim(claim.scope, claim.key, claim.fingerprint);
  }

  /** The statement that keeps the answer. */
  row(answer: unknown, now: Date): Command {
    return { sql: INSERT, params: [this.scope, this.key, this.fingerprint, JSON.stringify({ value: answer }), now] };
  }

  /**
   * The kept answer, when this key has had its effect already. Looked for after any failure but a lost connection, not
   * only after a duplicate: a rule may refuse because of what the first request did.
   */
  async replayAfter<T>(error: unknown, database: Database): Promise<{ value: T } | undefined> {
    if (isRestartable(error) && !(error instanceof StartAgain)) return undefined;
    const row = await database.readOne<Stored>('SELECT fingerprint, answer FROM idempotency WHERE scope = ? AND requestKey = ?', [this.scope, this.key]);
    if (!row) return undefined;
    if (row.fingerprint !== this.fingerprint) throw keyReused();
    return JSON.parse(row.answer) as { value: T };
  }
}
