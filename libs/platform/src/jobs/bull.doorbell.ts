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
  private readonly connections: Redis[] = [];
  private readonly shared: { client: Redis; subscriber: Redis };
  private closing = false;

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
    return ['connecting', 'connect', 'ready'].includes(client.status) && client.ping().then(() => true, () => false);
  }

  async close(): Promise<void> {
    this.closing = true;
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
    // Bull leaves behind a connection that was broken when it closed.
    for (const connection of this.connections) connection.disconnect();
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
      createClient: (type) => (type === 'client' ? this.shared.client : type === 'subscriber' ? this.shared.subscriber : this.blockingConnection()),
      settings: { lockDuration: 30_000, stalledInterval: 15_000, maxStalledCount: 1 },
    });
    queue.on('error', this.onError);
    this.queues.set(name, queue);
    return queue;
  }

  /** To end its wait when it closes, Bull connects this one anew and listens to nobody when that fails. */
  private blockingConnection(): Redis {
    const redis = this.connect(false);
    const connect = redis.connect.bind(redis);
    redis.connect = (callback) => connect(callback).catch((error: unknown) => {
      if (!this.closing) throw error;
    });
    return redis;
  }

  /** Commands fail fast, so that a ring never holds up what it announces; blocking connections wait for Redis to return. */
  private connect(commands: boolean): Redis {
    const redis = new Redis(this.url, {
      enableReadyCheck: false,
      maxRetriesPerRequest: commands ? 1 : null,
      enableOfflineQueue: true,
      commandTimeout: commands ? 2000 : undefined,
      retryStrategy: (times) => (this.closing ? null : Math.min(100 * times, 2000)),
      reconnectOnError: (error) => /READONLY|UNBLOCKED/.test(error.message),
    });
    // Every queue listens to the shared ones: many listeners are no leak here.
    redis.setMaxListeners(0);
    redis.on('error', this.onError);
    this.connections.push(redis);
    return redis;
  }
}
