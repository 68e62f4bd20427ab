import type { Actor } from '#kernel';
import { Database, decodeCursor, may, pageOf, permit } from '#platform';
import { Injectable } from '@nestjs/common';
import { actionsOn, type Moment } from '../bid-actions.js';
import { bidsPolicy } from '../bids.policy.js';
import { bidView } from '../bid-view.js';
import { Circumstances, type Received } from '../circumstances.js';
import type { ListReceivedBids } from '../contract/bids.requests.js';
import type { BidView, ReceivedBidsView } from '../contract/bids.views.js';
import { LIVE } from '../domain/bid.js';
import type { Round } from '../domain/round.js';
import { bidOf, type BidRow, SELECT_BIDS, wonOf } from './bid-rows.js';
import { openingOf } from './opening-row.js';

/** Rights that come from being in the team are not looked up for a list. */
const SOMEBODY_ELSES = { leaderId: '', memberIds: [], adviserIds: [] };

const OPENED_BIDS = `${SELECT_BIDS} WHERE b.propositionId = ? AND b.round = ? AND b.openedAt IS NOT NULL`;

/** What the publisher and the offices see of the bids of a round: their number, and after the opening each of them. */
@Injectable()
export class ReceivedBidsQuery {
  constructor(private readonly database: Database, private readonly circumstances: Circumstances) {}

  async execute(actor: Actor, propositionId: string, request: ListReceivedBids): Promise<ReceivedBidsView> {
    const { reader } = this.database;
    const now = this.database.clock.now();
    const received = await this.circumstances.received(reader, actor, propositionId, request.round);
    permit(bidsPolicy, 'bids.list-received', actor, received);
    const { round, proposition } = received;
    const opening = await openingOf(reader, round);
    const moment = { now, awardsClosedAt: opening?.awardsClosedAt ?? null };
    const rows = opening ? await this.rows(round, request) : [];
    return {
      round: round.round,
      bids: await this.count(round),
      openedAt: opening?.openedAt.toISOString() ?? null,
      awardsClosedAt: opening?.awardsClosedAt?.toISOString() ?? null,
      actions: round.round === proposition.round ? this.actions(actor, received, opening !== undefined, moment) : [],
      ...pageOf(rows, request.limit, (row) => cardOf(actor, row, received, moment), (row) => [row.id]),
    };
  }

  private rows({ propositionId, round }: Round, { limit, cursor, state }: ListReceivedBids): Promise<BidRow[]> {
    const after = cursor ? decodeCursor(cursor, 1)[0]! : '';
    return state
      ? this.database.read<BidRow>(`${OPENED_BIDS} AND b.state = ? AND b.id > ? ORDER BY b.id LIMIT ?`, [propositionId, round, state, after, limit + 1])
      : this.database.read<BidRow>(`${OPENED_BIDS} AND b.id > ? ORDER BY b.id LIMIT ?`, [propositionId, round, after, limit + 1]);
  }

  private async count({ propositionId, round }: Round): Promise<number> {
    const row = await this.database.readOne<{ bids: number }>('SELECT COUNT(*) AS bids FROM bid WHERE propositionId = ? AND round = ? AND slot = ?', [propositionId, round, LIVE]);
    return Number(row!.bids);
  }

  private actions(actor: Actor, facts: Received, opened: boolean, { awardsClosedAt }: Moment): string[] {
    if (!opened) return facts.proposition.state === 'CLOSED' ? may(bidsPolicy, actor, facts, ['bids.open']) : [];
    return awardsClosedAt === null ? may(bidsPolicy, actor, facts, ['bids.close-awards', 'bids.declare-none-qualified']) : [];
  }
}

function cardOf(actor: Actor, row: BidRow, facts: Received, moment: Moment): BidView {
  const bid = bidOf(row);
  return bidView(bid, wonOf(row), actionsOn(actor, { ...facts, bid, team: SOMEBODY_ELSES }, moment));
}
