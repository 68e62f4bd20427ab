import type { Reply, Witness } from '../drill/client.js';

/** Everything that clients were answered during a drill. A refusal may say "not now"; it may never be our fault. */
export class Answers implements Witness {
  readonly byStatus = new Map<number, number>();
  readonly broken: string[] = [];
  private readonly took: number[] = [];

  answered(route: string, { status, body }: Reply, { retryAfter, ms }: { retryAfter: string | null; ms: number }): void {
    this.byStatus.set(status, (this.byStatus.get(status) ?? 0) + 1);
    this.took.push(ms);
    if (status >= 500 && status !== 503) this.broken.push(`${route} answered ${status}: ${JSON.stringify(body)}`);
    if ((status === 503 || status === 429) && retryAfter === null) this.broken.push(`${route} answered ${status} without saying when to come again`);
  }

  /** The time within which 99 of 100 answers came, in milliseconds. */
  get p99(): number {
    const sorted = [...this.took].sort((a, b) => a - b);
    return Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0);
  }
}
