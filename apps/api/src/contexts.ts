import type { ContextDoor } from '#platform';
import { bidsContext } from '#bids';
import { employmentContext } from '#employment';
import { identityContext } from '#identity';
import { matchmakingContext } from '#matchmaking';
import { notificationsContext } from '#notifications';
import { programmesContext } from '#programmes';
import { projectsContext } from '#projects';
import { propositionsContext } from '#propositions';
import { referenceContext } from '#reference';
import { statisticsContext } from '#statistics';
import { teamsContext } from '#teams';

/** The contexts of the product, lower ones first: their migrations run in this order. */
export const contexts: readonly ContextDoor[] = [
  referenceContext, identityContext, programmesContext, teamsContext, propositionsContext, bidsContext,
  projectsContext, matchmakingContext, employmentContext, statisticsContext, notificationsContext,
];
