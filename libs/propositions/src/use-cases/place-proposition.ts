import type { Tx } from '#platform';
import { type PlacedUnder, Programmes } from '#programmes';
import { Injectable } from '@nestjs/common';
import type { RelistProposition, ScheduleProposition } from '../contract/propositions.requests.js';
import type { Proposition } from '../domain/proposition.js';

export interface Place {
  readonly openAt: Date | null;
  readonly closeAt: Date;
  readonly under: PlacedUnder | null;
}

/** The times that an office wants for a proposition, and the programme whose rules allow them. */
@Injectable()
export class PlaceProposition {
  constructor(private readonly programmes: Programmes) {}

  async find(tx: Tx, { programmeId: own, publisherId }: Proposition, wanted: ScheduleProposition | RelistProposition): Promise<Place> {
    const openAt = wanted.openAt === undefined ? null : new Date(wanted.openAt);
    const closeAt = new Date(wanted.closeAt);
    const programmeId = wanted.programmeId === undefined ? own : wanted.programmeId;
    // What should open in the past opens now.
    const opens = openAt && openAt > tx.now ? openAt : tx.now;
    return { openAt, closeAt, under: programmeId === null ? null : await this.programmes.place(tx, programmeId, { publisherId, openAt: opens, closeAt }) };
  }
}
