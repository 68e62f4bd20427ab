import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { packageRoot } from '#platform';
import type { Site } from '../drill/processes.js';
import { bareSecret } from './leaders.js';
import type { Measured } from './measure.js';

export interface Api extends Measured {
  readonly firstAnswerMs: number;
  readonly restMb: number;
}

/** Starts one API process of a site whose tables are there; says how soon it answered and what it weighs at rest. */
export async function startApi(site: Site, restMs = 3000): Promise<Api> {
  const started = performance.now();
  const { url, pid } = await site.start('api');
  const reply = await fetch(`${url}/api/propositions`);
  if (!reply.ok) throw new Error(`the first answer was ${reply.status}`);
  const firstAnswerMs = performance.now() - started;
  await pause(restMs);
  return { url, pid, firstAnswerMs, restMb: residentMb(pid) };
}

/** The first start makes the tables; a start in production finds them there. */
export async function makeTables(site: Site): Promise<void> {
  const first = await site.start('api');
  first.kill('SIGTERM');
  await first.exited;
}

export async function startBare(site: Site): Promise<Measured & { stop(): void }> {
  const child = spawn(process.execPath, [join(packageRoot(), 'dist/tools/bench/bare-server.js')], {
    env: { PATH: process.env.PATH, TZ: 'UTC', DATABASE_URL: site.environment.DATABASE_URL, BENCH_SECRET: bareSecret }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /bare listens on (\d+)/.exec(chunk.toString())?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error('the bare server did not start')));
  });
  return { url: `http://127.0.0.1:${port}`, pid: child.pid!, stop: () => void child.kill() };
}

function residentMb(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}
