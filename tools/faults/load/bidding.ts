import type { KeptBid } from './acknowledged.js';
import { bidContent, type Shift, type Team } from './shift.js';

/** On each open proposition in turn: bids where the team has no bid yet, else replaces it, and now and then withdraws it. */
export async function bidOnAndOn(shift: Shift, { leader, id: teamId }: Team, start: number): Promise<void> {
  const mine = new Map<string, { id: string; bid: KeptBid }>();
  for (let turn = 0; !shift.over; turn++) {
    const propositionId = shift.open[(turn + start) % shift.open.length]!;
    const had = mine.get(propositionId);
    if (!had) {
      const { bidId } = await shift.change<{ bidId: string }>(leader, `POST /propositions/${propositionId}/bids`, { teamId, content: bidContent(turn) });
      const bid: KeptBid = { state: 'SEALED', revision: 1 };
      mine.set(propositionId, { id: bidId, bid });
      shift.acknowledged.bids.set(bidId, bid);
    } else if (turn % 5 === 0) {
      await shift.change(leader, `PUT /bids/${had.id}/withdrawal`);
      had.bid.state = 'WITHDRAWN';
      mine.delete(propositionId);
    } else {
      had.bid.revision = (await shift.change<{ revision: number }>(leader, `PUT /bids/${had.id}/content`, { content: bidContent(turn) })).revision;
    }
  }
}
