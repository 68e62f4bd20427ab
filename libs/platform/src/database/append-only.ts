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
    await runner.query(`CREATE TRIGGER ${name} BEFORE ${verb} ON ${table} ${refusal}`).catch(explain);
  }
}

// MySQL with a binary log lets only SUPER create triggers, unless it is told to trust the account.
function explain(error: { errno?: number; driverError?: { errno?: number } }): never {
  if ((error.errno ?? error.driverError?.errno) !== 1419) throw error;
  throw new Error(
    'The database server writes a binary log and does not let this account create triggers, which keep the audit trail append-only. ' +
      'Start the server with log_bin_trust_function_creators=1 (or run SET GLOBAL log_bin_trust_function_creators = 1 as an administrator) and start again.',
    { cause: error },
  );
}
