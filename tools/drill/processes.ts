import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { packageRoot } from '#platform';
import { DATABASE_SERVER, REDIS_SERVER } from './services.js';

export type Role = 'api' | 'worker';
export type Mode = 'embedded' | 'services';

/** One process of the built product. */
export interface Running {
  readonly role: Role;
  readonly pid: number;
  /** Where an API process answers; empty for a worker. */
  readonly url: string;
  /** Ends with the process: its exit code, or the signal that killed it. */
  readonly exited: Promise<number | NodeJS.Signals>;
  kill(signal: NodeJS.Signals): void;
}

/** Everything the processes of one installation share. */
export interface Site {
  readonly mode: Mode;
  readonly environment: Readonly<Record<string, string>>;
  readonly dataDir: string;
  /** Ends what runs here and removes database and files. */
  remove(): Promise<void>;
  start(role: Role): Promise<Running>;
  /** The processes that are alive. */
  readonly running: readonly Running[];
  /** Where living API processes answer. */
  addresses(): string[];
}

/** An empty installation of its own: an SQLite folder, or a new database and Redis prefix on the test servers. */
export async function openSite(mode: Mode, extra: Record<string, string> = {}): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiebang-site-'));
  const name = `jiebang_site_${randomBytes(6).toString('hex')}`;
  if (mode === 'services') await onDatabaseServer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const environment: Record<string, string> = {
    NODE_ENV: 'test', DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', DEMO: 'false', LOG_LEVEL: 'warn', TZ: 'UTC',
    RATE_PER_ADDRESS: '10000000', RATE_PER_ACCOUNT: '10000000', SECRET: randomBytes(32).toString('base64url'),
    ...(mode === 'services' ? { DATABASE_URL: withDatabase(DATABASE_SERVER, name), REDIS_URL: REDIS_SERVER, REDIS_PREFIX: name.replaceAll('_', '-') } : {}),
    ...extra,
  };
  const running: Running[] = [];
  return {
    mode, environment, dataDir, running,
    addresses: () => running.map((one) => one.url).filter((url) => url !== ''),
    start: async (role) => {
      const one = await startProcess(role, environment);
      running.push(one);
      void one.exited.then(() => running.splice(running.indexOf(one), 1));
      return one;
    },
    remove: async () => {
      const left = [...running];
      for (const one of left) one.kill('SIGKILL');
      await Promise.all(left.map((one) => one.exited));
      if (mode === 'services') await onDatabaseServer(`DROP DATABASE ${name}`);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Ends every connection to the site's database, whatever it is doing. */
export async function cutConnections(site: Site): Promise<void> {
  const database = new URL(site.environment.DATABASE_URL!).pathname.slice(1);
  const connection = await mysql.createConnection({ uri: withDatabase(DATABASE_SERVER, ''), connectTimeout: 3000 });
  try {
    const [rows] = await connection.query('SELECT id FROM information_schema.processlist WHERE db = ?', [database]);
    // One may have gone by itself meanwhile.
    for (const { id } of rows as { id: number }[]) await connection.query(`KILL ${Number(id)}`).catch(() => undefined);
  } finally {
    await connection.end();
  }
}

async function startProcess(role: Role, environment: Record<string, string>): Promise<Running> {
  const main = join(packageRoot(), 'dist', 'apps', role, 'src', 'main.js');
  if (!existsSync(main)) throw new Error(`${main} is missing: build first`);
  const child = spawn(process.execPath, [main], {
    cwd: packageRoot(), stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, ...(process.env.FAKETIME ? { FAKETIME: process.env.FAKETIME } : {}), ...environment },
  });
  const endWithUs = () => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.removeListener('exit', endWithUs));
  const exited = new Promise<number | NodeJS.Signals>((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code ?? 0)));
  const url = await readiness(child, exited);
  return { role, pid: child.pid!, url, exited, kill: (signal) => void child.kill(signal) };
}

/** Waits for the line in which a process says that it is ready (apps/api/src/welcome.ts, apps/worker/src/main.ts). */
function readiness(child: ChildProcess, exited: Promise<unknown>): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      seen = (seen + chunk.toString()).slice(-100_000);
      const ready = /^Jiebang (?:listens on (\S+)|works)/m.exec(seen);
      if (ready) resolve(ready[1] ?? '');
    });
    void exited.then((how) => reject(new Error(`the process ended before it was ready (${String(how)}):\n${seen}`)));
  });
}

async function onDatabaseServer(sql: string): Promise<void> {
  const connection = await mysql.createConnection({ uri: withDatabase(DATABASE_SERVER, ''), connectTimeout: 3000 });
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}

function withDatabase(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
