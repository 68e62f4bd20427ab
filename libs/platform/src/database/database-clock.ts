import { performance } from 'node:perf_hooks';

/**
 * The database's clock, read without asking it every time: a measured moment plus the monotonic time since.
 * The clock of this host can be wrong or jump; deadlines do not move with it.
 */
export class DatabaseClock {
  private databaseTime = 0;
  private measuredAt = -Infinity;
  private measuring: Promise<void> | undefined;

  constructor(private readonly ask: () => Promise<Date>) {}

  now(): Date {
    return new Date(this.databaseTime + Math.round(performance.now() - this.measuredAt));
  }

  /** Measures again when the last measurement is older than this. */
  async refresh(maxAgeMs = 10_000): Promise<void> {
    if (performance.now() - this.measuredAt < maxAgeMs) return;
    this.measuring ??= this.measure().finally(() => (this.measuring = undefined));
    await this.measuring;
  }

  private async measure(): Promise<void> {
    const before = performance.now();
    const time = await this.ask();
    // The answer was true somewhere between question and answer: half way is off by at most half the trip.
    this.measuredAt = (before + performance.now()) / 2;
    this.databaseTime = time.getTime();
  }
}
