import { systemActor } from '#kernel';
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.js';
import { asTime } from '../database/statements.js';
import { newId } from '../ids.js';
import { type SafeError, safeError } from '../observability/safe-error.js';
import type { Tx } from '../unit-of-work/tx.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { type EventHandler, Handlers, type LongHandler, type StoredEvent } from './handlers.js';
import type { QueueName } from './queues.js';
import { Rings } from './rings.js';

export const LEASE_MS = 30_000;
export const MAX_ATTEMPTS = 6;
const MAX_ERROR = 4000;

interface Claimed {
  readonly id: string;
  readonly seq: number;
  readonly queue: QueueName;
  readonly handler: string;
  readonly lane: string;
  readonly eventId: string | null;
  readonly payload: string;
  readonly attempts: number;
  readonly token: string;
}

/**
 * Runs a job whose bell rang. Claiming is a guarded update, so a bell that rings twice finds nothing to do; the
 * effect, the inbox row and `done` are one transaction, so a worker killed anywhere leaves all of it or nothing.
 */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger(JobRunner.name);
  private readonly left = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly handlers: Handlers,
    private readonly rings: Rings,
  ) {}

  /** Answers whether the job had its effect. `ahead` moves this runner's clock, for tests of delays. */
  async run(jobId: string, ahead = 0): Promise<boolean> {
    const { job, stranger } = await this.uow.run(systemActor('jobs'), (tx) => claim(tx, jobId, ahead, (handler) => this.knows(handler)));
    if (stranger !== undefined) this.leave(stranger);
    if (!job) return false;
    try {
      await this.perform(job);
    } catch (error) {
      if (!(await this.hadItsEffect(job))) {
        await this.fail(job, safeError(error));
        return false;
      }
    }
    await this.ringNextOf(job.lane);
    return true;
  }

  private knows(name: string): boolean {
    return (this.handlers.byName(name) ?? this.handlers.schedule(name)) !== undefined;
  }

  /** Work that a newer release brought is for a process that knows it: the sweeper rings again, and no attempt is counted. */
  private leave(handler: string): void {
    if (this.left.has(handler)) return;
    this.left.add(handler);
    this.logger.warn(`no handler is called ${handler} here: its jobs are left for a process that has it`);
  }

  /**
   * After an error the effect may be there all the same: the connection was lost during COMMIT, or the fact was relayed
   * a second time. Then there is nothing left but to say so.
   */
  private async hadItsEffect(job: Claimed): Promise<boolean> {
    if (!job.eventId) return false;
    const [before] = await this.database.read('SELECT handledAt FROM inbox WHERE eventId = ? AND handler = ?', [job.eventId, job.handler]);
    if (!before) return false;
    await this.uow.run(systemActor('jobs'), (tx) => finish(tx, job));
    return true;
  }

  private async perform(job: Claimed): Promise<void> {
    const actor = systemActor(job.handler);
    const schedule = this.handlers.schedule(job.handler);
    if (schedule) {
      const slot = new Date((JSON.parse(job.payload) as { slot: string }).slot);
      return this.uow.run(actor, (tx) => once(tx, job, () => schedule.instance.run(slot, tx)));
    }
    const handler = this.handlers.byName(job.handler)!;
    const event = await this.eventOf(job);
    if (isLong(handler.instance)) {
      await this.keepingLease(job, handler.instance, event);
      return this.uow.run(actor, (tx) => once(tx, job, async () => undefined));
    }
    const { instance } = handler;
    await this.uow.run(actor, (tx) => once(tx, job, () => instance.handle(event, tx)));
  }

  private async keepingLease(job: Claimed, handler: LongHandler, event: StoredEvent): Promise<void> {
    const renew = () =>
      this.uow.run(systemActor('jobs'), (tx) =>
        tx.execute('UPDATE job SET leaseUntil = ? WHERE id = ? AND leaseToken = ?', [new Date(tx.now.getTime() + LEASE_MS), job.id, job.token]),
      ).catch((error: unknown) => this.logger.warn(`lease of ${job.id} not renewed: ${safeError(error).message}`));
    const timer = setInterval(() => void renew(), LEASE_MS / 3);
    try {
      await handler.work(event);
    } finally {
      clearInterval(timer);
    }
  }

  private async eventOf(job: Claimed): Promise<StoredEvent> {
    const row = await this.database.readOne<{ name: string; occurredAt: Date | string; actorId: string; payload: string }>(
      'SELECT name, occurredAt, actorId, payload FROM outbox WHERE eventId = ?', [job.eventId],
    );
    if (!row) throw new Error(`the outbox has no event ${job.eventId}`);
    return { id: job.eventId!, name: row.name, at: asTime(row.occurredAt), actorId: row.actorId, payload: JSON.parse(row.payload) as object };
  }

  private async fail(job: Claimed, error: SafeError): Promise<void> {
    const dead = job.attempts >= (this.handlers.byName(job.handler)?.attempts ?? MAX_ATTEMPTS);
    const delayMs = backoff(job.attempts);
    this.logger.warn({ job: job.id, attempt: job.attempts, dead, reason: error.message }, 'a job failed');
    await this.uow.run(systemActor('jobs'), (tx) =>
      tx.execute(
        'UPDATE job SET state = ?, availableAt = ?, leaseUntil = NULL, leaseToken = NULL, rungAt = ?, error = ?, finishedAt = ? WHERE id = ? AND leaseToken = ?',
        [dead ? 'dead' : 'ready', new Date(tx.now.getTime() + delayMs), new Date(tx.now.getTime() + delayMs), error.stack.slice(0, MAX_ERROR), dead ? tx.now : null, job.id, job.token],
      ),
    );
    if (dead) await this.ringNextOf(job.lane);
    else await this.rings.ring([{ queue: job.queue, jobId: job.id, delayMs }]);
  }

  private async ringNextOf(lane: string): Promise<void> {
    const next = await this.database.readOne<{ id: string; queue: QueueName }>(
      "SELECT id, queue FROM job WHERE lane = ? AND state = 'ready' ORDER BY seq LIMIT 1", [lane],
    );
    if (next) await this.rings.ring([{ queue: next.queue, jobId: next.id }]);
  }
}

async function claim(tx: Tx, id: string, ahead: number, knows: (handler: string) => boolean): Promise<{ job?: Claimed; stranger?: string }> {
  const now = new Date(tx.now.getTime() + ahead);
  const [job] = await tx.query<Omit<Claimed, 'token'>>(
    "SELECT id, seq, queue, handler, lane, eventId, payload, attempts FROM job WHERE id = ? AND state = 'ready' AND availableAt <= ?", [id, now],
  );
  if (!job) return {};
  if (!knows(job.handler)) return { stranger: job.handler };
  const [earlier] = await tx.query(
    "SELECT id FROM job WHERE lane = ? AND state IN ('ready', 'running') AND seq < ? LIMIT 1", [job.lane, job.seq],
  );
  if (earlier) return {};
  const token = newId();
  const changed = await tx.execute(
    "UPDATE job SET state = 'running', attempts = attempts + 1, leaseUntil = ?, leaseToken = ? WHERE id = ? AND state = 'ready'",
    [new Date(tx.now.getTime() + LEASE_MS), token, id],
  );
  return changed === 1 ? { job: { ...job, attempts: job.attempts + 1, token } } : {};
}

/** The effect, at most once: a lost lease (somebody else has the job by now) takes the effect back. */
async function once(tx: Tx, job: Claimed, effect: () => Promise<void>): Promise<void> {
  // A schedule's slot is unique and so is its job; a fact may come again, in another job.
  if (job.eventId) await tx.execute('INSERT INTO inbox (eventId, handler, handledAt) VALUES (?, ?, ?)', [job.eventId, job.handler, tx.now]);
  await effect();
  if ((await finish(tx, job)) !== 1) throw new Error('the lease was lost to another worker');
}

const finish = (tx: Tx, job: Claimed): Promise<number> =>
  tx.execute(
    "UPDATE job SET state = 'done', finishedAt = ?, leaseUntil = NULL, leaseToken = NULL, error = NULL WHERE id = ? AND leaseToken = ?",
    [tx.now, job.id, job.token],
  );

const isLong = (handler: EventHandler | LongHandler): handler is LongHandler => 'work' in handler;

/** 0.5 s, 2 s, 8 s, 32 s, 2 min; for handlers that are tried more often 9 min, 34 min, 2 h, 9 h. */
export const backoff = (attempts: number): number => 500 * 4 ** (attempts - 1);
