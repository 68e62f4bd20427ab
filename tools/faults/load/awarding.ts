import { setTimeout as pause } from 'node:timers/promises';
import { bidContent, type Shift, type Team } from './shift.js';

const OPEN_FOR_MS = 3000;

/** The main chain, again and again: a proposition closes, its bid is opened, awarded and confirmed, and becomes a project. */
export async function awardOnAndOn(shift: Shift, team: Team): Promise<void> {
  while (!shift.over) {
    const propositionId = await shift.publish(OPEN_FOR_MS);
    const bidId = await bidInTime(propositionId, shift, team);
    if (bidId === undefined) continue;
    await openWhenClosed(propositionId, shift);
    await shift.change(shift.desk.office, `PUT /bids/${bidId}/award`, { prizeFen: 100_00 });
    shift.acknowledged.awarded.add(bidId);
    await shift.change(team.leader, `PUT /bids/${bidId}/confirmation`);
    shift.acknowledged.bids.set(bidId, { state: 'CONFIRMED', revision: 1 });
  }
}

/** A fault may last until the deadline: then the bid is rightly refused. */
async function bidInTime(propositionId: string, shift: Shift, { leader, id: teamId }: Team): Promise<string | undefined> {
  const { status, body } = await leader.client.ask<{ bidId: string }>(`POST /propositions/${propositionId}/bids`, { teamId, content: bidContent(0) });
  if (status === 409) return undefined;
  if (status >= 400) throw new Error(`a bid was answered ${status}: ${JSON.stringify(body)}`);
  shift.changes++;
  return body.bidId;
}

async function openWhenClosed(propositionId: string, shift: Shift): Promise<void> {
  for (;;) {
    const { status, body } = await shift.desk.office.client.ask<{ code?: string }>(`PUT /propositions/${propositionId}/bid-opening`);
    if (status < 400) break;
    if (body.code !== 'bids.not-yet-closed') throw new Error(`an opening was answered ${status}: ${JSON.stringify(body)}`);
    await pause(500);
  }
  shift.changes++;
}
