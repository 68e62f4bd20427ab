import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { AmendmentImpactView } from '../contract/changes.views.js';
import type { AmendProposition } from '../contract/propositions.requests.js';
import { impactOf } from '../domain/amendment-impact.js';
import { drawUp } from './amendment.js';

/** Draws the amendment up as it would be made now, and writes nothing. */
@Injectable()
export class PreviewAmendmentUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string, input: AmendProposition): Promise<AmendmentImpactView> {
    return this.uow.run(actor, async (tx) => {
      const { before, amendment } = await drawUp(tx, actor, id, input);
      return impactOf(before, amendment.change);
    });
  }
}
