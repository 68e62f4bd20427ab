import { Identity } from '#identity';
import { type Actor, holds, type Problem } from '#kernel';
import { readClock, type Reader, type Tx } from '#platform';
import { type PropositionBrief, propositionMissing, Propositions } from '#propositions';
import { type TeamBrief, Teams } from '#teams';
import { Injectable } from '@nestjs/common';
import type { Bid } from './domain/bid.js';
import { whyNotOpen } from './domain/bidding.js';
import { peopleOf } from './domain/bid-person.js';
import type { Round } from './domain/round.js';
import { takesPart } from './store/bid-person.store.js';
import { hasLiveBid } from './store/bid.store.js';

/** Whoever holds one of these sees the bids, or helps to choose. */
const DESKS = ['PUBLISHER', 'OFFICE'] as const;

/** Of a round of bids, for somebody who asks about them: whether they bid themselves. */
export interface Received {
  readonly proposition: PropositionBrief;
  readonly bidsToo: boolean;
}

export interface OfBid<B extends Bid = Bid> extends Received {
  readonly bid: B;
  readonly team: TeamBrief;
}

/** What policy and decisions need to know of other contexts, in a unit of work or outside of one. */
@Injectable()
export class Circumstances {
  constructor(private readonly identity: Identity, private readonly teams: Teams, private readonly propositions: Propositions) {}

  async of<B extends Bid>(reader: Reader, actor: Actor, bid: B): Promise<OfBid<B>> {
    const team = await this.teams.brief(reader, bid.teamId);
    const bidsToo = peopleOf(team).includes(actor.id) || (await this.bidsIn(reader, actor, bid));
    return { bid, team, bidsToo, proposition: await this.propositions.brief(reader, bid.propositionId) };
  }

  /** A round of a proposition, the one that it is in unless told otherwise, for somebody who asks about its bids. */
  async received(reader: Reader, actor: Actor, propositionId: string, wanted?: number): Promise<Received & { readonly round: Round }> {
    const proposition = await this.published(reader, propositionId);
    const round = { propositionId, round: wanted ?? proposition.round };
    return { proposition, round, bidsToo: await this.bidsIn(reader, actor, round) };
  }

  /** A proposition that may have bids: to whoever asks about its bids, one that is not public does not exist. */

  async published(reader: Reader, propositionId: string): Promise<PropositionBrief> {
    const proposition = await this.propositions.brief(reader, propositionId);
    if (proposition.publishedAt === null) throw propositionMissing();
    return proposition;
  }

  /** To explain why a statement refused that asked the database's clock: the deadline may have passed since the unit of work began. */
  async atThisMoment(tx: Tx, propositionId: string): Promise<{ proposition: PropositionBrief; now: Date }> {
    return { proposition: await this.published(tx, propositionId), now: await readClock(tx) };
  }

  async whyNotOpen(tx: Tx, propositionId: string): Promise<Problem> {
    const { proposition, now } = await this.atThisMoment(tx, propositionId);
    return whyNotOpen(proposition, now);
  }

  /** Whether somebody on the team has a desk where the bids are received. */
  async insider(reader: Reader, actor: Actor, team: TeamBrief, { publisherId, responsibleOfficeId }: PropositionBrief): Promise<boolean> {
    const places = responsibleOfficeId === null ? [publisherId] : [publisherId, responsibleOfficeId];
    // The desks of whoever asks are known, and many teams are one person.
    if (places.some((place) => DESKS.some((role) => holds(actor, role, place)))) return true;
    const others = peopleOf(team).filter((id) => id !== actor.id);
    return others.length > 0 && this.identity.anyHolds(reader, others, DESKS, places);
  }

  // Whoever was on the team when it handed in, and whoever has joined it since.
  private async bidsIn(reader: Reader, { id }: Actor, round: Round): Promise<boolean> {
    if (await takesPart(reader, round, id)) return true;
    const teams = await this.teams.ofPerson(reader, id);
    return hasLiveBid(reader, round, teams.map((one) => one.id));
  }
}
