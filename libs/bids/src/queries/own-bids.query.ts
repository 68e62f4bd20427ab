import type { Actor } from '#kernel';
import { Database, decodeCursor, pageOf, type Param, permit } from '#platform';
import { Teams } from '#teams';
import { Injectable } from '@nestjs/common';
import { bidsPolicy } from '../bids.policy.js';
import { bidCard } from '../bid-view.js';
import type { ListOwnBids } from '../contract/bids.requests.js';
import type { OwnBidsView } from '../contract/bids.views.js';
import { bidOf, type BidRow, SELECT_BIDS, wonOf } from './bid-rows.js';

/** Bids of the teams in which one takes part, the latest first. */
@Injectable()
export class OwnBidsQuery {
  constructor(private readonly database: Database, private readonly teams: Teams) {}

  async execute(actor: Actor, { limit, cursor, propositionId, state }: ListOwnBids): Promise<OwnBidsView> {
    permit(bidsPolicy, 'bids.list', actor, undefined);
    const teamIds = (await this.teams.ofPerson(this.database.reader, actor.id)).map((one) => one.id);
    if (teamIds.length === 0) return { items: [], next: null };
    const conditions = [`b.teamId IN (${teamIds.map(() => '?').join(', ')})`];
    const params: Param[] = [...teamIds];
    const narrow = (condition: string, value: Param) => void (conditions.push(condition), params.push(value));
    if (propositionId) narrow('b.propositionId = ?', propositionId);
    if (state) narrow('b.state = ?', state);
    if (cursor) narrow('b.id < ?', decodeCursor(cursor, 1)[0]!);
    const rows = await this.database.read<BidRow>(
      `${SELECT_BIDS} WHERE ${conditions.join(' AND ')} ORDER BY b.id DESC LIMIT ?`, [...params, limit + 1],
    );
    return pageOf(rows, limit, (row) => bidCard(bidOf(row), wonOf(row)), (row) => [row.id]);
  }
}
