import { Injectable } from '@nestjs/common';
import type { Tx } from '../unit-of-work/tx.js';
import { KEY_LIFETIME_MS } from '../idempotency/idempotency-claim.js';
import { forgetOld, type Old } from './forget-old.js';
import { RunsEvery, type ScheduledWork } from './handlers.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What may go, and when. Inbox rows stay: they keep a fact that is relayed again from having its effect again. */
const rubbish: readonly Old[] = [
  { table: 'idempotency', since: 'createdAt', afterMs: KEY_LIFETIME_MS },
  { table: 'schedule_slot', since: 'dueAt', afterMs: 2 * DAY_MS },
  { table: 'job', since: 'availableAt', which: "state = 'done' AND ", afterMs: 7 * DAY_MS },
];

/** Throws away what is no longer needed: a little every minute. */
@Injectable()
@RunsEvery({ name: 'platform.housekeeping', queue: 'housekeeping', everySeconds: 60 })
export class Housekeeping implements ScheduledWork {
  async run(_slot: Date, tx: Tx): Promise<void> {
    for (const old of rubbish) await forgetOld(tx, old);
  }
}
