import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { Database, type Tables } from './database.js';
import { lockDataDir } from './process-lock.js';

const fileIn = (dataDir: string): string => join(dataDir, 'jiebang.sqlite');

/** A connection that only reads, beside the process that has the file. */
export const openSqliteReader = (dataDir: string): SqliteDatabase.Database => new SqliteDatabase(fileIn(dataDir), { readonly: true, timeout: 5000 });

/** Opens the SQLite file of this data folder: one connection that writes, one that only reads (WAL). */
export async function openSqlite(dataDir: string, tables: Tables): Promise<Database> {
  const unlock = lockDataDir(dataDir);
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    database: fileIn(dataDir),
    entities: [...tables.schemas],
    migrations: [...tables.migrations],
    migrationsTransactionMode: 'none',
    prepareDatabase: (raw: SqliteDatabase.Database) => {
      raw.pragma('journal_mode = WAL');
      raw.pragma('synchronous = FULL');
      raw.pragma('foreign_keys = ON');
      raw.pragma('busy_timeout = 5000');
    },
  });
  // SQLite takes any name of a type, and every one with TEXT in it is text; only TypeORM's list is shorter.
  dataSource.driver.supportedDataTypes.push('mediumtext');
  await dataSource.initialize();
  const reader = openSqliteReader(dataDir);
  return new Database(dataSource, 'sqlite', reader, async () => {
    reader.close();
    await dataSource.destroy();
    unlock();
  });
}
