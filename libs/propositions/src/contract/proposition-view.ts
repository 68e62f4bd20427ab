import type { Actor } from '#kernel';
import { asTime } from '#platform';
import { actionsOf, seesDesk } from '../propositions.policy.js';
import type { Indicator, Proposition, PropositionContent, WholeProposition } from '../domain/proposition.js';
import type { PropositionCard, PropositionDesk, PropositionView } from './propositions.views.js';

type ReadyCard = Omit<PropositionCard, 'state' | 'bidCount'>;
type PublicContent = Omit<PropositionContent, 'contactName' | 'contactPhone' | 'contactEmail'>;

const iso = (at: Date | string | null): string | null => (at === null ? null : asTime(at).toISOString());

/** What stays the same while bids come in and states change: kept ready as text beside the row. */
const readyCard = (proposition: Proposition): ReadyCard => ({
  id: proposition.id, code: proposition.code, title: proposition.title, publisherId: proposition.publisherId, publisherName: proposition.publisherName, sponsorName: proposition.sponsorName,
  keywords: proposition.keywords, industryCode: proposition.industryCode, industryName: proposition.industryName,
  regionCode: proposition.regionCode, regionName: proposition.regionName, discipline: proposition.discipline,
  bountyFen: proposition.bountyFen, negotiable: proposition.negotiable, expectedJobs: proposition.expectedJobs,
  maxBids: proposition.maxBids, winners: proposition.winners, round: proposition.round,
  openAt: iso(proposition.openAt), closeAt: iso(proposition.closeAt), publishedAt: iso(proposition.publishedAt),
});

/** The ready card as JSON text without its braces, so that what changes is added behind it. */
export const cardText = (proposition: Proposition): string => JSON.stringify(readyCard(proposition)).slice(1, -1);

export const fullCard = ({ card, state, bidCount }: { card: string; state: string; bidCount: number }): string => `{${card},"state":"${state}","bidCount":${bidCount}}`;

/** What the publisher wrote for everybody, as JSON text without its braces: a detail is read far more often than written. */
export const pageText = (content: PublicContent, indicators: readonly Indicator[]): string =>
  JSON.stringify({ ...publicContent(content), indicators }).slice(1, -1);

const publicContent = (content: PublicContent): PublicContent => ({
  summary: content.summary, background: content.background, difficulties: content.difficulties, research: content.research,
  deliverables: content.deliverables, acceptance: content.acceptance, cooperation: content.cooperation, ipPosition: content.ipPosition,
  bidderConditions: content.bidderConditions, months: content.months, jobType: content.jobType, jobsDueOn: content.jobsDueOn,
});

type Origin = Pick<Proposition, 'programme' | 'programmeId' | 'programmeVersion' | 'externalCode' | 'source' | 'officeId' | 'officeName' | 'reasonCode'>;

export const originOf = ({ programme, programmeId, programmeVersion, externalCode, source, officeId, officeName, reasonCode }: Origin): Origin =>
  ({ programme, programmeId, programmeVersion, externalCode, source, officeId, officeName, reasonCode });

export function propositionView({ proposition, content, indicators }: WholeProposition, actor: Actor): PropositionView {
  return {
    ...readyCard(proposition), state: proposition.state, bidCount: proposition.bidCount, ...originOf(proposition), ...publicContent(content),
    indicators, desk: seesDesk(actor, { proposition }) ? deskOf(proposition, content) : null, actions: actionsOf(actor, proposition),
  };
}

type Times = { readonly submittedAt: Date | string | null; readonly checkedAt: Date | string | null };
type Decided = Pick<Proposition, 'confirmation' | 'confirmationNote' | 'reason' | 'withdrawal' | 'batch'> & Times;
type Contact = Pick<PropositionContent, 'contactName' | 'contactPhone' | 'contactEmail'>;

export const deskOf = (proposition: Decided, content: Contact): PropositionDesk => ({
  confirmation: proposition.confirmation, confirmationNote: proposition.confirmationNote, reason: proposition.reason, withdrawal: proposition.withdrawal,
  submittedAt: iso(proposition.submittedAt), checkedAt: iso(proposition.checkedAt), batch: proposition.batch,
  contactName: content.contactName, contactPhone: content.contactPhone, contactEmail: content.contactEmail,
});
