import type { Reader } from '#platform';
import { type PropositionBrief, propositionMissing, Propositions } from '#propositions';
import { type TeamBrief, Teams } from '#teams';
import { Injectable } from '@nestjs/common';
import type { Bid } from './domain/bid.js';

/** What policy and decisions need to know of other contexts, in a unit of work or outside of one. */
@Injectable()
export class Circumstances {
  constructor(private readonly teams: Teams, private readonly propositions: Propositions) {}

  async of<B extends Bid>(reader: Reader, bid: B): Promise<{ bid: B; team: TeamBrief; proposition: PropositionBrief }> {
    const team = await this.teams.brief(reader, bid.teamId);
    return { bid, team, proposition: await this.propositions.brief(reader, bid.propositionId) };
  }

  /** A proposition that may have bids: to whoever asks about its bids, an unpublished one does not exist. */
  async published(reader: Reader, propositionId: string): Promise<PropositionBrief> {
    const proposition = await this.propositions.brief(reader, propositionId);
    if (proposition.publishedAt === null) throw propositionMissing();
    return proposition;
  }
}
