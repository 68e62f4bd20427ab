import { type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { PropositionAmended } from '#propositions/events';
import { Injectable } from '@nestjs/common';
import { noteAmendment } from '../domain/note-amendment.js';
import { BidStore } from '../store/bid.store.js';

interface Amended {
  readonly propositionId: string;
  readonly round: number;
  readonly changeId: string;
  readonly material: boolean;
}

@Injectable()
@HandlesEvents({ name: 'bids.tell-bidders-of-amendment', queue: 'bids', events: [PropositionAmended] })
export class TellBiddersOfAmendment implements EventHandler<Amended> {
  async handle({ payload: { material, changeId, ...round }, at }: StoredEvent<Amended>, tx: Tx): Promise<void> {
    if (!material) return;
    const bids = new BidStore(tx);
    const { next, events } = noteAmendment(await bids.ofRound(round, ['SEALED']), { changeId, amendedAt: at, now: tx.now });
    await tx.publish(events);
    await bids.saveAll(next);
  }
}
