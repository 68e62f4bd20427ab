import { type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { AgreementSigned, ProjectFinished } from '#projects/events';
import { Injectable } from '@nestjs/common';
import { followAward } from '../domain/follow-award.js';
import { follow } from './follow.js';

@Injectable()
@HandlesEvents({ name: 'propositions.contract-when-agreement-signed', queue: 'propositions', events: [AgreementSigned] })
export class ContractWhenAgreementSigned implements EventHandler<{ propositionId: string }> {
  handle({ payload }: StoredEvent<{ propositionId: string }>, tx: Tx): Promise<void> {
    return follow(tx, payload.propositionId, (proposition, now) => followAward(proposition, 'contract', now));
  }
}

@Injectable()
@HandlesEvents({ name: 'propositions.finish-with-last-project', queue: 'propositions', events: [ProjectFinished] })
export class FinishWithLastProject implements EventHandler<{ propositionId: string; remaining: number }> {
  async handle({ payload }: StoredEvent<{ propositionId: string; remaining: number }>, tx: Tx): Promise<void> {
    if (payload.remaining === 0) await follow(tx, payload.propositionId, (proposition, now) => followAward(proposition, 'finish', now));
  }
}
