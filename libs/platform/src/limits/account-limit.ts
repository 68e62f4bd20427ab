import { defineProblem } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Env } from '../config/env.js';

export const tooManyChanges = defineProblem({
  code: 'platform.too-many-changes',
  kind: 'busy',
  zh: '操作过于频繁，请一分钟后再试。',
  en: 'Too many changes in one minute. Try again shortly.',
});

const WINDOW_MS = 60_000;
const METHODS_THAT_READ = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Counts the changes of each account in this minute. Per process: it is a brake, not a quota. */
@Injectable()
export class AccountLimit {
  private counts = new Map<string, number>();
  private window = 0;

  constructor(private readonly env: Env) {}

  count(accountId: string, method: string): void {
    if (METHODS_THAT_READ.has(method)) return;
    const window = Math.floor(Date.now() / WINDOW_MS);
    if (window !== this.window) {
      this.window = window;
      this.counts = new Map();
    }
    const count = (this.counts.get(accountId) ?? 0) + 1;
    this.counts.set(accountId, count);
    if (count > this.env.RATE_PER_ACCOUNT) throw tooManyChanges();
  }
}
