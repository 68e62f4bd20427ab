import { EventPlanned } from '#matchmaking/events';
import { ProjectOpened } from '#projects/events';
import { PropositionPublished } from '#propositions/events';
import { TeamFormed } from '#teams/events';
import { type Fold, on } from './fold.js';
import type { Told } from './told.js';

/**
 * What splits a number: where and for whom. Facts look it up when they are read, not when they are written, because a
 * fact about a project may be handled before the one that says which proposition the project belongs to.
 */
export interface Card extends Told {
  readonly id: string;
  /** The card that knows what this one does not: a project's proposition. */
  readonly parentId: string | null;
  readonly officeId: string | null;
  readonly publisherId: string | null;
  /** The team of a project. */
  readonly teamId: string | null;
  /** Province, six digits. */
  readonly region: string | null;
  /** Letter of the section of GB/T 4754. */
  readonly industry: string | null;
  /** The ministry's code of the university that a team represents. */
  readonly school: string | null;
}

type CardSays = Partial<Omit<Card, keyof Told | 'id'>> & { readonly id: string };

/** The last telling stays: a proposition that is put up again may have moved. */
export const cardFolds: readonly Fold<CardSays>[] = [
  on(PropositionPublished, ({ propositionId, officeId, publisherId, regionCode, industryCode }) => [
    { id: propositionId, officeId, publisherId, region: provinceOf(regionCode), industry: sectionOf(industryCode) },
  ]),
  on(ProjectOpened, ({ projectId, propositionId, publisherId, teamId }) => [{ id: projectId, parentId: propositionId, publisherId, teamId }]),
  on(TeamFormed, ({ teamId, universityCode }) => [{ id: teamId, school: universityCode }]),
  on(EventPlanned, ({ eventId, officeId }) => [{ id: eventId, officeId }]),
];

const provinceOf = (regionCode: string | null): string | null => (regionCode ? `${regionCode.slice(0, 2)}0000` : null);

const sectionOf = (industryCode: string | null): string | null => (industryCode && /^[A-T]/.test(industryCode) ? industryCode[0]! : null);
