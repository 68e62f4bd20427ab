import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';

/**
 * An SQLite house is one process. The lock is a transaction held open on a file of its own: the operating system
 * lets go of it even when the process is killed, which a file with a process number in it cannot promise.
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const lock = new SqliteDatabase(join(dataDir, 'one-process.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new Error(
      `${dataDir} is in use by another process. The embedded database serves one process; ` +
        'for several, set DATABASE_URL (MySQL or MariaDB) and REDIS_URL.',
    );
  }
  return () => lock.close();
}
