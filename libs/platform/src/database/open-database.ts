import type { Env } from '../config/env.js';
import type { Database, Tables } from './database.js';
import { openMysql } from './open-mysql.js';
import { openSqlite } from './open-sqlite.js';

export async function openDatabase(env: Env, tables: Tables): Promise<Database> {
  const database = env.DATABASE_URL
    ? await openMysql(env.DATABASE_URL, env.DATABASE_POOL, tables)
    : await openSqlite(env.dataDir, tables);
  await database.clock.refresh();
  return database;
}
