import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate } from '#platform';
import { changeRows, openTestHouse, type TestHouse } from '#testing';
import { contexts } from '../src/contexts.js';

let house: TestHouse;
beforeAll(async () => void (house = await openTestHouse(contexts)));
afterAll(() => house.close());

/** What TypeORM would change to make the tables what the schemas say. */
const drift = async (): Promise<string[]> => (await house.database.dataSource.driver.createSchemaBuilder().log()).upQueries.map((one) => one.query);

describe('the schema of all contexts', () => {
  it('is made by the migrations, all of it', async () => {
    expect(await drift()).toEqual([]);
  });

  it('is left alone by a second run', async () => {
    expect(await migrate(house.database)).toEqual([]);
  });

  it('comes out the same when migrations are run again that were killed before they were noted', async () => {
    await changeRows(house, 'DELETE FROM migrations', []);
    expect(await migrate(house.database)).not.toEqual([]);
    expect(await drift()).toEqual([]);
  });

  it('gives every table a primary key', async () => {
    const without = house.database.dataSource.entityMetadatas.filter((one) => one.primaryColumns.length === 0).map((one) => one.tableName);
    expect(without).toEqual([]);
  });

  it('compares and sorts text byte by byte on both databases', async () => {
    if (house.database.dialect === 'sqlite') return expect(await collationsOfSqlite()).toEqual([]);
    const others = await house.database.read(
      `SELECT table_name AS name, column_name AS part, collation_name AS collation FROM information_schema.columns
        WHERE table_schema = DATABASE() AND collation_name IS NOT NULL AND collation_name <> 'utf8mb4_bin'
       UNION ALL
       SELECT table_name, NULL, table_collation FROM information_schema.tables
        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_collation <> 'utf8mb4_bin'`,
    );
    expect(others).toEqual([]);
  });
});

/** SQLite compares byte by byte unless a table or an index says otherwise. */
async function collationsOfSqlite(): Promise<string[]> {
  const rows = await house.database.read<{ name: string }>("SELECT name FROM sqlite_master WHERE sql LIKE '%COLLATE %' AND sql NOT LIKE '%COLLATE BINARY%'");
  return rows.map(({ name }) => name);
}
