import { queryChosen, type Reader, Store, type Tx } from '#platform';
import { type Bid, LIVE } from '../domain/bid.js';
import { bidLifecycle, type BidState } from '../domain/bid.lifecycle.js';
import { alreadyBid, bidMissing } from '../domain/bids.problems.js';
import type { Round } from '../domain/round.js';
import { BidSchema } from './bid.schema.js';

const { from: [SEALED], to: OPENED } = bidLifecycle.open;

export class BidStore extends Store<Bid> {
  constructor(tx: Tx) {
    super(tx, BidSchema, bidMissing);
  }

  /** At the end of the unit of work, as this is the busiest write of the house: a bid of the team that is there already refuses the whole. */
  override async add(bid: Bid): Promise<Bid> {
    this.tx.atTheEnd({
      sql: `INSERT INTO bid (id, propositionId, round, teamId, teamName, slot, state, revision, sha256, receivedAt, openedAt, reserveRank, amendedSince, version)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      params: [bid.id, bid.propositionId, bid.round, bid.teamId, bid.teamName, bid.slot, bid.state, bid.revision, bid.sha256, bid.receivedAt, bid.openedAt, bid.reserveRank, bid.amendedSince, bid.version],
      taken: { table: 'bid', key: 'ux_bid_team', problem: alreadyBid },
    });
    return bid;
  }

  /** Opens every sealed bid of the round in one statement; answers how many there were. */
  openAll({ propositionId, round }: Round, at: Date): Promise<number> {
    return this.tx.execute(
      'UPDATE bid SET state = ?, openedAt = ?, version = version + 1 WHERE propositionId = ? AND round = ? AND state = ?',
      [OPENED, at, propositionId, round, SEALED],
    );
  }

  allOfProposition(propositionId: string): Promise<Bid[]> {
    return this.find({ propositionId });
  }

  /** The bids of the round in one of these states, reserves in their order. */
  async ofRound({ propositionId, round }: Round, states: readonly BidState[]): Promise<Bid[]> {
    const bids = await this.find({ propositionId, round });
    return bids.filter((one) => states.includes(one.state)).sort((a, b) => (a.reserveRank ?? 0) - (b.reserveRank ?? 0));
  }

  async saveAll(bids: readonly Bid[]): Promise<Bid[]> {
    const saved: Bid[] = [];
    for (const bid of bids) saved.push(await this.save(bid));
    return saved;
  }
}

/** Whether one of these teams has a bid for it that counts. */
export async function hasLiveBid(reader: Reader, { propositionId, round }: Round, teamIds: readonly string[]): Promise<boolean> {
  const found = await queryChosen(reader, 'SELECT id FROM bid WHERE propositionId = ? AND round = ? AND slot = ? AND teamId', teamIds, [propositionId, round, LIVE]);
  return found.length > 0;
}
