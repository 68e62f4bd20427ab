import { type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { countedEvents } from '../domain/dictionary.js';
import { foldInto } from '../store/fold-into.js';
import { GenerationStore } from '../store/generation.store.js';

/**
 * Counts each event as it comes. While a rebuild fills another generation the event goes there too: the rebuild may
 * have read past its place in the outbox before it was committed.
 */
@Injectable()
@HandlesEvents({ name: 'statistics.fold', queue: 'statistics', events: countedEvents })
export class FoldIntoStatistics implements EventHandler {
  async handle(event: StoredEvent, tx: Tx): Promise<void> {
    for (const generation of await new GenerationStore(tx).growing()) await foldInto(tx, generation, [event]);
  }
}
