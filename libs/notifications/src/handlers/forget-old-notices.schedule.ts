import { forgetOld, RunsEvery, type ScheduledWork, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { KEPT_MS } from '../domain/route-notice.js';

/** Nobody is told of what happened half a year ago. The facts themselves stay where they happened. */
@Injectable()
@RunsEvery({ name: 'notifications.forget-old', queue: 'housekeeping', everySeconds: 60 })
export class ForgetOldNotices implements ScheduledWork {
  async run(_slot: Date, tx: Tx): Promise<void> {
    await forgetOld(tx, { table: 'notice', since: 'at', afterMs: KEPT_MS });
    await forgetOld(tx, { table: 'mail_delivery', since: 'createdAt', afterMs: KEPT_MS });
  }
}
