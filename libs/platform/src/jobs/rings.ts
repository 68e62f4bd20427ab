import { Inject, Injectable } from '@nestjs/common';
import { DOORBELL, type Doorbell } from './doorbell.js';
import type { QueueName } from './queues.js';

export interface Ring {
  readonly queue: QueueName;
  readonly jobId: string;
  readonly delayMs?: number;
}

/** Rings for jobs that stand in the table already. A bell that does not work costs time, never a job. */
@Injectable()
export class Rings {
  constructor(@Inject(DOORBELL) private readonly doorbell: Doorbell) {}

  /** Answers how many rings failed. */
  async ring(rings: readonly Ring[]): Promise<number> {
    const results = await Promise.allSettled(rings.map((one) => this.doorbell.ring(one.queue, one.jobId, one.delayMs ?? 0)));
    return results.filter((one) => one.status === 'rejected').length;
  }
}
