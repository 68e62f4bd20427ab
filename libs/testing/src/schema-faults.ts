import { type Database, migrate } from '#platform';

/**
 * What is wrong with the schema that the migrations made: differences to the entity schemas, migrations that do not
 * rest after one run, and (MySQL, MariaDB) tables or columns with another collation. Empty when all is well.
 */
export async function schemaFaults(database: Database): Promise<string[]> {
  const again = await migrate(database);
  const drift = await database.dataSource.driver.createSchemaBuilder().log();
  return [
    ...again.map((name) => `${name} ran a second time`),
    ...drift.upQueries.map(({ query }) => `the migrations lack: ${query}`),
    ...(database.dialect === 'mysql' ? await otherCollations(database) : []),
  ];
}

async function otherCollations(database: Database): Promise<string[]> {
  const rows = await database.read<{ place: string; collation: string }>(
    "SELECT CONCAT(table_name, '.', column_name) AS place, collation_name AS collation FROM information_schema.columns WHERE table_schema = DATABASE() AND collation_name <> 'utf8mb4_bin' "
    + "UNION SELECT table_name, table_collation FROM information_schema.tables WHERE table_schema = DATABASE() AND table_collation <> 'utf8mb4_bin'",
  );
  return rows.map(({ place, collation }) => `${place} is ${collation}`);
}
