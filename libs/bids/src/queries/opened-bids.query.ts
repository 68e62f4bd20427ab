import type { Actor } from '#kernel';
import { asTime, Database, decodeCursor, type Page, pageOf, permit } from '#platform';
import { Injectable } from '@nestjs/common';
import { bidsPolicy } from '../bids.policy.js';
import { Circumstances } from '../circumstances.js';
import type { ListOpenedBids } from '../contract/bids.requests.js';
import type { OpenedBidsView, OpenedBidView } from '../contract/bids.views.js';
import type { Round } from '../domain/round.js';
import { openingOf } from './opening-row.js';

interface Line {
  readonly id: string;
  readonly teamName: string;
  readonly receivedAt: Date | string;
  readonly sha256: string;
}

/** Bidder, time and hash of every opened bid of a round: each of its bidders can check that nothing was added, changed or lost. */
@Injectable()
export class OpenedBidsQuery {
  constructor(private readonly database: Database, private readonly circumstances: Circumstances) {}

  async execute(actor: Actor, propositionId: string, request: ListOpenedBids): Promise<OpenedBidsView> {
    const { reader } = this.database;
    const received = await this.circumstances.received(reader, actor, propositionId, request.round);
    permit(bidsPolicy, 'bids.list-opened', actor, received);
    const { round } = received;
    const opening = await openingOf(reader, round);
    const page = opening ? await this.page(round, request) : { items: [], next: null };
    return { round: round.round, openedAt: opening?.openedAt.toISOString() ?? null, bids: opening?.bids ?? 0, ...page };
  }

  private async page({ propositionId, round }: Round, { limit, cursor }: ListOpenedBids): Promise<Page<OpenedBidView>> {
    const after = cursor ? decodeCursor(cursor, 1)[0]! : '';
    const rows = await this.database.read<Line>(
      'SELECT id, teamName, receivedAt, sha256 FROM bid WHERE propositionId = ? AND round = ? AND openedAt IS NOT NULL AND id > ? ORDER BY id LIMIT ?',
      [propositionId, round, after, limit + 1],
    );
    return pageOf(rows, limit, lineOf, (row) => [row.id]);
  }
}

const lineOf = ({ id, teamName, receivedAt, sha256 }: Line): OpenedBidView => ({ bidId: id, teamName, receivedAt: asTime(receivedAt).toISOString(), sha256 });
