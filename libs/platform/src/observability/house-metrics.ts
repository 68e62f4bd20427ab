import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { QueueReport } from '../jobs/queue-report.js';
import { registry } from './metrics.js';

const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
  new Gauge({ name: `jiebang_${name}`, help, labelNames, registers: [registry] });

const jobs = gauge('queue_jobs', 'Jobs by queue and state', 'queue', 'state');
const queueAge = gauge('queue_oldest_ready_seconds', 'Age of the oldest job that could run', 'queue');
const outboxWaiting = gauge('outbox_waiting', 'Facts that no job was made of yet');
const outboxAge = gauge('outbox_oldest_seconds', 'Age of the oldest of them');
const databaseUp = gauge('database_up', 'Whether the database answered this scrape');

/** Reads how the queues stand at the moment somebody asks. */
@Injectable()
export class HouseMetrics {
  constructor(private readonly report: QueueReport) {}

  async text(): Promise<string> {
    databaseUp.set(await this.measure().then(() => 1, () => 0));
    return registry.metrics();
  }

  private async measure(): Promise<void> {
    const [queues, outbox] = await Promise.all([this.report.queues(), this.report.outboxLag()]);
    for (const { queue, oldestReadySeconds, ready, running, dead } of queues) {
      for (const [state, count] of Object.entries({ ready, running, dead })) jobs.set({ queue, state }, count);
      queueAge.set({ queue }, oldestReadySeconds);
    }
    outboxWaiting.set(outbox.waiting);
    outboxAge.set(outbox.oldestSeconds);
  }
}
