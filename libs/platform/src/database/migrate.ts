import type { Database } from './database.js';

/**
 * Brings the schema up to date. Migrations are idempotent and run outside transactions (DDL commits by itself on
 * MySQL), so one that was killed half way is simply run again. Processes that start together take turns.
 */
export async function migrate(database: Database): Promise<string[]> {
  const { dataSource } = database;
  if (database.dialect === 'sqlite') return (await dataSource.runMigrations()).map((one) => one.name);
  const runner = dataSource.createQueryRunner();
  try {
    // Only a start-up convenience: two runs at once would still converge, one of them noisily.
    await runner.query("SELECT GET_LOCK('jiebang.migrate', 60)");
    await runner.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    return (await dataSource.runMigrations()).map((one) => one.name);
  } finally {
    await runner.query("SELECT RELEASE_LOCK('jiebang.migrate')");
    await runner.release();
  }
}
