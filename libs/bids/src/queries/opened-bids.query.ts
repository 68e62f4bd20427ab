import type { Actor } from '#kernel';
import { asTime, Database, decodeCursor, type Page, pageOf, type PageRequest, permit } from '#platform';
import { Teams } from '#teams';
import { Injectable } from '@nestjs/common';
import { bidsPolicy } from '../bids.policy.js';
import { Circumstances } from '../circumstances.js';
import type { OpenedBidsView, OpenedBidView } from '../contract/bids.views.js';
import { LIVE } from '../domain/bid.js';
import { openingOf } from './opening-row.js';

interface Line {
  readonly id: string;
  readonly teamName: string;
  readonly receivedAt: Date | string;
  readonly sha256: string;
}

/** Bidder, time and hash of every opened bid: each bidder can check that nothing was added, changed or lost. */
@Injectable()
export class OpenedBidsQuery {
  constructor(private readonly database: Database, private readonly circumstances: Circumstances, private readonly teams: Teams) {}

  async execute(actor: Actor, propositionId: string, request: PageRequest): Promise<OpenedBidsView> {
    const { reader } = this.database;
    const proposition = await this.circumstances.published(reader, propositionId, this.database.clock.now());
    permit(bidsPolicy, 'bids.list-opened', actor, { proposition, bidders: await this.hasBid(actor, propositionId) });
    const opening = await openingOf(reader, propositionId);
    const page = opening ? await this.page(propositionId, request) : { items: [], next: null };
    return { openedAt: opening?.openedAt.toISOString() ?? null, bids: opening?.bids ?? 0, ...page };
  }

  private async hasBid(actor: Actor, propositionId: string): Promise<boolean> {
    const teamIds = (await this.teams.ofPerson(this.database.reader, actor.id)).map((one) => one.id);
    if (teamIds.length === 0) return false;
    const own = await this.database.readOne(
      `SELECT id FROM bid WHERE propositionId = ? AND slot = ? AND teamId IN (${teamIds.map(() => '?').join(', ')}) LIMIT 1`,
      [propositionId, LIVE, ...teamIds],
    );
    return own !== undefined;
  }

  private async page(propositionId: string, { limit, cursor }: PageRequest): Promise<Page<OpenedBidView>> {
    const after = cursor ? decodeCursor(cursor, 1)[0]! : '';
    const rows = await this.database.read<Line>(
      'SELECT id, teamName, receivedAt, sha256 FROM bid WHERE propositionId = ? AND openedAt IS NOT NULL AND id > ? ORDER BY id LIMIT ?',
      [propositionId, after, limit + 1],
    );
    return pageOf(rows, limit, lineOf, (row) => [row.id]);
  }
}

const lineOf = ({ id, teamName, receivedAt, sha256 }: Line): OpenedBidView => ({ bidId: id, teamName, receivedAt: asTime(receivedAt).toISOString(), sha256 });
