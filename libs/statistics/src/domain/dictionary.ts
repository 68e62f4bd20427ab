import { dayOf, type EventKind } from '#kernel';
import { type Card, cardFolds } from './card.js';
import type { Fact } from './fact.js';
import type { Happening } from './fold.js';
import type { Indicator } from './indicator.js';
import { actualJobs, committedJobs, expectedJobs } from './indicators/jobs.js';
import { financingAmount, intentAmount, matchmakingActivities, projectsPromoted, teamAttendances, teamsParticipating } from './indicators/matchmaking.js';
import { agreementAmount, milestonesAccepted, milestonesOverdue, projectsOpened, studentProjects, teacherStudentProjects } from './indicators/projects.js';
import { bidsCount, propositionsPublished, propositionsRevealed, revealRate } from './indicators/propositions.js';
import { organisationsRegistered, peopleRegistered } from './indicators/registrations.js';

/** Every indicator, in the order of the chain. docs/reference/indicators.md says the same; a test compares. */
export const indicators: readonly Indicator[] = [
  propositionsPublished, propositionsRevealed, revealRate, bidsCount,
  matchmakingActivities, teamAttendances, teamsParticipating, projectsPromoted, intentAmount, financingAmount,
  projectsOpened, studentProjects, teacherStudentProjects, agreementAmount, milestonesAccepted, milestonesOverdue,
  expectedJobs, committedJobs, actualJobs,
  organisationsRegistered, peopleRegistered,
];

const byCode = new Map(indicators.map((one) => [one.code, one]));

export const indicatorByCode = (code: string): Indicator | undefined => byCode.get(code);

/** Every kind of event that says something to the statistics. */
export const countedEvents: readonly EventKind[] = [
  ...new Set([...indicators.flatMap((one) => one.folds), ...cardFolds].map((one) => one.event)),
];

/** The rows that follow from one event. The same event always gives the same rows, whatever came before it. */
export function factsOf(happening: Happening): Fact[] {
  const { id: sourceId, name, at, payload } = happening;
  return indicators.flatMap(({ code, folds }) =>
    folds.filter(({ event }) => event.name === name).flatMap(({ tell }) => tell(payload)).map((says) => ({
      subject: says.factKey, day: dayOf(at), kind: null, aboutId: null, eventId: null, officeId: null, publisherId: null, teamId: null,
      ...says, indicator: code, at, sourceId,
    })));
}

/** The cards that one event writes. */
export function cardsOf({ id: sourceId, name, at, payload }: Happening): Card[] {
  return cardFolds.filter(({ event }) => event.name === name).flatMap(({ tell }) => tell(payload)).map((says) => ({
    parentId: null, officeId: null, publisherId: null, teamId: null, region: null, industry: null, school: null, ...says, at, sourceId,
  }));
}
