import type { EntityManager } from 'typeorm';

/** Ends a SELECT that holds its rows until the unit of work ends. On SQLite units of work take turns: every row is held. */
export const rowLock = ({ manager }: { readonly manager: EntityManager }): '' | ' FOR UPDATE' =>
  manager.connection.options.type === 'better-sqlite3' ? '' : ' FOR UPDATE';
