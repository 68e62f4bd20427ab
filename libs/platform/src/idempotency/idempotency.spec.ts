import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#kernel';
import { defineEvent, defineProblem, happened } from '#kernel';
import { ApiProperty } from '@nestjs/swagger';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { IsInt, Max } from 'class-validator';
import { Can, type ContextDoor, CurrentActor, newId, permit, UnitOfWork } from '#platform';
import { anActor, from, openTestHouse, peopleByHeader, type TestHouse } from '#testing';
import { Housekeeping } from '../jobs/housekeeping.js';

const NoteWritten = defineEvent<{ noteId: string; size: number }>({ name: 'test.note-written.v1', aggregate: 'note', subject: 'noteId', about: 'A test wrote a note.' });
const noteTooSmall = defineProblem({ code: 'test.note-too-small', kind: 'rule', zh: '太小', en: 'Too small.' });
const policy = { 'notes.read': () => true, 'notes.write': () => true };

class WriteNote {
  @ApiProperty({ example: 3 }) @IsInt() @Max(100)
  size!: number;
}

/** What happens at the end of the work, once. */
let atTheEnd: (() => Promise<void>) | undefined;
let units = 0;

@Controller('notes')
class NotesController {
  constructor(private readonly uow: UnitOfWork) {}

  @Post() @Can(policy, 'notes.write')
  write(@CurrentActor() actor: Actor, @Body() { size }: WriteNote) {
    return this.uow.run(actor, async (tx) => {
      units++;
      permit(policy, 'notes.write', actor, undefined);
      const noteId = newId();
      await tx.publish([happened(NoteWritten, tx.now, { noteId, size })]);
      if (size < 0) throw noteTooSmall();
      const last = atTheEnd;
      atTheEnd = undefined;
      await last?.();
      return { noteId, size, at: tx.now.toISOString(), 名称: '笔记' };
    });
  }
}

@Module({ controllers: [NotesController] })
class NotesModule {}
const notes: ContextDoor = { name: 'notes', module: NotesModule, schemas: [], migrations: [] };

describe('an Idempotency-Key', () => {
  let house: TestHouse;
  let key: string;
  const alice = anActor();
  beforeAll(async () => void (house = await openTestHouse([peopleByHeader, notes])));
  beforeEach(() => void (key = newId()));
  afterAll(() => house.close());

  const post = (payload: object, actor = alice, headers: object = {}) =>
    house.app.inject({ method: 'POST', url: '/api/notes', payload, headers: { ...from(actor), 'idempotency-key': key, ...headers } });
  const effects = async () => (await house.database.readOne<{ facts: number }>('SELECT COUNT(*) AS facts FROM outbox'))!.facts;

  it('answers a repeated request byte for byte, without a second effect', async () => {
    const [before, first, second] = [await effects(), await post({ size: 3 }), await post({ size: 3 })];
    expect(first.statusCode).toBe(201);
    expect(second.statusCode).toBe(201);
    expect(second.rawPayload.equals(first.rawPayload)).toBe(true);
    expect(await effects()).toBe(before + 1);
  });

  it('refuses other content under the same key', async () => {
    await post({ size: 3 });
    const other = await post({ size: 4 });
    expect({ status: other.statusCode, code: other.json().code }).toEqual({ status: 422, code: 'platform.idempotency-key-reused' });
  });

  it('of somebody else is another key', async () => {
    const [before] = [await effects(), await post({ size: 3 }), await post({ size: 3 }, anActor())];
    expect(await effects()).toBe(before + 2);
  });

  it('has one effect among 50 requests at once; the others get its answer or are asked to wait', async () => {
    const before = await effects();
    const answers = await Promise.all(Array.from({ length: 50 }, () => post({ size: 5 })));
    expect(await effects()).toBe(before + 1);
    const done = answers.filter((one) => one.statusCode === 201);
    expect(new Set(done.map((one) => one.body)).size).toBe(1);
    for (const one of answers.filter((one) => one.statusCode !== 201)) {
      expect([409, 503]).toContain(one.statusCode);
      expect(one.headers['retry-after']).toBeDefined();
    }
  });

  it('is not used up by a request that was not valid, or refused by a rule', async () => {
    expect((await post({ size: 'three' })).statusCode).toBe(400);
    expect((await post({ size: -1 })).json().code).toBe('test.note-too-small');
    expect((await post({ size: 3 })).statusCode).toBe(201);
  });

  it('is refused when it is malformed', async () => {
    for (const bad of ['short', 'x'.repeat(81), 'with space in it']) {
      expect((await post({ size: 3 }, alice, { 'idempotency-key': bad })).json().code).toBe('platform.idempotency-key-malformed');
    }
  });

  it('is forgotten after a day, not before', async () => {
    const [before] = [await effects(), await post({ size: 3 })];
    const clean = (hours: number) => house.uow.run(alice, (tx) => new Housekeeping().run(tx.now, { ...tx, now: new Date(tx.now.getTime() + hours * 3_600_000) }));
    await clean(23);
    await post({ size: 3 });
    expect(await effects()).toBe(before + 1);
    await clean(25);
    await post({ size: 3 });
    expect(await effects()).toBe(before + 2);
  });

  it('tells how a request ended whose connection was lost during COMMIT', async () => {
    if (house.database.dialect === 'sqlite') return;
    const before = await effects();
    units = 0;
    // The server commits, and the connection breaks before it can say so.
    const commit = lostAfterCommit(house);
    const answer = await post({ size: 7 });
    commit.restore();
    expect(commit.broken()).toBe(true);
    expect(answer.statusCode).toBe(201);
    expect(await effects()).toBe(before + 1);
    expect((await post({ size: 7 })).body).toBe(answer.body);
    // Both the restart and the repeat did the work once more, for nothing.
    expect(units).toBe(3);
  });

  it('is given to a request that brings none, so that a lost COMMIT does not double that either', async () => {
    if (house.database.dialect === 'sqlite') return;
    const before = await effects();
    const commit = lostAfterCommit(house);
    const answer = await house.app.inject({ method: 'POST', url: '/api/notes', payload: { size: 9 }, headers: from(alice) });
    commit.restore();
    expect([commit.broken(), answer.statusCode, (await effects()) - before]).toEqual([true, 201, 1]);
  });

  it('lets the work run again when the connection is killed before COMMIT', async () => {
    if (house.database.dialect === 'sqlite') return;
    const before = await effects();
    atTheEnd = async () => {
      const mine = await house.database.read<{ id: number }>("SELECT id FROM information_schema.innodb_trx JOIN information_schema.processlist ON trx_mysql_thread_id = id WHERE db = DATABASE()");
      for (const { id } of mine) await house.database.dataSource.query(`KILL ${id}`);
    };
    units = 0;
    expect((await post({ size: 8 })).statusCode).toBe(201);
    expect(units).toBe(2);
    expect(await effects()).toBe(before + 1);
  });
});

type Query = (sql: string, done: (error: Error | null) => void) => unknown;

/** Breaks the connection of the next COMMIT after the server has done it, as a switch of the database's master would. */
function lostAfterCommit(house: TestHouse): { restore(): void; broken(): boolean } {
  const driver = house.database.dataSource.driver as unknown as { obtainMasterConnection(): Promise<{ query: Query }> };
  const obtain = driver.obtainMasterConnection.bind(driver);
  const lost = Object.assign(new Error('Connection lost: The server closed the connection.'), { code: 'PROTOCOL_CONNECTION_LOST' });
  let broken = false;
  driver.obtainMasterConnection = async () => {
    const connection = await obtain();
    const query = connection.query;
    connection.query = (sql, done) => query.call(connection, sql, (error) => {
      const commits = sql.endsWith('COMMIT');
      const breaks = commits && !broken;
      broken ||= breaks;
      if (commits) connection.query = query;
      done(breaks ? lost : error);
    });
    return connection;
  };
  return { restore: () => void (driver.obtainMasterConnection = obtain), broken: () => broken };
}
