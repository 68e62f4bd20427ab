import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defineEvent, happened, systemActor } from '#kernel';
import { type ContextDoor, HandlesEvents, JobRunner, OutboxRelay, RunsEvery, Scheduler, Sweeper, type StoredEvent, type Tx } from '#platform';
import { nobody, openTestHouse, type TestHouse } from '#testing';
import { Injectable, Module } from '@nestjs/common';
import { Backfill } from './backfill.js';
import { DeadLetters } from './dead-letters.js';
import { Handlers } from './handlers.js';
import { MAX_ATTEMPTS } from './job-runner.js';
import { Rings } from './rings.js';

const Asked = defineEvent<{ taskId: string; step: number }>({ name: 'test.asked.v1', aggregate: 'task', subject: 'taskId', about: 'A test asked for work.' });
const Postponed = defineEvent<{ taskId: string; until: string }>({ name: 'test.postponed.v1', aggregate: 'task', subject: 'taskId', about: 'A test asked for work at a later time.' });
const actor = systemActor('test');
const MINUTES = 60_000;

/** What the handlers below do wrong, and a way to look over their shoulder. */
const world: { failing: Set<string>; during: (tx: Tx) => Promise<void> } = { failing: new Set(), during: async () => undefined };

const effect = (tx: Tx, name: string) =>
  tx.execute('INSERT INTO turn (name) VALUES (?)', [name]);

@Injectable()
@HandlesEvents({ name: 'test.work', queue: 'bids', events: [Asked] })
class Work {
  async handle(event: StoredEvent<{ taskId: string; step: number }>, tx: Tx): Promise<void> {
    const { taskId, step } = event.payload;
    await effect(tx, `${taskId}${step}`);
    if (world.failing.has(taskId)) throw new Error(`no luck with ${taskId}${step}`);
    await world.during(tx);
  }
}

@Injectable()
@HandlesEvents({ name: 'test.work-in-time', queue: 'bids', events: [Postponed], notBefore: ({ until }: { until: string }) => new Date(until), attempts: MAX_ATTEMPTS + 1 })
class Later {
  async handle({ payload: { taskId } }: StoredEvent<{ taskId: string }>, tx: Tx): Promise<void> {
    await effect(tx, taskId);
    if (world.failing.has(taskId)) throw new Error(`no luck with ${taskId}`);
  }
}

@Injectable()
@RunsEvery({ name: 'test.tick', queue: 'bids', everySeconds: 86_400 })
class Tick {
  async run(slot: Date, tx: Tx): Promise<void> {
    await effect(tx, slot.toISOString());
  }
}

@Module({ providers: [Work, Later, Tick] })
class WorkModule {}
const work: ContextDoor = { name: 'work', module: WorkModule, schemas: [], migrations: [] };

describe('jobs', () => {
  let house: TestHouse;
  beforeEach(async () => {
    world.failing.clear();
    world.during = async () => undefined;
    house = await openTestHouse([nobody, work]);
  });
  afterEach(() => house.close());

  const ask = (...steps: [string, number][]) =>
    house.uow.run(actor, (tx) => tx.publish(steps.map(([taskId, step]) => happened(Asked, tx.now, { taskId, step }))));
  const relay = () => house.get(OutboxRelay).pump();
  const effects = async () => (await house.database.read<{ name: string }>("SELECT name FROM turn WHERE name <> 'outbox.relay' AND name NOT LIKE '20%'")).map((one) => one.name).sort();
  const jobs = () => house.database.read<{ id: string; state: string; attempts: number; error: string | null }>("SELECT id, state, attempts, error FROM job WHERE handler = 'test.work' ORDER BY seq");
  const run = (id: string, ahead = 0) => house.get(JobRunner).run(id, ahead);

  it('have their effect exactly once, however often and from how many sides the bell rings', async () => {
    await ask(['a', 1]);
    await relay();
    const [job] = await jobs();
    const second = new JobRunner(house.database, house.uow, house.get(Handlers), house.get(Rings));
    const results = await Promise.all([run(job!.id), second.run(job!.id), run(job!.id), second.run(job!.id)]);
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await run(job!.id)).toBe(false);
    expect(await effects()).toEqual(['a1']);
  });

  it('have it once also when the fact is relayed again', async () => {
    await ask(['a', 1]);
    await house.drain();
    await house.uow.run(actor, async (tx) => {
      await tx.execute("DELETE FROM job WHERE handler = 'test.work'");
      await tx.execute('UPDATE outbox SET relayedAt = NULL');
    });
    await house.drain();
    expect(await jobs()).toMatchObject([{ state: 'done' }]);
    expect(await effects()).toEqual(['a1']);
  });

  it('keep of an error no value that a statement held', async () => {
    world.during = async (tx) => void (await effect(tx, 'somebody@secret.example'), await effect(tx, 'somebody@secret.example'));
    await ask(['a', 1]);
    await relay();
    const [job] = await jobs();
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) await run(job!.id, attempt * 10 * MINUTES);
    const [dead] = await jobs();
    expect(dead).toMatchObject({ state: 'dead', error: expect.stringMatching(/Duplicate entry '…'|UNIQUE constraint failed/) });
    expect(dead!.error).not.toContain('@secret');
  });

  it('are tried again after a growing pause, then lie dead with their error until somebody drives them again', async () => {
    world.failing.add('a');
    await ask(['a', 1]);
    await house.drain();
    expect(await jobs()).toMatchObject([{ state: 'ready', attempts: 1 }]);
    const { id } = (await jobs())[0]!;
    expect(await run(id)).toBe(false);
    expect((await jobs())[0]!.attempts).toBe(1);
    for (let attempt = 2; attempt <= MAX_ATTEMPTS; attempt++) await run(id, 60 * MINUTES);
    expect(await jobs()).toMatchObject([{ state: 'dead', attempts: MAX_ATTEMPTS, error: expect.stringContaining('no luck with a1') }]);
    expect(await effects()).toEqual([]);

    world.failing.clear();
    await house.get(DeadLetters).redrive(actor, id);
    await house.drain();
    expect(await jobs()).toMatchObject([{ state: 'done', attempts: 1, error: null }]);
    expect(await effects()).toEqual(['a1']);
  });

  it('that are to begin later wait for their time, and are rung for when it has come', async () => {
    const until = (ms: number) => new Date(house.database.clock.now().getTime() + ms).toISOString();
    await house.uow.run(actor, (tx) => tx.publish([
      happened(Postponed, tx.now, { taskId: 'soon', until: until(-MINUTES) }), happened(Postponed, tx.now, { taskId: 'later', until: until(30 * MINUTES) }),
    ]));
    await house.drain();
    expect(await effects()).toEqual(['soon']);
    await house.drain({ ahead: 29 * MINUTES });
    expect(await effects()).toEqual(['soon']);
    expect(await house.get(Sweeper).sweep()).toBe(0);
    await house.uow.run(actor, (tx) => tx.execute("UPDATE job SET availableAt = ? WHERE state = 'ready' AND handler = 'test.work-in-time'", [tx.now]));
    expect(await house.get(Sweeper).sweep()).toBe(1);
    await house.drain();
    expect(await effects()).toEqual(['later', 'soon']);
  });

  it('are tried as often as their handler says', async () => {
    world.failing.add('a');
    await house.uow.run(actor, (tx) => tx.publish([happened(Postponed, tx.now, { taskId: 'a', until: tx.now.toISOString() })]));
    const later = () => house.database.readOne<{ id: string; state: string; attempts: number }>("SELECT id, state, attempts FROM job WHERE handler = 'test.work-in-time'");
    await relay();
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) await run((await later())!.id, 60 * MINUTES);
    expect(await later()).toMatchObject({ state: 'ready', attempts: MAX_ATTEMPTS });
    await run((await later())!.id, 60 * MINUTES);
    expect(await later()).toMatchObject({ state: 'dead', attempts: MAX_ATTEMPTS + 1 });
  });

  it('about one thing are done in order; others do not wait, and a dead one holds nobody up', async () => {
    world.failing.add('a');
    await ask(['a', 1], ['a', 2], ['b', 1]);
    await relay();
    const [first, next] = await jobs();
    expect(await run(next!.id)).toBe(false);
    await house.drain();
    expect(await effects()).toEqual(['b1']);
    for (let attempt = 2; attempt <= MAX_ATTEMPTS; attempt++) await run(first!.id, 60 * MINUTES);
    world.failing.clear();
    await house.drain();
    expect(await effects()).toEqual(['a2', 'b1']);
  });

  it('whose worker ends each time die by themselves while their neighbours finish', async () => {
    await ask(['poison', 1], ['a', 1], ['b', 1]);
    await relay();
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      // What a killed worker leaves behind: a lease that nobody renews.
      await house.uow.run(actor, (tx) => tx.execute("UPDATE job SET state = 'running', attempts = attempts + 1, leaseToken = 'gone', leaseUntil = ? WHERE lane = 'test.work:poison'", [new Date(tx.now.getTime() - 1)]));
      await house.get(Sweeper).sweep();
      for (const { id } of (await jobs()).slice(1)) await run(id);
    }
    expect((await jobs()).map((one) => one.state)).toEqual(['dead', 'done', 'done']);
    expect((await jobs())[0]!.error).toContain('its worker ended');
    expect(await effects()).toEqual(['a1', 'b1']);
  });

  it('lose their effect together with their lease', async () => {
    await ask(['a', 1]);
    await relay();
    const { id } = (await jobs())[0]!;
    world.during = async (tx) => void (await tx.execute("UPDATE job SET leaseToken = 'somebody-else' WHERE handler = 'test.work'"));
    expect(await run(id)).toBe(false);
    expect(await effects()).toEqual([]);
    expect((await jobs())[0]).toMatchObject({ state: 'ready', error: expect.stringContaining('the lease was lost') });
  });

  it('left lying without a bell are rung for again', async () => {
    await ask(['a', 1]);
    await relay();
    expect(await house.get(Sweeper).sweep()).toBe(0);
    await house.uow.run(actor, (tx) => tx.execute('UPDATE job SET rungAt = ?', [new Date(tx.now.getTime() - 11_000)]));
    expect(await house.get(Sweeper).sweep()).toBe(1);
  });

  it('of a schedule are made once for each slot by any number of schedulers', async () => {
    const other = new Scheduler(house.database, house.uow, house.get(Handlers), house.get(Rings));
    await Promise.all([house.get(Scheduler).tick(), other.tick(), house.get(Scheduler).tick()]);
    await house.tick({ ahead: 24 * 60 * MINUTES });
    const slots = await house.database.read<{ state: string }>("SELECT state FROM job WHERE handler = 'test.tick'");
    expect(slots).toEqual([{ state: 'done' }, { state: 'done' }]);
    expect(await house.database.read("SELECT name FROM turn WHERE name LIKE '20%'")).toHaveLength(2);
  });

  it('of a handler that only a newer release has are left for it, with all their attempts', async () => {
    await ask(['a', 1], ['b', 1]);
    await relay();
    const { id } = (await jobs())[0]!;
    const rename = (from: string, to: string) => house.uow.run(actor, (tx) => tx.execute('UPDATE job SET handler = ? WHERE handler = ? AND id = ?', [to, from, id]));
    await rename('test.work', 'test.newer');
    for (let ring = 0; ring <= MAX_ATTEMPTS; ring++) expect(await run(id)).toBe(false);
    await house.drain();
    expect(await house.database.read('SELECT state, attempts FROM job WHERE id = ?', [id])).toEqual([{ state: 'ready', attempts: 0 }]);
    expect(await effects()).toEqual(['b1']);
    await rename('test.newer', 'test.work');
    await house.drain();
    expect(await effects()).toEqual(['a1', 'b1']);
  });

  it('are not made of a fact that only a newer release knows, nor of what came after it about the same thing; the rest goes on', async () => {
    // More of them than one batch holds.
    await ask(...Array.from({ length: 250 }, (_, step): [string, number] => ['a', step]), ['b', 1]);
    const name = (from: string, to: string) => house.uow.run(actor, (tx) => tx.execute("UPDATE outbox SET name = ? WHERE name = ? AND subjectId = 'a' AND payload LIKE '%:0}'", [to, from]));
    const lanes = async () => {
      while ((await relay()) > 0);
      return house.database.read('SELECT lane, COUNT(*) AS jobs FROM job WHERE eventId IS NOT NULL GROUP BY lane ORDER BY lane');
    };
    await name('test.asked.v1', 'test.asked.v2');
    expect(await lanes()).toEqual([{ lane: 'test.work:b', jobs: 1 }]);
    await name('test.asked.v2', 'test.asked.v1');
    expect(await lanes()).toEqual([{ lane: 'test.work:a', jobs: 250 }, { lane: 'test.work:b', jobs: 1 }]);
  });

  it('that a handler never got, because its facts were relayed before it existed, are made afterwards and once', async () => {
    await ask(['a', 1], ['a', 2]);
    await house.drain();
    // As if the handler were new; the second fact has a job already.
    await house.uow.run(actor, async (tx) => {
      for (const table of ['job', 'inbox']) await tx.execute(`DELETE FROM ${table} WHERE eventId IN (SELECT eventId FROM outbox WHERE payload LIKE '%:1}')`);
      await tx.execute("DELETE FROM turn WHERE name = 'a1'");
    });
    await ask(['b', 1]);
    expect(await house.get(Backfill).run('test.work')).toBe(1);
    expect(await house.get(Backfill).run('test.work')).toBe(0);
    await house.drain();
    expect(await effects()).toEqual(['a1', 'a2', 'b1']);
    // What had its effect long ago, and whose job is swept away, does not come again.
    await house.uow.run(actor, (tx) => tx.execute("DELETE FROM job WHERE handler = 'test.work'"));
    expect(await house.get(Backfill).run('test.work')).toBe(0);
    await expect(house.get(Backfill).run('test.wrok')).rejects.toThrow(/there are:\n(.*\n)*test\.work/);
  });

  it('come in their order out of many facts at once, in few statements', async () => {
    await ask(...Array.from({ length: 333 }, (_, step): [string, number] => ['many', step]));
    await house.drain();
    expect(await effects()).toHaveLength(333);
    expect(await house.database.readOne('SELECT COUNT(*) AS waiting FROM outbox WHERE relayedAt IS NULL')).toMatchObject({ waiting: 0 });
  });
});
