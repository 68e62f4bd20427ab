// Looks for a MariaDB/MySQL and a Redis that the specs may use.
import mysql from 'mysql2/promise';
import { Redis } from 'ioredis';

const wanted = {
  TEST_DATABASE_URL: process.env.TEST_DATABASE_URL ?? 'mysql://root@127.0.0.1:3306',
  TEST_REDIS_URL: process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379',
};

/** `services` is the environment for the specs; `missing` names what does not answer. */
export async function findServices() {
  const missing = [];
  if (!(await answers(askMysql))) missing.push('MariaDB/MySQL');
  if (!(await answers(askRedis))) missing.push('Redis');
  return { services: wanted, missing };
}

async function answers(ask) {
  try {
    await ask();
    return true;
  } catch {
    return false;
  }
}

async function askMysql() {
  const connection = await mysql.createConnection({ uri: wanted.TEST_DATABASE_URL, connectTimeout: 2000 });
  await connection.query('SELECT 1');
  await connection.end();
}

async function askRedis() {
  const redis = new Redis(wanted.TEST_REDIS_URL, { lazyConnect: true, maxRetriesPerRequest: 0, connectTimeout: 2000, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
  } finally {
    redis.disconnect();
  }
}
