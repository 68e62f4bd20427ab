import { defineProblem } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Env } from '../config/env.js';
import { MinuteCounter } from './minute-counter.js';

export const tooManyChanges = defineProblem({
  code: 'platform.too-many-changes',
  kind: 'too-often',
  zh: '操作过于频繁，请一分钟后再试。',
  en: 'Too many changes in one minute. Try again shortly.',
});

const METHODS_THAT_READ = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Counts the changes of each account. */
@Injectable()
export class AccountLimit {
  private readonly counter = new MinuteCounter();

  constructor(private readonly env: Env) {}

  count(accountId: string, method: string): void {
    if (!METHODS_THAT_READ.has(method) && this.counter.count(accountId) > this.env.RATE_PER_ACCOUNT) throw tooManyChanges();
  }
}
