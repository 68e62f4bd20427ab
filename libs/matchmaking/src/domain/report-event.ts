import { advance, type Decision, happened } from '#kernel';
import { EventReported, type Outcome, type Party } from '../contract/matchmaking.events.js';
import type { EventReport, MatchmakingEvent } from './event.js';
import { eventLifecycle } from './event.lifecycle.js';
import { outcomesOutstanding } from './matchmaking.problems.js';
import type { MeetingState } from './meeting.js';
import { promotedProject } from './outcome.js';
import { type Holder, holderId } from './registration.js';

/** A meeting with the outcome that counts. */
export interface Settled {
  readonly state: MeetingState;
  readonly result: { outcome: Outcome; amountFen: number | null; hires: number | null; projectId: string | null } | null;
}

/** Closes the event with its figures, once nothing is left open. */
export function reportEvent(
  event: MatchmakingEvent, facts: { present: readonly Omit<Holder, 'holderName'>[]; meetings: readonly Settled[]; now: Date },
): Decision<MatchmakingEvent> {
  const state = advance('event', eventLifecycle, event.state, 'report');
  const open = facts.meetings.filter((one) => one.state === 'SCHEDULED' || (one.state === 'HELD' && !one.result)).length;
  if (open > 0) throw outcomesOutstanding({ meetings: open });
  const teamIds = [...new Set(facts.present.flatMap(({ teamId }) => teamId ?? []))];
  const attendance = {
    requiredPartiesPresent: event.requiredParties.every((party) => facts.present.some((one) => one.party === party)),
    enterprises: distinct(facts.present, 'ENTERPRISE'),
    schools: distinct(facts.present, 'SCHOOL'),
    banks: distinct(facts.present, 'BANK'),
  };
  const report: EventReport = { reportedAt: facts.now.toISOString(), ...attendance, teams: teamIds.length, ...whatCameOf(facts.meetings) };
  const { id: eventId, officeId } = event;
  return { next: { ...event, state, report }, events: [happened(EventReported, facts.now, { eventId, officeId, ...attendance, teamIds })] };
}

/** Several teams of one university, or its office beside them, are one school. */
function distinct(present: readonly Omit<Holder, 'holderName'>[], party: Party): number {
  return new Set(present.filter((one) => one.party === party).map((one) => one.universityCode ?? holderId(one))).size;
}

function whatCameOf(meetings: readonly Settled[]) {
  const results = meetings.flatMap(({ result }) => result ?? []);
  const of = (outcome: Outcome) => results.filter((one) => one.outcome === outcome);
  const sum = (outcome: Outcome) => of(outcome).reduce((total, one) => total + (one.amountFen ?? 0), 0);
  return {
    meetingsHeld: meetings.filter((one) => one.state === 'HELD').length,
    intents: of('INTENT').length, intentFen: sum('INTENT'),
    agreements: of('AGREEMENT').length, agreementFen: sum('AGREEMENT'),
    financings: of('FINANCING').length, financingFen: sum('FINANCING'),
    hires: results.reduce((total, one) => total + (one.hires ?? 0), 0),
    projectsPromoted: new Set(results.flatMap((one) => promotedProject(one) ?? [])).size,
  };
}
