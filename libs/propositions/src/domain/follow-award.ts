import { advance, type Decision, type EventKind, happened } from '#kernel';
import { PropositionAwarded, PropositionContracted, PropositionDone, PropositionUnderReview } from '../contract/propositions.events.js';
import { propositionLifecycle, type PropositionState } from './proposition.lifecycle.js';
import type { Proposition } from './proposition.js';

export type AwardStep = 'review' | 'award' | 'reviewAgain' | 'contract' | 'finish';

/** What the proposition becomes, and from where on the step has been taken already. */
const steps: Record<AwardStep, { readonly tells: EventKind<{ propositionId: string }>; readonly done: readonly PropositionState[] }> = {
  review: { tells: PropositionUnderReview, done: ['REVIEWING', 'AWARDED', 'CONTRACTED', 'DONE'] },
  award: { tells: PropositionAwarded, done: ['AWARDED', 'CONTRACTED', 'DONE'] },
  reviewAgain: { tells: PropositionUnderReview, done: ['REVIEWING'] },
  contract: { tells: PropositionContracted, done: ['CONTRACTED', 'DONE'] },
  finish: { tells: PropositionDone, done: ['DONE'] },
};

/**
 * The proposition follows its bids and projects. Undefined: there is nothing left to do, as with the second winner
 * of one proposition. A step that comes before the one it builds on is refused and so tried again by its job.
 */
export function followAward(proposition: Proposition, step: AwardStep, { now }: { now: Date }): Decision<Proposition> | undefined {
  const { tells, done } = steps[step];
  // The bids of a withdrawn proposition are void; news of them come too late.
  if (proposition.state === 'WITHDRAWN' || done.includes(proposition.state)) return undefined;
  const state = advance('proposition', propositionLifecycle, proposition.state, step);
  return { next: { ...proposition, state, updatedAt: now }, events: [happened(tells, now, { propositionId: proposition.id })] };
}
