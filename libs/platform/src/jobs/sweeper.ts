import { systemActor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { chosen } from '../database/chosen.js';
import { Database } from '../database/database.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { MAX_ATTEMPTS } from './job-runner.js';
import type { QueueName } from './queues.js';
import { Rings } from './rings.js';

/** A ring that had no effect for this long was lost (Redis flushed, worker killed). */
const LOST_RING_MS = 10_000;

interface Lying {
  readonly id: string;
  readonly queue: QueueName;
}

/** Finds jobs that nobody is working on, and rings for them. */
@Injectable()
export class Sweeper {
  constructor(private readonly database: Database, private readonly uow: UnitOfWork, private readonly rings: Rings) {}

  async sweep(): Promise<number> {
    await this.releaseLeases();
    const now = this.database.clock.now();
    const lying = await this.database.read<Lying>(
      "SELECT id, queue FROM job WHERE state = 'ready' AND availableAt <= ? AND (rungAt IS NULL OR rungAt < ?) ORDER BY availableAt, seq LIMIT 500",
      [now, new Date(now.getTime() - LOST_RING_MS)],
    );
    if (lying.length === 0) return 0;
    const { sql, params } = chosen(lying.map((one) => one.id));
    await this.uow.run(systemActor('jobs'), (tx) => tx.execute(`UPDATE job SET rungAt = ? WHERE id ${sql} AND state = 'ready'`, [tx.now, ...params]));
    await this.rings.ring(lying.map((one) => ({ queue: one.queue, jobId: one.id })));
    return lying.length;
  }

  /** At the start of an embedded house nothing can be running: what says so was cut short, and every ring is forgotten. */
  async releaseAll(): Promise<void> {
    await this.release("state = 'running'", []);
    await this.uow.run(systemActor('jobs'), (tx) => tx.execute("UPDATE job SET rungAt = NULL WHERE state = 'ready'"));
  }

  private releaseLeases(): Promise<void> {
    return this.release("state = 'running' AND leaseUntil < ?", [this.database.clock.now()]);
  }

  // A job whose worker dies with it each time is poison: after the last attempt it is dead, not tried for ever.
  private async release(which: string, params: Date[]): Promise<void> {
    const [any] = await this.database.read(`SELECT id FROM job WHERE ${which} LIMIT 1`, params);
    if (!any) return;
    await this.uow.run(systemActor('jobs'), async (tx) => {
      await tx.execute(
        `UPDATE job SET state = 'dead', leaseUntil = NULL, leaseToken = NULL, finishedAt = ?, error = 'its worker ended while running it, each time' WHERE ${which} AND attempts >= ${MAX_ATTEMPTS}`,
        [tx.now, ...params],
      );
      await tx.execute(`UPDATE job SET state = 'ready', leaseUntil = NULL, leaseToken = NULL, rungAt = NULL WHERE ${which}`, params);
    });
  }
}
