import { type Decision, fold } from '#kernel';
import { type DraftFacts, draftProposition } from '../../domain/draft-proposition.js';
import type { PropositionFields } from '../../domain/proposition-fields.js';
import type { WholeProposition } from '../../domain/proposition.js';

/** A draft with the times of the list, which count as a wish until the office schedules it. */
export function draftFromRow(fields: PropositionFields, times: { openAt: string | null; closeAt: string | null }, facts: DraftFacts): Decision<WholeProposition> {
  const { next, events } = draftProposition(fields, facts);
  const { sponsorName, publisherName } = next.proposition;
  const own = sponsorName !== null && fold(sponsorName) === fold(publisherName);
  const proposition = { ...next.proposition, sponsorName: own ? null : sponsorName, openAt: at(times.openAt), closeAt: at(times.closeAt) };
  return { next: { ...next, proposition }, events };
}

const at = (time: string | null): Date | null => (time === null ? null : new Date(time));
