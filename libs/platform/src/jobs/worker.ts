import { Inject, Injectable, Logger } from '@nestjs/common';
import { FileStore } from '../files/file-store.js';
import { safeError } from '../observability/safe-error.js';
import { OutboxRelay } from '../outbox/outbox.relay.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { DOORBELL, type Doorbell } from './doorbell.js';
import { JobRunner } from './job-runner.js';
import { queueNames, queues } from './queues.js';
import { Scheduler } from './scheduler.js';
import { Sweeper } from './sweeper.js';

const RELAY_EVERY_MS = 100;
const SWEEP_EVERY_MS = 2000;
const TICK_EVERY_MS = 500;
const SWEEP_FILES_EVERY_MS = 60 * 60 * 1000;

/** The working half of the product: relays facts, runs jobs, keeps time. */
@Injectable()
export class Worker {
  private readonly logger = new Logger(Worker.name);
  private readonly rounds: Round[] = [];

  constructor(
    private readonly uow: UnitOfWork,
    private readonly relay: OutboxRelay,
    private readonly sweeper: Sweeper,
    private readonly scheduler: Scheduler,
    private readonly runner: JobRunner,
    private readonly files: FileStore,
    @Inject(DOORBELL) private readonly doorbell: Doorbell,
  ) {}

  /** `alone`: this is the only process that works, so nothing can be running elsewhere. */
  async start({ alone }: { alone: boolean }): Promise<void> {
    if (alone) await this.sweeper.releaseAll();
    for (const queue of queueNames) this.doorbell.answer(queue, queues[queue], (id) => this.runner.run(id).then(() => undefined));
    const relay = this.round(RELAY_EVERY_MS, async () => {
      while ((await this.relay.pump()) > 0);
    });
    this.uow.afterCommit(() => relay.soon());
    // At once: whoever was here before may have left work lying.
    this.round(SWEEP_EVERY_MS, () => this.sweeper.sweep()).soon();
    this.round(TICK_EVERY_MS, () => this.scheduler.tick());
    // Not a job: it touches the disk, which no transaction can take back.
    this.round(SWEEP_FILES_EVERY_MS, () => this.files.sweep());
  }

  /** Takes up nothing new and waits for what is running. */
  async stop(): Promise<void> {
    await Promise.all(this.rounds.map((round) => round.stop()));
    await this.doorbell.close();
  }

  private round(everyMs: number, work: () => Promise<unknown>): Round {
    const round = new Round(everyMs, work, (error) => this.logger.warn(`a round of the worker failed and will be repeated: ${safeError(error).message}`));
    this.rounds.push(round);
    return round;
  }
}

/** Repeats work with a pause in between, never twice at once; `soon` skips the pause. */
class Round {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(private readonly everyMs: number, private readonly work: () => Promise<unknown>, private readonly onError: (error: unknown) => void) {
    this.wait();
  }

  soon(): void {
    if (this.stopped) return;
    if (this.running) this.again = true;
    else this.go();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private wait(): void {
    this.timer = setTimeout(() => this.go(), this.everyMs);
  }

  private go(): void {
    clearTimeout(this.timer);
    this.again = false;
    this.running = this.work().then(() => undefined, (error: unknown) => this.onError(error)).finally(() => {
      this.running = undefined;
      if (this.stopped) return;
      if (this.again) this.go();
      else this.wait();
    });
  }
}
