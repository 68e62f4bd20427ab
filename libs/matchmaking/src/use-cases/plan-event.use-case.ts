import { Injectable } from '@nestjs/common';
import { Identity } from '#identity';
import type { Actor } from '#kernel';
import { newId, permit, UnitOfWork } from '#platform';
import type { PlanEvent } from '../contract/event.requests.js';
import type { EventView } from '../contract/event.views.js';
import { type EventPlan, parties } from '../domain/event.js';
import { planEvent } from '../domain/plan-event.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { ShowEvent } from '../queries/show-event.js';
import { EventStore } from '../store/event.store.js';
import { planOf } from './plan-of.js';

/** What an office need not say. */
const usual = { regionCode: null, programme: null, blocks: [], tables: [], requiredParties: parties, coOrganisers: [] };

@Injectable()
export class PlanEventUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly identity: Identity, private readonly showEvent: ShowEvent) {}

  execute(actor: Actor, { officeId, ...input }: PlanEvent): Promise<EventView> {
    permit(matchmakingPolicy, 'matchmaking.plan', actor, { officeId });
    return this.uow.run(actor, async (tx) => {
      const plan = { ...usual, ...(await planOf(tx, this.identity, input)) } as EventPlan;
      const office = { organisationId: officeId, name: (await this.identity.organisation(tx, officeId)).name };
      const { next, events } = planEvent(plan, { id: newId(), office, now: tx.now });
      await tx.publish(events);
      await new EventStore(tx).add(next);
      return this.showEvent.show(tx, actor, next.id);
    });
  }
}
