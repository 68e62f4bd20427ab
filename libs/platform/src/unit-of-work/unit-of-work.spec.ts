import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineEvent, happened, systemActor } from '#kernel';
import { nobody, openTestHouse, type TestHouse } from '#testing';
import { changedMeanwhile } from './unit-of-work.problems.js';

const Noted = defineEvent<{ noteId: string; text: string }>({ name: 'test.noted.v1', aggregate: 'note', subject: 'noteId', about: 'A test noted something.' });
const actor = systemActor('test');

describe('unit of work', () => {
  let house: TestHouse;
  beforeAll(async () => void (house = await openTestHouse([nobody])));
  afterAll(() => house.close());

  it('keeps everything or nothing', async () => {
    const failing = house.uow.run(actor, async (tx) => {
      await tx.publish([happened(Noted, tx.now, { noteId: 'lost', text: 'a' })]);
      throw new Error('afterwards');
    });
    await expect(failing).rejects.toThrow('afterwards');
    await house.uow.run(actor, (tx) => tx.publish([happened(Noted, tx.now, { noteId: 'kept', text: 'b' })]));
    expect(await house.database.read('SELECT subjectId FROM outbox')).toEqual([{ subjectId: 'kept' }]);
  });

  it('loses no update among 40 at once', async () => {
    await house.uow.run(actor, (tx) => tx.execute("INSERT INTO idempotency (scope, requestKey, fingerprint, answer, createdAt) VALUES ('counter', '', '', '0', ?)", [tx.now]));
    const read = "SELECT answer FROM idempotency WHERE scope = 'counter'";
    const locked = house.database.dialect === 'sqlite' ? read : `${read} FOR UPDATE`;
    const add = () => house.uow.run(actor, async (tx) => {
      const [row] = await tx.query<{ answer: string }>(locked);
      await tx.execute("UPDATE idempotency SET answer = ? WHERE scope = 'counter'", [String(Number(row!.answer) + 1)]);
    });
    await Promise.all(Array.from({ length: 40 }, add));
    expect(await house.database.readOne(read)).toEqual({ answer: '40' });
  });

  it('refuses one inside another', async () => {
    const nested = house.uow.run(actor, () => house.uow.run(actor, async () => 1));
    await expect(nested).rejects.toThrow('inside another');
  });

  it('writes at its end what it left there, or refuses with what a duplicate means', async () => {
    const leave = (name: string) => house.uow.run(actor, async (tx) => tx.atTheEnd({
      sql: 'INSERT INTO turn (name) VALUES (?)', params: [name], taken: { table: 'turn', key: 'PRIMARY', problem: changedMeanwhile },
    }));
    await leave('last');
    expect(await house.database.read("SELECT name FROM turn WHERE name = 'last'")).toEqual([{ name: 'last' }]);
    await expect(leave('last')).rejects.toMatchObject({ code: 'platform.changed-meanwhile' });
  });

  it('writes nothing of its end when the work fails, or when one of the last statements does', async () => {
    const failing = house.uow.run(actor, async (tx) => {
      tx.atTheEnd({ sql: 'INSERT INTO turn (name) VALUES (?)', params: ['half'] });
      await tx.publish([happened(Noted, tx.now, { noteId: 'half', text: 'c' })]);
      tx.atTheEnd({ sql: 'INSERT INTO turn (nothing) VALUES (?)', params: ['half'] });
    });
    await expect(failing).rejects.toMatchObject({ message: expect.stringContaining('nothing') });
    expect(await house.database.read("SELECT name FROM turn WHERE name = 'half'")).toEqual([]);
    expect(await house.database.read("SELECT seq FROM outbox WHERE subjectId = 'half'")).toEqual([]);
  });

  it('keeps values as they are, whatever is in them', async () => {
    const text = `'; DROP TABLE turn; -- \\ " \u0000\n龘𠮷 ''`;
    await house.uow.run(actor, (tx) => tx.publish([happened(Noted, tx.now, { noteId: 'hostile', text })]));
    const [row] = await house.database.read<{ payload: string }>("SELECT payload FROM outbox WHERE subjectId = 'hostile'");
    expect(JSON.parse(row!.payload)).toEqual({ noteId: 'hostile', text });
    await house.uow.run(actor, async (tx) => tx.atTheEnd({ sql: 'INSERT INTO turn (name) VALUES (?)', params: [`a'\\"\n`] }));
    expect(await house.database.read("SELECT name FROM turn WHERE name LIKE 'a%'")).toEqual([{ name: `a'\\"\n` }]);
  });
});
