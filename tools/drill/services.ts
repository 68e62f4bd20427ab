import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';
import type { Mode } from './processes.js';

/** Where drills make databases of their own, and the Redis they share under a prefix of their own. */
export const DATABASE_SERVER = process.env.TEST_DATABASE_URL ?? 'mysql://root@127.0.0.1:3306';
export const REDIS_SERVER = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';

/** The modes that were named, else all that are possible here; what is left out is said aloud. */
export async function modesFor(words: readonly string[], services: () => Promise<boolean>): Promise<Mode[]> {
  const named = (['embedded', 'services'] as const).filter((mode) => words.includes(mode));
  if (named.length > 0) return named;
  if (await services()) return ['embedded', 'services'];
  console.log('!! LEFT OUT: everything on MariaDB/MySQL and Redis, because they do not answer. Set TEST_DATABASE_URL and TEST_REDIS_URL.');
  return ['embedded'];
}

export async function databaseAnswers(): Promise<boolean> {
  return mysql.createConnection({ uri: DATABASE_SERVER, connectTimeout: 2000 }).then((connection) => connection.end()).then(() => true, () => false);
}

export async function redisAnswers(): Promise<boolean> {
  const redis = new Redis(REDIS_SERVER, { lazyConnect: true, maxRetriesPerRequest: 0, connectTimeout: 2000, retryStrategy: () => null });
  redis.on('error', () => undefined);
  const answers = await redis.connect().then(() => redis.ping()).then(() => true, () => false);
  redis.disconnect();
  return answers;
}
