import Bull from 'bull';
import { Redis } from 'ioredis';
import type { Doorbell } from './doorbell.js';
import type { QueueName } from './queues.js';

const ERRORS_KEPT = 1000;

/**
 * The doorbell of a house with several processes: Bull hands each ring to one worker. Redis holds job ids and
 * nothing else. Bull neither retries nor schedules here; attempts and times are counted in the job row.
 */
export class BullDoorbell implements Doorbell {
  private readonly queues = new Map<QueueName, Bull.Queue<{ jobId: string }>>();
  private readonly shared: { client: Redis; subscriber: Redis };

  constructor(private readonly url: string, private readonly prefix: string, private readonly onError: (error: Error) => void) {
    this.shared = { client: this.connect(true), subscriber: this.connect(false) };
  }

  async ring(queue: QueueName, jobId: string, delayMs: number): Promise<void> {
    await this.queue(queue).add({ jobId }, { delay: Math.max(0, delayMs), attempts: 1, removeOnComplete: 100, removeOnFail: ERRORS_KEPT });
  }

  answer(queue: QueueName, concurrency: number, run: (jobId: string) => Promise<void>): void {
    // A rejected promise here means that this process could not even record the failure: Bull shows it, the sweeper repairs it.
    void this.queue(queue).process(concurrency, (job) => run(job.data.jobId)).catch(this.onError);
  }

  async works(): Promise<boolean> {
    const { client } = this.shared;
    return ['connecting', 'connect', 'ready'].includes(client.status) && (await client.ping()) === 'PONG';
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
    this.shared.client.disconnect();
    this.shared.subscriber.disconnect();
  }

  /** For bull-board. */
  all(names: readonly QueueName[]): Bull.Queue[] {
    return names.map((name) => this.queue(name));
  }

  private queue(name: QueueName): Bull.Queue<{ jobId: string }> {
    const known = this.queues.get(name);
    if (known) return known;
    const queue = new Bull<{ jobId: string }>(name, {
      // Braces: all keys of one queue lie on one node of a Redis cluster.
      prefix: `{${this.prefix}}`,
      createClient: (type) => (type === 'client' ? this.shared.client : type === 'subscriber' ? this.shared.subscriber : this.connect(false)),
      settings: { lockDuration: 30_000, stalledInterval: 15_000, maxStalledCount: 1 },
    });
    queue.on('error', this.onError);
    this.queues.set(name, queue);
    return queue;
  }

  /** Commands fail fast, so that a ring never holds up what it announces; blocking connections wait for Redis to return. */
  private connect(commands: boolean): Redis {
    const redis = new Redis(this.url, {
      enableReadyCheck: false,
      maxRetriesPerRequest: commands ? 1 : null,
      enableOfflineQueue: true,
      commandTimeout: commands ? 2000 : undefined,
      retryStrategy: (times) => Math.min(100 * times, 2000),
      reconnectOnError: (error) => /READONLY|UNBLOCKED/.test(error.message),
    });
    redis.on('error', this.onError);
    return redis;
  }
}
