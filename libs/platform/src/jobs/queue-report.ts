import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { asTime } from '../database/statements.js';
import { queueNames } from './queues.js';

/** How one queue stands: jobs waiting (those of them that failed before), running and dead, and the age in seconds of the oldest that could run. */
export interface QueueStanding {
  readonly queue: string;
  readonly ready: number;
  readonly retrying: number;
  readonly running: number;
  readonly dead: number;
  readonly oldestReadySeconds: number;
}

@Injectable()
export class QueueReport {
  constructor(private readonly database: Database) {}

  async queues(): Promise<QueueStanding[]> {
    const now = this.database.clock.now();
    const counts = await this.database.read<{ queue: string; state: string; jobs: number; retrying: number; oldest: Date | string }>(
      "SELECT queue, state, COUNT(*) AS jobs, SUM(CASE WHEN attempts > 0 THEN 1 ELSE 0 END) AS retrying, MIN(availableAt) AS oldest FROM job WHERE state IN ('ready', 'running', 'dead') GROUP BY queue, state",
    );
    return queueNames.map((queue) => {
      const of = (state: string) => counts.find((one) => one.queue === queue && one.state === state);
      const oldest = of('ready')?.oldest;
      return {
        queue,
        ready: Number(of('ready')?.jobs ?? 0),
        retrying: Number(of('ready')?.retrying ?? 0),
        running: Number(of('running')?.jobs ?? 0),
        dead: Number(of('dead')?.jobs ?? 0),
        oldestReadySeconds: oldest ? Math.max(0, (now.getTime() - asTime(oldest).getTime()) / 1000) : 0,
      };
    });
  }

  /** Facts that no job was made of yet, and the age in seconds of the oldest. */
  async outboxLag(): Promise<{ waiting: number; oldestSeconds: number }> {
    const row = await this.database.readOne<{ waiting: number; oldest: Date | string | null }>(
      'SELECT COUNT(*) AS waiting, MIN(occurredAt) AS oldest FROM outbox WHERE relayedAt IS NULL',
    );
    const age = row?.oldest ? (this.database.clock.now().getTime() - asTime(row.oldest).getTime()) / 1000 : 0;
    return { waiting: Number(row?.waiting ?? 0), oldestSeconds: Math.max(0, age) };
  }
}
