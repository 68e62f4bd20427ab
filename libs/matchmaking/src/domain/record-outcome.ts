import { advance, type Decision, fen, happened } from '#kernel';
import { type Outcome, OutcomeRecorded } from '../contract/matchmaking.events.js';
import { checkTopic, type TopicFacts } from './check-topic.js';
import type { MatchmakingEvent } from './event.js';
import { requireEventAllows } from './event.lifecycle.js';
import { officeHasSpoken, ownerNotHere, resultIncomplete, resultTooMuch } from './matchmaking.problems.js';
import type { Meeting, RecordedOutcome, Result, Speaker } from './meeting.js';
import { meetingLifecycle } from './meeting.lifecycle.js';
import { promotedProject } from './outcome.js';
import type { Registration } from './registration.js';

type Figure = 'amountFen' | 'hires' | 'projectId';

/** The figures that each outcome needs, and those it may have besides. A project may be linked to any. */
const figures: Record<Outcome, { readonly needs: readonly Figure[]; readonly takes: readonly Figure[] }> = {
  NONE: { needs: [], takes: ['projectId'] },
  FOLLOW_UP: { needs: [], takes: ['projectId'] },
  INTENT: { needs: ['amountFen'], takes: ['projectId'] },
  AGREEMENT: { needs: [], takes: ['amountFen', 'projectId'] },
  FINANCING: { needs: ['amountFen'], takes: ['projectId'] },
  HIRE: { needs: ['hires'], takes: ['projectId'] },
  PROJECT: { needs: ['projectId'], takes: ['amountFen'] },
};

/**
 * Records what came of a meeting, or corrects it: the statements before are kept, the last one counts. What the
 * enterprise says counts until an office of the event says something, and never after.
 */
export function recordOutcome(
  event: MatchmakingEvent, meeting: Meeting, result: Result,
  facts: TopicFacts & {
    id: string; participants: readonly Registration[]; speaker: Speaker;
    /** Who made the statement that counts so far. */
    lastSpeaker: Speaker | null;
    recordedBy: string; now: Date;
  },
): Decision<Meeting> & { readonly recorded: RecordedOutcome } {
  requireEventAllows(event, 'record-outcome');
  const state = advance('meeting', meetingLifecycle, meeting.state, 'record-outcome');
  if (!mayStillSay(facts.speaker, facts.lastSpeaker)) throw officeHasSpoken();
  checkFigures(result);
  checkTopic(facts, facts.participants);
  if (result.ownerRegistrationId && !facts.participants.some(({ id }) => id === result.ownerRegistrationId)) throw ownerNotHere();
  const number = meeting.outcomes + 1;
  const { outcome, amountFen, hires, propositionId, projectId } = result;
  return {
    next: { ...meeting, state, outcomes: number },
    recorded: { ...result, id: facts.id, meetingId: meeting.id, eventId: event.id, number, statedBy: facts.speaker, recordedBy: facts.recordedBy, recordedAt: facts.now },
    events: [happened(OutcomeRecorded, facts.now, {
      eventId: event.id, meetingId: meeting.id, outcome, amountFen, hires, propositionId, projectId, promotedProjectId: promotedProject(result),
    })],
  };
}

export const mayStillSay = (speaker: Speaker, lastSpeaker: Speaker | null): boolean => speaker === 'OFFICE' || lastSpeaker !== 'OFFICE';

function checkFigures(result: Result): void {
  const { needs, takes } = figures[result.outcome];
  if (result.amountFen !== null) fen(result.amountFen);
  for (const figure of ['amountFen', 'hires', 'projectId'] as const) {
    const given = result[figure] !== null;
    if (!given && needs.includes(figure)) throw resultIncomplete({ outcome: result.outcome, field: figure });
    if (given && !needs.includes(figure) && !takes.includes(figure)) throw resultTooMuch({ outcome: result.outcome, field: figure });
  }
}
