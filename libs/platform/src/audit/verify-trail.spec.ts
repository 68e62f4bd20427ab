import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defineEvent, happened } from '#kernel';
import { anActor, nobody, openTestHouse, type TestHouse } from '#testing';
import { SealTrail } from './seal-trail.js';
import { verifyTrail } from './verify-trail.js';

const Told = defineEvent<{ noteId: string; text: string }>({ name: 'test.told.v1', aggregate: 'note', subject: 'noteId', about: 'A test told something.' });

describe('audit trail', () => {
  let house: TestHouse;
  beforeEach(async () => {
    house = await openTestHouse([nobody]);
    for (const noteId of ['a', 'b', 'a', 'c', 'a']) await house.uow.run(anActor(), (tx) => tx.publish([happened(Told, tx.now, { noteId, text: 'first' })]));
  });
  afterEach(() => house.close());

  const sql = (text: string) => house.uow.run(anActor(), async (tx) => void (await tx.execute(text)));
  const unlocked = async (...statements: string[]) => {
    for (const table of ['audit_trail', 'audit_checkpoint']) for (const verb of ['update', 'delete']) await house.database.dataSource.query(`DROP TRIGGER ${table}_no_${verb}`);
    for (const statement of statements) await sql(statement);
  };
  const fault = async () => (await verifyTrail(house.database.reader)).faults[0];
  /** What the schedule does, a little over a minute from now. */
  const seal = () => house.uow.run(anActor(), (tx) => new SealTrail().run(tx.now, { ...tx, now: new Date(tx.now.getTime() + 61_000) }));

  it('is whole as written, several facts of one unit of work included', async () => {
    await house.uow.run(anActor(), (tx) => tx.publish(['x', 'y'].flatMap((text) => [happened(Told, tx.now, { noteId: 'a', text }), happened(Told, tx.now, { noteId: 'd', text })])));
    expect(await verifyTrail(house.database.reader)).toEqual({ links: 9, streams: 4, checkpoints: 0, faults: [] });
  });

  it.each(["UPDATE audit_trail SET actorId = 'x'", 'DELETE FROM audit_trail', 'DELETE FROM audit_checkpoint', 'UPDATE audit_checkpoint SET links = 0'])('refuses %s', async (statement) => {
    await house.uow.run(anActor(), (tx) => tx.execute("INSERT INTO audit_checkpoint (position, fromSeq, toSeq, links, root, previous, hash, at) VALUES (1, 1, 1, 1, '', '', '', ?)", [tx.now]));
    // Not toThrow: Jest does not know an error of the native driver, made for another spec's world, as an Error.
    await expect(sql(statement)).rejects.toMatchObject({ message: expect.stringContaining('append-only') });
  });

  it.each([
    ['an edited actor', ["UPDATE audit_trail SET actorId = 'somebody' WHERE stream = 'note:b'"], 'note:b, position 1): its content does not fit'],
    ['a changed payload', ["UPDATE outbox SET payload = '{}' WHERE subjectId = 'c'"], 'note:c, position 1): the payload in the outbox was changed'],
    ['a changed author in the outbox', ["UPDATE outbox SET actorId = 'x' WHERE subjectId = 'c'"], 'note:c, position 1): name, actor or time'],
    ['a link taken out', ["DELETE FROM audit_trail WHERE stream = 'note:a' AND position = 2"], 'note:a, position 3): position 2 is missing'],
    ['a fact taken out', ["DELETE FROM outbox WHERE subjectId = 'b'"], 'note:b, position 1): its fact is missing'],
    ['the last link taken off', ["DELETE FROM audit_trail WHERE stream = 'note:a' AND position = 3"], 'has lost its link'],
    ['two links exchanged', ['UPDATE audit_trail SET position = position + 10 WHERE stream = \'note:a\' AND position = 1', 'UPDATE audit_trail SET position = 1 WHERE stream = \'note:a\' AND position = 2', 'UPDATE audit_trail SET position = 2 WHERE stream = \'note:a\' AND position = 11'], 'note:a, position 1): it does not hold the hash'],
    ['a link put in', ["INSERT INTO audit_trail (eventId, stream, position, at, actorId, action, digest, previous, hash) SELECT 'new', 'note:z', 1, at, actorId, action, digest, previous, hash FROM audit_trail WHERE stream = 'note:b'"], 'note:z, position 1): its content does not fit'],
  ])('finds %s', async (_, statements, found) => {
    await unlocked(...statements);
    expect(await fault()).toContain(found);
  });

  it('seals what has come to rest, once, and sees when whole streams or seals are gone', async () => {
    await seal();
    await seal();
    await house.uow.run(anActor(), (tx) => tx.publish([happened(Told, tx.now, { noteId: 'e', text: 'later' })]));
    expect(await verifyTrail(house.database.reader)).toEqual({ links: 6, streams: 4, checkpoints: 1, faults: [] });
    await seal();
    expect(await verifyTrail(house.database.reader)).toMatchObject({ checkpoints: 2, faults: [] });
    await unlocked("DELETE FROM audit_trail WHERE stream = 'note:b'", "DELETE FROM outbox WHERE subjectId = 'b'");
    expect(await fault()).toBe('checkpoint 1 (rows 1 to 5 of the trail): it sealed 5 links, and 4 are there');
    await sql('DELETE FROM audit_checkpoint WHERE position = 1');
    expect(await fault()).toContain('checkpoint 1 is missing');
  });
});
