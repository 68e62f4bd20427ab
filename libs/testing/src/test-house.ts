import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { closeHouse, type ContextDoor, Database, JobRunner, openHouse, OutboxRelay, readEnv, Scheduler, UnitOfWork } from '#platform';
import { createTestDatabase } from './test-database.js';

/** A whole house on an empty database of its own: SQLite, or MySQL/MariaDB when TEST_DATABASE_URL says where. */
export interface TestHouse {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly uow: UnitOfWork;
  get<T>(type: Type<T>): T;
  /** Runs relay and jobs until nothing is left to do. `ahead` (ms) pretends that so much time has passed. */
  drain(options?: { ahead?: number }): Promise<void>;
  /** Makes the schedules that are due now (or `ahead` ms from now) and drains. */
  tick(options?: { ahead?: number }): Promise<void>;
  /** Where it listens (a free port of the loopback); starts listening at the first call. */
  address(): Promise<string>;
  close(): Promise<void>;
}

export async function openTestHouse(contexts: readonly ContextDoor[], environment: Record<string, string> = {}): Promise<TestHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'jiebang-'));
  const mysql = process.env.TEST_DATABASE_URL ? await createTestDatabase(process.env.TEST_DATABASE_URL) : undefined;
  const redis = mysql && process.env.TEST_REDIS_URL ? { REDIS_URL: process.env.TEST_REDIS_URL, REDIS_PREFIX: mysql.name.replaceAll('_', '-') } : {};
  const env = readEnv({
    NODE_ENV: 'test', DATA_DIR: folder, LOG_LEVEL: 'silent', RATE_PER_ADDRESS: '10000000', RATE_PER_ACCOUNT: '10000000', DEMO: 'false', DATABASE_POOL: '8',
    ...(mysql ? { DATABASE_URL: mysql.url } : {}), ...redis, ...environment,
  });
  const forget = async () => {
    await mysql?.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  const app = await openHouse(env, contexts);
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  } catch (error) {
    await closeHouse(app);
    await forget();
    throw error;
  }
  const database = app.get(Database);
  const drain = (ahead: number) => drainHouse(app, database, ahead);
  let listening: Promise<string> | undefined;
  return {
    app,
    database,
    uow: app.get(UnitOfWork),
    get: (type) => app.get(type),
    drain: ({ ahead = 0 } = {}) => drain(ahead),
    tick: async ({ ahead = 0 } = {}) => {
      await app.get(Scheduler).tick(ahead);
      await drain(ahead);
    },
    address: () => (listening ??= app.listen(0, '127.0.0.1').then(() => app.getUrl())),
    close: async () => {
      await closeHouse(app);
      await forget();
    },
  };
}

async function drainHouse(app: NestFastifyApplication, database: Database, ahead: number): Promise<void> {
  const relay = app.get(OutboxRelay);
  const runner = app.get(JobRunner);
  for (let quiet = false; !quiet; ) {
    const relayed = await relay.pump();
    const ran = await runDue(database, runner, ahead);
    quiet = relayed === 0 && !ran;
  }
}

async function runDue(database: Database, runner: JobRunner, ahead: number): Promise<boolean> {
  const until = new Date(database.clock.now().getTime() + ahead);
  const due = await database.read<{ id: string }>("SELECT id FROM job WHERE state = 'ready' AND availableAt <= ? ORDER BY seq LIMIT 500", [until]);
  let ran = false;
  for (const { id } of due) ran = (await runner.run(id, ahead)) || ran;
  return ran;
}
