import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasRedisServer, OwnRedis, until } from '#testing';
import { Redis } from 'ioredis';
import { BullDoorbell } from './bull.doorbell.js';
import { describeDoorbell } from './doorbell.contract.js';

const url = process.env.TEST_REDIS_URL;
const open = (address: string, errors: Error[] = []) => new BullDoorbell(address, `test-${randomBytes(4).toString('hex')}`, (error) => errors.push(error));

// By the same names whether it runs or not: npm test compares what was left out in one mode with what ran in the other.
(url ? describe : describe.skip)('with Redis', () => describeDoorbell('Bull', () => open(url!)));

const describeWithServer = url && hasRedisServer() ? describe : describe.skip;

describeWithServer('Bull doorbell and a Redis that comes and goes', () => {
  let redis: OwnRedis;
  beforeAll(async () => void (redis = await OwnRedis.onFreePort()));
  afterAll(() => redis.remove());

  it('is built without Redis, fails fast, and heals when it comes', async () => {
    const errors: Error[] = [];
    const doorbell = open(redis.url, errors);
    const heard: string[] = [];
    doorbell.answer('bids', 2, async (id) => void heard.push(id));
    const before = performance.now();
    await expect(doorbell.ring('bids', 'lost', 0)).rejects.toThrow();
    expect(performance.now() - before).toBeLessThan(3000);
    expect(await doorbell.works()).toBe(false);
    await redis.start();
    await until(() => doorbell.works());
    await until(async () => {
      await doorbell.ring('bids', 'found', 0).catch(() => undefined);
      return heard.includes('found');
    });

    // Killed and started again empty: the same doorbell goes on.
    await redis.stop();
    await until(async () => !(await doorbell.works().catch(() => false)));
    await redis.start();
    await until(() => doorbell.works());
    await until(async () => {
      await doorbell.ring('bids', 'after', 0).catch(() => undefined);
      return heard.includes('after');
    });

    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
    await until(async () => {
      await doorbell.ring('bids', 'flushed', 0).catch(() => undefined);
      return heard.includes('flushed');
    });
    expect(errors.length).toBeGreaterThan(0);
    await doorbell.close();
  });

  it('closes in time while Redis is away', async () => {
    await redis.start();
    const doorbell = open(redis.url);
    const heard: string[] = [];
    doorbell.answer('bids', 2, async (id) => void heard.push(id));
    await until(async () => {
      await doorbell.ring('bids', 'hello', 0).catch(() => undefined);
      return heard.length > 0;
    });
    await redis.stop();
    const before = performance.now();
    await doorbell.close();
    expect(performance.now() - before).toBeLessThan(6000);
  });
});
