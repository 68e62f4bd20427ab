/** The two families of databases this house runs on; MariaDB and MySQL differ only in TypeORM's `type`. */
export type Dialect = 'sqlite' | 'mysql';

/** Thrown inside a unit of work that read something out of date: the whole of it runs again. */
export class StartAgain extends Error {
  readonly code = 'START_AGAIN';
}

/** Two rows claim one unique key. */
export function isDuplicate(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ER_DUP_ENTRY' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** Waited too long for a row that somebody else holds. */
export const isLockTimeout = (error: unknown): boolean => codeOf(error) === 'ER_LOCK_WAIT_TIMEOUT';

/** A statement waited or ran longer than any may, and was ended: nothing of its unit of work is left. */
export const tookTooLong = (error: unknown): boolean => overdue.has(codeOf(error));

const overdue = new Set(['ER_LOCK_WAIT_TIMEOUT', 'ER_STATEMENT_TIMEOUT', 'ER_QUERY_TIMEOUT', 'SQLITE_BUSY']);

/** The unit of work did not happen, or its outcome is unknown and its idempotency row will tell: run it again. */
export function isRestartable(error: unknown): boolean {
  return restartable.has(codeOf(error)) || restartableNumbers.has(numberOf(error));
}

/** The database cannot be reached, or no connection to it is to be had for now. */
export const isUnreachable = (error: unknown): boolean => unreachable.has(codeOf(error)) || isQueueFull(error);

// mysql2 gives this refusal no code.
const isQueueFull = (error: unknown): boolean => error instanceof Error && error.message === 'Queue limit reached.';

const unreachable = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'PROTOCOL_CONNECTION_LOST', 'PROTOCOL_UNEXPECTED_PACKET',
  'ER_CON_COUNT_ERROR', 'ER_SERVER_SHUTDOWN', 'ER_QUERY_INTERRUPTED', 'ER_CONNECTION_KILLED',
]);
const restartable = new Set(['START_AGAIN', 'ER_LOCK_DEADLOCK', 'ER_CHECKREAD', 'ER_ERROR_DURING_COMMIT', ...unreachable]);
// 1927: connection killed; 1047: Galera node not ready; 3101: group replication rollback; 1290, 1792: read-only for now; 1317: interrupted.
const restartableNumbers = new Set([1213, 1020, 1927, 1047, 1180, 3101, 1290, 1792, 1317]);

function codeOf(error: unknown): string {
  const seen = error as { code?: string; fatal?: boolean; driverError?: unknown } | undefined;
  // mysql2 gives no code to a statement for a connection that broke since the last one, but calls it fatal.
  return seen?.code ?? (seen?.fatal ? 'PROTOCOL_CONNECTION_LOST' : seen?.driverError ? codeOf(seen.driverError) : '');
}

function numberOf(error: unknown): number {
  const seen = error as { errno?: number; driverError?: { errno?: number } } | undefined;
  return seen?.errno ?? seen?.driverError?.errno ?? 0;
}
