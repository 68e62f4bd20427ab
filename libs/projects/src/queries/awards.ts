import { Bids } from '#bids';
import type { Reader } from '#platform';
import { Propositions } from '#propositions';
import { Injectable } from '@nestjs/common';
import type { Project } from '../domain/project.js';

/** The awards that projects come from, as bids and propositions know them now. */
@Injectable()
export class Awards {
  constructor(private readonly bids: Bids, private readonly propositions: Propositions) {}

  /**
   * Whether nobody takes the project's award back any more: its team confirmed it, and the proposition was not
   * withdrawn before it knew of it. Once work has begun nobody asks.
   */
  async stand(reader: Reader, { state, bidId, propositionId }: Pick<Project, 'state' | 'bidId' | 'propositionId'>): Promise<boolean> {
    if (state !== 'SETUP') return true;
    const bid = await this.bids.brief(reader, bidId);
    return bid.state === 'CONFIRMED' && (await this.propositions.brief(reader, propositionId)).state !== 'WITHDRAWN';
  }

  /** Whether the bid holds an award, answered or not: one turned down or void opens no project. */
  async holds(reader: Reader, bidId: string): Promise<boolean> {
    const { state } = await this.bids.brief(reader, bidId);
    return state === 'WON' || state === 'CONFIRMED';
  }
}
