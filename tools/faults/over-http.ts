import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from '../drill/people.js';
import type { Finding } from './invariants.js';

interface Queues {
  readonly queues: readonly { readonly queue: string; readonly ready: number; readonly running: number }[];
}

interface Rebuild {
  readonly id: string;
  readonly state: string;
  readonly differences: number | null;
  readonly examples: readonly unknown[];
}

/** Waits, as an operator would, until every fact is relayed and no queue holds a job; answers how long it took. */
export async function settle(admin: Person, limitMs: number): Promise<Finding> {
  const started = Date.now();
  let left = '';
  while (Date.now() - started < limitMs) {
    const { waiting } = await admin.client.expect<{ waiting: number }>('GET /admin/outbox');
    const { queues } = await admin.client.expect<Queues>('GET /admin/queues');
    const busy = queues.filter((one) => one.ready + one.running > 0);
    if (waiting === 0 && busy.length === 0) return { promise: `all work was done ${Math.round((Date.now() - started) / 1000)} s after the last request`, broken: [] };
    left = JSON.stringify({ waiting, busy });
    await pause(250);
  }
  return { promise: `all work is done within ${limitMs / 1000} s of the last request`, broken: [left] };
}

/** Has everything counted anew from the history, and tells which figures were shown differently. */
export async function compareStatistics(admin: Person, limitMs: number): Promise<Finding> {
  const promise = 'statistics equal a rebuild';
  const { id } = await admin.client.expect<Rebuild>('POST /statistics/rebuilds');
  for (const end = Date.now() + limitMs; Date.now() < end; await pause(250)) {
    const { state, differences, examples } = await admin.client.expect<Rebuild>(`GET /statistics/rebuilds/${id}`);
    if (state === 'LIVE') return { promise, broken: differences === 0 ? [] : [`${differences} rows differ`, ...examples.map((one) => JSON.stringify(one))] };
  }
  return { promise, broken: ['the rebuild did not end in time'] };
}
