import { Identity } from '#identity';
import type { Actor } from '#kernel';
import { authorize, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { propositionView } from '../contract/proposition-view.js';
import type { PropositionView } from '../contract/propositions.views.js';
import type { Proposition } from '../domain/proposition.js';
import type { PublicDecision } from '../domain/public-change.js';
import { propositionMissing } from '../domain/propositions.problems.js';
import type { PublisherFacts } from '../domain/verified-publisher.js';
import { type PropositionAction, propositionsPolicy } from '../propositions.policy.js';
import { ChangeStore } from '../store/change.store.js';
import { PropositionStore } from '../store/proposition.store.js';

export type ChangingAction = Exclude<PropositionAction, 'propositions.read' | 'propositions.desk' | 'propositions.draft'>;

type Decide = (proposition: Proposition, tx: Tx, store: PropositionStore) => PublicDecision | Promise<PublicDecision>;

/**
 * The way every step of a proposition goes: take it, ask, decide, keep, show. It is held from the first statement on,
 * so that people and the clock follow one another instead of meeting a conflict.
 */
@Injectable()
export class ChangeProposition {
  constructor(private readonly uow: UnitOfWork, private readonly identity: Identity) {}

  run(actor: Actor, action: ChangingAction, id: string, decide: Decide): Promise<PropositionView> {
    return this.uow.run(actor, async (tx) => {
      const store = new PropositionStore(tx);
      const proposition = await store.lockById(id);
      authorize(propositionsPolicy, action, actor, { proposition }, propositionMissing);
      const { next, events, change } = await decide(proposition, tx, store);
      await tx.publish(events);
      if (change) await new ChangeStore(tx).add(next, change);
      return propositionView(await store.whole(await store.save(next)), actor);
    });
  }

  /** What every step towards the public asks of the publisher. */
  async publisherFacts(tx: Tx, { publisherId }: Proposition): Promise<PublisherFacts> {
    return { publisherVerified: (await this.identity.organisation(tx, publisherId)).verified };
  }
}
