import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '#kernel';
import { anActor, from, openTestHouse, peopleByHeader, type TestHouse } from '#testing';

const operator = from(anActor({ platformRoles: ['PLATFORM_ADMIN'] }));
const student = from(anActor());

describe('the machine room', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse([peopleByHeader]);
    await house.uow.run(systemActor('test'), async (tx) => {
      for (const [id, queue, state] of [['e1.test.one', 'bids', 'dead'], ['e2.test.one', 'bids', 'dead'], ['e3.test.two', 'imports', 'dead'], ['tick@2026-01-01T00:00:00.000Z', 'imports', 'ready']]) {
        await tx.execute(
          "INSERT INTO job (id, seq, queue, handler, lane, payload, state, attempts, availableAt, error, createdAt, finishedAt) VALUES (?, 1, ?, 'test.one', ?, '{}', ?, 6, ?, 'Error: no', ?, ?)",
          [id!, queue!, id!, state!, new Date(tx.now.getTime() + 3_600_000), tx.now, tx.now],
        );
      }
    });
  });
  afterAll(() => house.close());

  const get = async (path: string, headers = operator) => (await house.app.inject({ url: `/api/admin/${path}`, headers })).json();

  it('shows how queues and outbox stand', async () => {
    const { mode, queues } = await get('queues');
    expect(mode).toBe(process.env.TEST_REDIS_URL && process.env.TEST_DATABASE_URL ? 'bull' : 'embedded');
    expect(queues).toContainEqual({ queue: 'bids', ready: 0, retrying: 0, running: 0, dead: 2, oldestReadySeconds: 0 });
    expect(queues).toContainEqual({ queue: 'imports', ready: 1, retrying: 1, running: 0, dead: 1, oldestReadySeconds: 0 });
    expect(await get('outbox')).toEqual({ waiting: 0, oldestSeconds: 0 });
  });

  it('lists dead letters page by page', async () => {
    const first = await get('dead-letters?limit=2');
    expect(first.items.map((one: { id: string }) => one.id)).toEqual(['e3.test.two', 'e2.test.one']);
    const rest = await get(`dead-letters?limit=2&cursor=${first.next}`);
    expect(rest).toMatchObject({ items: [{ id: 'e1.test.one', error: 'Error: no', attempts: 6, actions: ['platform.operate'] }], next: null });
    expect((await get('dead-letters?queue=imports')).items).toHaveLength(1);
    expect((await get('dead-letters?queue=nothing')).code).toBe('platform.invalid-request');
  });

  it('drives one again, once', async () => {
    const redrive = (id: string) => house.app.inject({ method: 'PUT', url: `/api/admin/dead-letters/${encodeURIComponent(id)}/redrive`, headers: operator });
    expect((await redrive('e1.test.one')).json()).toEqual({ id: 'e1.test.one', state: 'ready' });
    expect((await redrive('e1.test.one')).json().code).toBe('platform.dead-letter-missing');
    expect((await redrive('x'.repeat(150))).json().code).toBe('platform.dead-letter-missing');
  });

  it('is closed to everybody else', async () => {
    for (const path of ['queues', 'outbox', 'dead-letters']) {
      expect((await house.app.inject(`/api/admin/${path}`)).statusCode).toBe(401);
      expect((await house.app.inject({ url: `/api/admin/${path}`, headers: student })).statusCode).toBe(403);
    }
  });
});
