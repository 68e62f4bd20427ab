import { setTimeout as pause } from 'node:timers/promises';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { Database } from './database/database.js';
import { Draining } from './draining.js';
import { Worker } from './jobs/worker.js';

/** Time for proxies to see that this process is leaving, while it still answers and tells each connection to close. */
const NOTICE_MS = 1000;
const HARD_EXIT_MS = 25_000;

export interface ShutdownOptions {
  readonly noticeMs?: number;
  readonly exit?: (code: number) => void;
}

/**
 * Leaves without dropping anything on SIGTERM and SIGINT, and as well as it can after an error nobody caught: a
 * process in an unknown state is not kept. Call it once, before listening; works for apps without a server too.
 */
export function closeOnSignals(app: INestApplicationContext, { noticeMs = NOTICE_MS, exit = (code) => process.exit(code) }: ShutdownOptions = {}): void {
  const logger = new Logger('shutdown');
  let leaving = false;
  const leave = async (reason: string, code: number): Promise<void> => {
    // A second signal, or a second error on the way out, changes nothing.
    if (leaving) return;
    leaving = true;
    logger.log(`leaving after ${reason}`);
    setTimeout(() => exit(1), HARD_EXIT_MS).unref();
    try {
      await closeHouse(app, noticeMs);
      exit(code);
    } catch (error) {
      logger.error(error);
      exit(1);
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void leave(signal, 0));
  for (const fault of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(fault, (error: unknown) => {
      logger.fatal(error instanceof Error ? error : new Error(String(error)));
      void leave(fault, 1);
    });
  }
}

/** Drains and closes everything, the database last: requests and jobs in hand still need it. */
export async function closeHouse(app: INestApplicationContext, noticeMs = 0): Promise<void> {
  app.get(Draining).begin();
  await pause(noticeMs);
  // Together: a long job must not keep the door open, nor an open request hold up the jobs. Fastify ends idle
  // keep-alive connections itself; busy ones were told `Connection: close`.
  await Promise.all([app.get(Worker).stop(), app.close()]);
  await app.get(Database).close();
}
