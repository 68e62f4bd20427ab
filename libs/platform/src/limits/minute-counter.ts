const WINDOW_MS = 60_000;
/** More names than honest clients have in one minute: beyond them counting begins anew rather than filling the memory. */
const MAX_NAMES = 100_000;

/** Counts by name in this minute. Per process: it is a brake, not a quota. */
export class MinuteCounter {
  private counts = new Map<string, number>();
  private window = 0;

  /** One more; answers how many there were in this minute. */
  count(name: string): number {
    const window = Math.floor(Date.now() / WINDOW_MS);
    if (window !== this.window || this.counts.size > MAX_NAMES) {
      this.window = window;
      this.counts = new Map();
    }
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    return count;
  }
}
