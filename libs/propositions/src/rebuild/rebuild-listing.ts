import { systemActor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { ListingSweepStore } from '../store/listing-sweep.store.js';
import { PropositionStore } from '../store/proposition.store.js';

/** What one unit of work holds: others wait no longer than for this. */
const PROPOSITIONS_AT_ONCE = 25;
const POSTINGS_AT_ONCE = 500;
const actor = systemActor('listing.rebuild');

export interface Rebuilt {
  readonly propositions: number;
  readonly strays: number;
  readonly counts: number;
}

/**
 * Writes everything that is kept ready for readers anew: cards and pages, posting lists, counts. After a change of the code
 * that packs or names them, or when a row is in doubt. While it runs the list is complete and may be written; it can be
 * stopped anywhere and begun again.
 */
@Injectable()
export class RebuildListing {
  constructor(private readonly uow: UnitOfWork) {}

  async run(): Promise<Rebuilt> {
    return { propositions: await this.rewrite(), strays: await this.sweep(), counts: await this.uow.run(actor, (tx) => new ListingSweepStore(tx).recount()) };
  }

  private async rewrite(): Promise<number> {
    let done = 0;
    for (let after: string | undefined = ''; after !== undefined; ) {
      const batch: { last: string | undefined; rewritten: number } = await this.uow.run(actor, (tx) => new PropositionStore(tx).rewriteReady(after!, PROPOSITIONS_AT_ONCE));
      done += batch.rewritten;
      after = batch.last;
    }
    return done;
  }

  private async sweep(): Promise<number> {
    let removed = 0;
    for (let batch = await this.sweepBatch(); batch.last; batch = await this.sweepBatch(batch.last)) removed += batch.removed;
    return removed;
  }

  private sweepBatch(after?: Parameters<ListingSweepStore['removeStrays']>[0]): ReturnType<ListingSweepStore['removeStrays']> {
    return this.uow.run(actor, (tx) => new ListingSweepStore(tx).removeStrays(after, POSTINGS_AT_ONCE));
  }
}
