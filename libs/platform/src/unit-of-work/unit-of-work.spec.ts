import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineEvent, happened, systemActor } from '#kernel';
import { nobody, openTestHouse, type TestHouse } from '#testing';

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
});
