import type { QueryRunner } from 'typeorm';

/** Makes a table refuse UPDATE and DELETE, whoever asks. */
export async function makeAppendOnly(runner: QueryRunner, table: string): Promise<void> {
  const sqlite = runner.connection.options.type === 'better-sqlite3';
  for (const verb of ['UPDATE', 'DELETE']) {
    const name = `${table}_no_${verb.toLowerCase()}`;
    const refusal = sqlite
      ? `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`
      : `FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${table} is append-only'`;
    await runner.query(`DROP TRIGGER IF EXISTS ${name}`);
    await runner.query(`CREATE TRIGGER ${name} BEFORE ${verb} ON ${table} ${refusal}`);
  }
}
