import mysql, { type Pool, type PoolConnection } from 'mysql2';
import { DataSource } from 'typeorm';
import { Database, type Tables } from './database.js';

/** Opens a MySQL or MariaDB database; which of the two, the server says itself. */
export async function openMysql(url: string, poolSize: number, tables: Tables): Promise<Database> {
  const address = new URL(url);
  const dataSource = new DataSource({
    type: await serverType(address),
    host: address.hostname,
    port: Number(address.port || 3306),
    username: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    database: address.pathname.slice(1),
    entities: [...tables.schemas],
    migrations: [...tables.migrations],
    migrationsTransactionMode: 'none',
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    connectTimeout: 3000,
    poolSize,
    // For the closing statements of a unit of work alone, which are constant texts with escaped values.
    multipleStatements: true,
    // COUNT and SUM are numbers, as on SQLite; whole numbers stay within the safe range everywhere.
    bigNumberStrings: false,
    extra: {
      queueLimit: poolSize * 8,
      enableKeepAlive: true,
      idleTimeout: 30_000,
      maxPreparedStatements: 256,
      decimalNumbers: true,
    },
  });
  await dataSource.initialize();
  const pool = poolOf(dataSource);
  const ready = (connection: PoolConnection) => connection.query(sessionSettings(dataSource.options.type === 'mariadb'));
  pool.on('connection', ready);
  await settleFirstConnections(pool);
  return new Database(dataSource, 'mysql', pool, () => dataSource.destroy());
}

/** TypeORM keeps its mysql2 pool to itself; prepared reads share it rather than doubling the connections. */
const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { pool: Pool }).pool;

/** As escaping expects it: no ANSI_QUOTES, no NO_BACKSLASH_ESCAPES, whatever the server's default is. */
const SQL_MODE = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

/** Every wait has an end: a statement 10 s, a lock 5 s. READ COMMITTED, so that racing relays do not deadlock on gaps. */
function sessionSettings(mariadb: boolean): string {
  const own = mariadb ? "SESSION tx_isolation = 'READ-COMMITTED', SESSION max_statement_time = 10" : "SESSION transaction_isolation = 'READ-COMMITTED', SESSION max_execution_time = 10000";
  return `SET ${own}, SESSION innodb_lock_wait_timeout = 5, SESSION sql_mode = '${SQL_MODE}'`;
}

// TypeORM opened connections before the hook above was in place: those are thrown away.
async function settleFirstConnections(pool: Pool): Promise<void> {
  const connection = await new Promise<PoolConnection>((resolve, reject) => pool.getConnection((error, one) => (error ? reject(error) : resolve(one))));
  connection.destroy();
}

async function serverType(address: URL): Promise<'mysql' | 'mariadb'> {
  const connection = mysql.createConnection({ uri: address.href, connectTimeout: 3000 });
  try {
    const [rows] = await connection.promise().query('SELECT VERSION() AS version');
    return /mariadb/i.test((rows as { version: string }[])[0]!.version) ? 'mariadb' : 'mysql';
  } finally {
    connection.destroy();
  }
}
