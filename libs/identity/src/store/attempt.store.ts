import { isDuplicate, type Statements, type Tx } from '#platform';

export async function attemptsSince(reader: Pick<Statements, 'query'>, subject: string, since: Date): Promise<number> {
  const [row] = await reader.query<{ attempts: number }>('SELECT attempts FROM attempt_count WHERE subject = ? AND since > ?', [subject, since]);
  return row?.attempts ?? 0;
}

export class AttemptStore {
  constructor(private readonly tx: Tx) {}

  /** Counts one more in a window that began with the first attempt; answers how many there are. */
  async count(subject: string, windowMs: number): Promise<number> {
    const windowStart = new Date(this.tx.now.getTime() - windowMs);
    if (!(await this.countOn(subject, windowStart))) await this.begin(subject, windowStart);
    return attemptsSince(this.tx, subject, windowStart);
  }

  async forget(subject: string): Promise<void> {
    await this.tx.execute('DELETE FROM attempt_count WHERE subject = ?', [subject]);
  }

  private async countOn(subject: string, windowStart: Date): Promise<boolean> {
    return (await this.tx.execute('UPDATE attempt_count SET attempts = attempts + 1 WHERE subject = ? AND since > ?', [subject, windowStart])) === 1;
  }

  private async begin(subject: string, windowStart: Date): Promise<void> {
    const { now } = this.tx;
    if ((await this.tx.execute('UPDATE attempt_count SET attempts = 1, since = ? WHERE subject = ? AND since <= ?', [now, subject, windowStart])) === 1) return;
    try {
      await this.tx.execute('INSERT INTO attempt_count (subject, attempts, since) VALUES (?, 1, ?)', [subject, now]);
    } catch (error) {
      // Somebody else's first attempt came in between.
      if (!isDuplicate(error) || !(await this.countOn(subject, windowStart))) throw error;
    }
  }
}

/** Windows that ended long ago, see housekeeping. */
export async function forgetOldAttempts(tx: Tx, before: Date): Promise<void> {
  await tx.execute('DELETE FROM attempt_count WHERE since < ?', [before]);
}
