import type { Doorbell } from './doorbell.js';
import type { QueueName } from './queues.js';

interface Line {
  readonly waiting: string[];
  readonly concurrency: number;
  readonly run: (jobId: string) => Promise<void>;
  running: number;
}

/** The doorbell of a house that is one process: a list in memory. What a crash forgets, the sweeper finds in the table. */
export class EmbeddedDoorbell implements Doorbell {
  private readonly lines = new Map<QueueName, Line>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly inFlight = new Set<Promise<void>>();
  private closed = false;

  async ring(queue: QueueName, jobId: string, delayMs: number): Promise<void> {
    if (this.closed) return;
    if (delayMs <= 0) return this.enqueue(queue, jobId);
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.enqueue(queue, jobId);
    }, delayMs);
    this.timers.add(timer);
  }

  answer(queue: QueueName, concurrency: number, run: (jobId: string) => Promise<void>): void {
    this.lines.set(queue, { waiting: [], concurrency, run, running: 0 });
  }

  async works(): Promise<boolean> {
    return !this.closed;
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.allSettled(this.inFlight);
  }

  private enqueue(queue: QueueName, jobId: string): void {
    const line = this.lines.get(queue);
    if (!line || this.closed) return;
    line.waiting.push(jobId);
    this.next(line);
  }

  private next(line: Line): void {
    while (!this.closed && line.running < line.concurrency && line.waiting.length > 0) {
      line.running++;
      const work = line.run(line.waiting.shift()!).catch(() => undefined).finally(() => {
        line.running--;
        this.inFlight.delete(work);
        this.next(line);
      });
      this.inFlight.add(work);
    }
  }
}
