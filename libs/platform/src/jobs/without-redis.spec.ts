import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineEvent, happened, systemActor } from '#kernel';
import { type ContextDoor, HandlesEvents, type Tx, Worker } from '#platform';
import { hasRedisServer, nobody, openTestHouse, OwnRedis, type TestHouse, until } from '#testing';
import { Injectable, Module } from '@nestjs/common';
import { Redis } from 'ioredis';

const Asked = defineEvent<{ taskId: string }>({ name: 'test.asked-of-redis.v1', aggregate: 'task', subject: 'taskId', about: 'A test asked for work.' });

@Injectable()
@HandlesEvents({ name: 'test.without-redis', queue: 'bids', events: [Asked] })
class Work {
  async handle(event: { payload: { taskId: string } }, tx: Tx): Promise<void> {
    await tx.execute('INSERT INTO turn (name) VALUES (?)', [event.payload.taskId]);
  }
}

@Module({ providers: [Work] })
class WorkModule {}
const work: ContextDoor = { name: 'work', module: WorkModule, schemas: [], migrations: [] };

/** A bell that nobody heard is rung again by the sweeper, which comes seldom. */
const PATIENCE_MS = 60_000;

const possible = process.env.TEST_DATABASE_URL && process.env.TEST_REDIS_URL && hasRedisServer();

(possible ? describe : describe.skip)('a house whose Redis comes and goes', () => {
  let redis: OwnRedis;
  let house: TestHouse;
  beforeAll(async () => {
    redis = await OwnRedis.onFreePort();
    house = await openTestHouse([nobody, work], { REDIS_URL: redis.url });
    await house.get(Worker).start({ alone: false });
  });
  afterAll(async () => {
    await house.close();
    await redis.remove();
  });

  const readiness = async () => (await house.app.inject('/api/health/ready')).json().status as string;
  const ask = async (taskId: string) => {
    const before = performance.now();
    await house.uow.run(systemActor('test'), (tx) => tx.publish([happened(Asked, tx.now, { taskId })]));
    return performance.now() - before;
  };
  const done = async (...tasks: string[]) => {
    for (const task of tasks) await until(async () => (await house.database.readOne('SELECT name FROM turn WHERE name = ?', [task])) !== undefined, PATIENCE_MS);
  };

  it('starts and serves without it, and does all that was asked when it comes, is emptied, or is killed', async () => {
    expect(await readiness()).toBe('degraded');
    expect(await ask('before')).toBeLessThan(500);
    await redis.start();
    await done('before');
    await until(async () => (await readiness()) === 'ready', PATIENCE_MS);

    const client = new Redis(redis.url);
    for (let task = 0; task < 30; task++) {
      await ask(`flushed ${task}`);
      await client.flushall();
    }
    client.disconnect();
    await done(...Array.from({ length: 30 }, (_, task) => `flushed ${task}`));

    await redis.stop();
    expect(await ask('away')).toBeLessThan(500);
    expect(await readiness()).toBe('degraded');
    await redis.start();
    await done('away');
    expect(await house.database.readOne("SELECT COUNT(*) AS tasks FROM turn WHERE name <> 'outbox.relay'")).toEqual({ tasks: 32 });
  }, 90_000);
});
