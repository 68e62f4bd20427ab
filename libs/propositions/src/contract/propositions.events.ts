import { defineEvent } from '#kernel';

export * from '../imports/contract/imports.events.js';

interface OfProposition {
  readonly propositionId: string;
}

const aboutProposition = <Payload extends OfProposition>(fact: string, about: string) =>
  defineEvent<Payload>({ name: `propositions.proposition-${fact}.v1`, aggregate: 'proposition', subject: 'propositionId', about });

export const PropositionDrafted = aboutProposition<OfProposition & { publisherId: string; officeId: string | null }>('drafted', 'A publisher, or an office on its behalf, drafted a proposition.');
export const PropositionEdited = aboutProposition<OfProposition>('edited', 'The draft of a proposition was changed.');
export const PropositionConfirmed = aboutProposition<OfProposition & { kind: 'ACCOUNT' | 'STAMPED_FORM' }>('confirmed', 'The enterprise stands by a draft that an office wrote on its behalf.');
export const PropositionRefused = aboutProposition<OfProposition & { reason: string }>('refused', 'The enterprise does not stand by a draft that an office wrote on its behalf.');
export const PropositionSubmitted = aboutProposition<OfProposition>('submitted', 'A proposition was handed in for the form check.');
export const PropositionReturned = aboutProposition<OfProposition & { reason: string }>('returned', 'The form check sent a proposition back to be mended.');
export const PropositionApproved = aboutProposition<OfProposition>('approved', 'A proposition passed the form check.');
export const PropositionRejected = aboutProposition<OfProposition & { reason: string }>('rejected', 'A proposition failed the form check for good.');
/** Times are ISO texts, UTC. */
export const PropositionScheduled = aboutProposition<OfProposition & { openAt: string; closeAt: string; batch: string; round: number }>('scheduled', 'A proposition got its number and its times; also when it is put up again.');
export const PropositionPlaced = aboutProposition<OfProposition & { programmeId: string; version: number; round: number }>('placed', 'A proposition is put up under the rules of a programme, in the version of that day.');
export const PropositionPublished = aboutProposition<OfProposition & {
  publisherId: string; officeId: string | null; expectedJobs: number | null; closeAt: string; batch: string;
  regionCode: string | null; industryCode: string | null; relisted: boolean;
}>('published', 'A proposition is open to bids.');
export const PropositionAmended = aboutProposition<OfProposition & {
  round: number; changeId: string; material: boolean; fields: readonly string[]; closeAt: string; extended: boolean;
}>('amended', 'What an open proposition says was changed. Material: bidders are told, and have time left.');
export const PropositionSuspended = aboutProposition<OfProposition & { round: number; reason: string }>('suspended', 'A proposition takes no bids for the time being.');
export const PropositionResumed = aboutProposition<OfProposition & { round: number; closeAt: string }>('resumed', 'A suspended proposition takes bids again, until then.');
export const PropositionClosed = aboutProposition<OfProposition & { round: number; bids: number }>('closed', 'The time for bids is over; so many came.');
export const PropositionWithoutBids = aboutProposition<OfProposition & { round: number }>('without-bids', 'The time for bids is over and nobody bid.');
export const PropositionNotJudged = aboutProposition<OfProposition & { round: number; bids: number; leastTakers: number }>('not-judged', 'Fewer teams bid than the programme asks for: the bids are not opened, it may be put up again.');
export const PropositionUnderReview = aboutProposition<OfProposition>('under-review', 'The bids were opened, or all winners declined: a choice is to be made.');
export const PropositionFailed = aboutProposition<OfProposition & { round: number; reason: string }>('failed', 'No bid of the round qualified. It may be put up again.');
export const PropositionEnded = aboutProposition<OfProposition & { reason: string }>('ended', 'A proposition without bids, or without one that qualified, is not put up again.');
export const PropositionAwarded = aboutProposition<OfProposition>('awarded', 'The first bid of a proposition won.');
export const PropositionContracted = aboutProposition<OfProposition>('contracted', 'The first agreement of a proposition is signed.');
export const PropositionDone = aboutProposition<OfProposition>('done', 'The last project of a proposition is finished.');
export const PropositionWithdrawalProposed = aboutProposition<OfProposition & { reasonCode: string }>('withdrawal-proposed', 'Somebody wants a public proposition withdrawn; another person has to confirm.');
export const PropositionWithdrawalRetracted = aboutProposition<OfProposition>('withdrawal-retracted', 'It was thought better of withdrawing a proposition.');
export const PropositionWithdrawn = aboutProposition<OfProposition & { reasonCode: string }>('withdrawn', 'A proposition was taken back before an award.');
