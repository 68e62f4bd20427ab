import type { Env } from '../config/env.js';
import type { Database, Tables } from './database.js';
import { openMysql } from './open-mysql.js';
import { openSqlite, openSqliteReader } from './open-sqlite.js';
import { type Reader, sqliteStatements } from './statements.js';

export async function openDatabase(env: Env, tables: Tables): Promise<Database> {
  const database = env.DATABASE_URL
    ? await openMysql(env.DATABASE_URL, env.DATABASE_POOL, tables)
    : await openSqlite(env.dataDir, tables);
  await database.clock.refresh();
  return database;
}

/** For commands that only read: on SQLite beside the running product too, whose lock they leave alone. */
export async function openReader(env: Env): Promise<{ reader: Reader; close(): Promise<void> }> {
  if (env.DATABASE_URL) {
    const database = await openMysql(env.DATABASE_URL, env.DATABASE_POOL, { schemas: [], migrations: [] });
    return { reader: database.reader, close: () => database.close() };
  }
  const raw = openSqliteReader(env.dataDir);
  return { reader: sqliteStatements(raw), close: async () => void raw.close() };
}
