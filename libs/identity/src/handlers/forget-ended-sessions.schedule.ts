import { RunsEvery, type ScheduledWork, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { forgetOldAttempts } from '../store/attempt.store.js';
import { SessionStore } from '../store/session.store.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Ended sessions and old counts decide nothing any more, so nothing of them is kept. */
@Injectable()
@RunsEvery({ name: 'identity.forget-ended-sessions', queue: 'housekeeping', everySeconds: 3600 })
export class ForgetEndedSessions implements ScheduledWork {
  async run(_slot: Date, tx: Tx): Promise<void> {
    await new SessionStore(tx).forgetExpired();
    await forgetOldAttempts(tx, new Date(tx.now.getTime() - DAY_MS));
  }
}
