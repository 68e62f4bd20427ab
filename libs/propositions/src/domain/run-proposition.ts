import { advance, type Decision, happened } from '#kernel';
import { PropositionClosed, PropositionNotJudged, PropositionPublished, PropositionWithoutBids } from '../contract/propositions.events.js';
import { propositionLifecycle } from './proposition.lifecycle.js';
import type { Proposition } from './proposition.js';

/** Its time for bids begins. */
export function openProposition(proposition: Proposition, { now }: { now: Date }): Decision<Proposition> {
  const state = advance('proposition', propositionLifecycle, proposition.state, 'open');
  const { id: propositionId, publisherId, officeId, expectedJobs, closeAt, batch, round, regionCode, industryCode } = proposition;
  return {
    next: { ...proposition, state, publishedAt: now, updatedAt: now },
    events: [happened(PropositionPublished, now, {
      propositionId, publisherId, officeId, expectedJobs, closeAt: closeAt!.toISOString(), batch: batch!, regionCode, industryCode, relisted: round > 1,
    })],
  };
}

/** Its time for bids is over. Nobody bid, or fewer than its programme asks for (流榜): it may be put up again. */
export function closeProposition(proposition: Proposition, { leastTakers, now }: { leastTakers: number; now: Date }): Decision<Proposition> {
  const closed = advance('proposition', propositionLifecycle, proposition.state, 'close');
  const { id: propositionId, round, bidCount: bids } = proposition;
  const told = happened(PropositionClosed, now, { propositionId, round, bids });
  if (bids >= leastTakers) return { next: { ...proposition, state: closed, updatedAt: now }, events: [told] };
  const lapsed = advance('proposition', propositionLifecycle, closed, 'lapse');
  const why = bids === 0 ? happened(PropositionWithoutBids, now, { propositionId, round }) : happened(PropositionNotJudged, now, { propositionId, round, bids, leastTakers });
  return { next: { ...proposition, state: lapsed, updatedAt: now }, events: [told, why] };
}
