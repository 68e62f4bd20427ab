import { systemActor } from '#kernel';
import { asTime, Database, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { countedEvents } from '../domain/dictionary.js';
import type { Generation } from '../domain/generation.js';
import { switchGeneration } from '../domain/switch-generation.js';
import { foldInto } from '../store/fold-into.js';
import { GenerationStore } from '../store/generation.store.js';
import { compareGenerations } from './compare-generations.js';
import { removeRetired } from './remove-retired.js';

const BATCH = 500;
const EXAMPLES = 20;
const actor = systemActor('statistics.rebuild');
const names = `(${countedEvents.map((one) => `'${one.name}'`).join(', ')})`;

interface OutboxEvent {
  readonly seq: number;
  readonly id: string;
  readonly name: string;
  readonly at: Date | string;
  readonly payload: string;
}

/**
 * Counts everything anew from the history. Each step is a unit of work that remembers how far it came, so a worker
 * that is killed goes on where it stood. Complete by construction: an event is either in the outbox when the walk
 * passes it, or it is committed later, and then its own handler already sees this generation.
 */
@Injectable()
export class Rebuild {
  constructor(private readonly database: Database, private readonly uow: UnitOfWork) {}

  async finish(generationId: string): Promise<void> {
    while (await this.foldBatch(generationId));
    await this.compareAndSwitch(generationId);
    await removeRetired(this.uow, actor);
  }

  private foldBatch(generationId: string): Promise<boolean> {
    return this.uow.run(actor, async (tx) => {
      const generations = new GenerationStore(tx);
      const generation = await generations.byId(generationId);
      if (generation.state !== 'BUILDING') return false;
      const events = await tx.query<OutboxEvent>(
        `SELECT seq, eventId AS id, name, occurredAt AS at, payload FROM outbox WHERE seq > ? AND name IN ${names} ORDER BY seq LIMIT ${BATCH}`, [generation.foldedSeq],
      );
      if (events.length === 0) return false;
      await foldInto(tx, generation.number, events.map(({ id, name, at, payload }) => ({ id, name, at: asTime(at), payload: JSON.parse(payload) as object })));
      await generations.save({ ...generation, foldedSeq: events[events.length - 1]!.seq });
      return true;
    });
  }

  private async compareAndSwitch(generationId: string): Promise<void> {
    const [live, built] = await this.pair(generationId);
    if (built.state !== 'BUILDING') return;
    const { differences, examples } = await compareGenerations(this.database, live.number, built.number, EXAMPLES);
    await this.uow.run(actor, async (tx) => {
      const { next, events } = switchGeneration(live, built, { now: tx.now, differences, examples });
      const generations = new GenerationStore(tx);
      await tx.publish(events);
      await generations.save(next.retired);
      await generations.save(next.live);
    });
  }

  private pair(generationId: string): Promise<[Generation, Generation]> {
    return this.uow.run(actor, async (tx) => {
      const generations = new GenerationStore(tx);
      return [await generations.lockLive(), await generations.byId(generationId)];
    });
  }
}
