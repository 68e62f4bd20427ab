import { Injectable } from '@nestjs/common';
import type { Tx } from '../unit-of-work/tx.js';
import { asTime } from '../database/statements.js';
import { KEY_LIFETIME_MS } from '../idempotency/idempotency-claim.js';
import { RunsEvery, type ScheduledWork } from './handlers.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const AT_ONCE = 500;

/** What may go, and when. Inbox rows stay: they keep a fact that is relayed again from having its effect again. */
const rubbish = [
  { table: 'idempotency', since: 'createdAt', which: '', afterMs: KEY_LIFETIME_MS },
  { table: 'schedule_slot', since: 'dueAt', which: '', afterMs: 2 * DAY_MS },
  { table: 'job', since: 'availableAt', which: "state = 'done' AND ", afterMs: 7 * DAY_MS },
] as const;

/** Throws away what is no longer needed: a little every minute, so that no transaction is ever long. */
@Injectable()
@RunsEvery({ name: 'platform.housekeeping', queue: 'housekeeping', everySeconds: 60 })
export class Housekeeping implements ScheduledWork {
  async run(_slot: Date, tx: Tx): Promise<void> {
    for (const { table, since, which, afterMs } of rubbish) {
      const limit = new Date(tx.now.getTime() - afterMs);
      const [oldest] = await tx.query<{ moment: Date | string }>(
        `SELECT ${since} AS moment FROM ${table} WHERE ${which}${since} < ? ORDER BY ${since} LIMIT 1 OFFSET ${AT_ONCE}`, [limit],
      );
      await tx.execute(`DELETE FROM ${table} WHERE ${which}${since} < ?`, [oldest ? asTime(oldest.moment) : limit]);
    }
  }
}
