import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { systemActor } from '#kernel';
import { Env, lockDataDir, platformTables } from '#platform';
import { nobody, openTestHouse, schemaFaults, type TestHouse } from '#testing';
import { makeAppendOnly } from './append-only.js';
import { chosen, queryChosen } from './chosen.js';
import { insertRows } from './insert-rows.js';

const actor = systemActor('test');

describe('database', () => {
  let house: TestHouse;
  beforeAll(async () => void (house = await openTestHouse([nobody], { DATABASE_POOL: '3' })));
  afterAll(() => house.close());

  it('is as the schemas say after the migrations, which then have nothing left to do', async () => {
    expect(await schemaFaults(house.database)).toEqual([]);
  });

  it('takes every migration a second time, as after a kill in the middle of one', async () => {
    const runner = house.database.dataSource.createQueryRunner();
    for (const Migration of platformTables.migrations) await new Migration().up(runner);
    await runner.release();
    expect(await schemaFaults(house.database)).toEqual([]);
  });

  it('serves one process when it is a file', () => {
    if (house.database.dialect !== 'sqlite') return;
    expect(() => lockDataDir(house.get(Env).dataDir)).toThrow(/in use by another process.*DATABASE_URL/s);
  });

  it('keeps its own time, whatever this host believes', async () => {
    const before = house.database.clock.now().getTime();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(0);
    const tx = await house.uow.run(actor, async ({ now }) => now.getTime());
    clock.mockRestore();
    expect(tx).toBeGreaterThanOrEqual(before);
    expect(tx - before).toBeLessThan(5000);
  });

  it('tells a, A and á apart, and answers numbers for counts and sums', async () => {
    await house.uow.run(actor, (tx) => insertRows(tx, 'turn', ['name'], ['a', 'A', 'á'].map((name) => [name])));
    expect(await house.database.readOne("SELECT COUNT(*) AS found, SUM(1) AS total FROM turn WHERE name = 'a'")).toEqual({ found: 1, total: 1 });
  });

  it('inserts and finds any number of rows with statements of constant text', async () => {
    const statements = new Set<string>();
    const names = Array.from({ length: 287 }, (_, index) => `row ${index}`);
    await house.uow.run(actor, (tx) => {
      const watched = { ...tx, execute: (sql: string, params?: Parameters<typeof tx.execute>[1]) => (statements.add(sql), tx.execute(sql, params)) };
      return insertRows(watched, 'turn', ['name'], names.map((name) => [name]));
    });
    expect(statements.size).toBeLessThanOrEqual(6);
    const { sql, params } = chosen(names);
    expect(await house.database.read(`SELECT name FROM turn WHERE name ${sql}`, params)).toHaveLength(287);
    expect(() => chosen([])).toThrow('1 to 500');
    const many = [...names, ...Array.from({ length: 600 }, (_, index) => `not there ${index}`)];
    expect(await queryChosen(house.database.reader, 'SELECT name FROM turn WHERE name <> ? AND name', many, ['row 7'])).toHaveLength(286);
    expect(await queryChosen(house.database.reader, 'SELECT name FROM turn WHERE name', [])).toEqual([]);
  });

  it('says what to do when the server does not let triggers be made', async () => {
    const refusing = { connection: { options: { type: 'mysql' } }, query: async (sql: string) => { if (sql.startsWith('CREATE')) throw Object.assign(new Error('SUPER'), { errno: 1419 }); } };
    await expect(makeAppendOnly(refusing as never, 'audit_trail')).rejects.toThrow('log_bin_trust_function_creators');
  });

  it('refuses after two seconds when every connection is taken, and goes on when they are free', async () => {
    if (house.database.dialect === 'sqlite') return;
    const runners = await Promise.all([1, 2, 3].map(async () => {
      const runner = house.database.dataSource.createQueryRunner();
      await runner.connect();
      return runner;
    }));
    await expect(house.uow.run(actor, async () => 1)).rejects.toMatchObject({ code: 'platform.database-busy' });
    await Promise.all(runners.map((runner) => runner.release()));
    expect(await house.uow.run(actor, async () => 1)).toBe(1);
  });
});
