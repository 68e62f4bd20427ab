import { Injectable } from '@nestjs/common';
import { type Actor, commandsFrom } from '#kernel';
import { may, type Reader } from '#platform';
import type { MeetingView, OutcomeView } from '../contract/meeting.views.js';
import type { MatchmakingEvent } from '../domain/event.js';
import { eventAllows } from '../domain/event.lifecycle.js';
import { meetingMissing } from '../domain/matchmaking.problems.js';
import type { RecordedOutcome } from '../domain/meeting.js';
import { meetingLifecycle } from '../domain/meeting.lifecycle.js';
import { mayStillSay } from '../domain/record-outcome.js';
import { matchmakingPolicy, type OfHolders } from '../matchmaking.policy.js';
import { HolderFacts } from './holder-facts.js';
import { type ListedMeeting, meetingsWhere } from './meeting-rows.js';
import { speakerAt } from './speaker-at.js';

/** Shows meetings of one event to one viewer. */
@Injectable()
export class ShowMeeting {
  constructor(private readonly facts: HolderFacts) {}

  async show(reader: Reader, viewer: Actor, event: MatchmakingEvent, id: string): Promise<MeetingView> {
    const [view] = await this.views(reader, viewer, event, await meetingsWhere(reader, 'm.id = ? AND m.eventId = ?', [id, event.id], 1));
    if (!view) throw meetingMissing();
    return view;
  }

  async views(reader: Reader, viewer: Actor, event: MatchmakingEvent, rows: readonly ListedMeeting[]): Promise<MeetingView[]> {
    const { teams } = await this.facts.of(reader, viewer, { event, holders: rows.flatMap((one) => one.participants) });
    return rows.map((row) => viewOf(row, actionsOn(row, viewer, event, teams)));
  }
}

function actionsOn({ meeting, participants, outcome }: ListedMeeting, viewer: Actor, event: MatchmakingEvent, teams: OfHolders['teams']): string[] {
  const commands = commandsFrom(meetingLifecycle, meeting.state).filter((one) => eventAllows(event.state, one))
    .filter((one) => one !== 'record-outcome' || mayStillSay(speakerAt(event, viewer), outcome?.statedBy ?? null));
  return may(matchmakingPolicy, viewer, { event, holders: participants, teams }, commands.map((one) => `matchmaking.${one}` as const));
}

function viewOf({ meeting, participants, outcome }: ListedMeeting, actions: string[]): MeetingView {
  const { id, eventId, state, startsAt, endsAt, tableName, propositionId, projectId, cancelCause, cancelNote } = meeting;
  return {
    id, eventId, state, tableName, propositionId, projectId, cancelCause, cancelNote, actions,
    startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(),
    participants: participants.map(({ id: registrationId, party, holderName }) => ({ registrationId, party, holderName })),
    outcome: outcome && outcomeView(outcome),
  };
}

export function outcomeView(recorded: Omit<RecordedOutcome, 'id' | 'recordedBy'>): OutcomeView {
  const { number, outcome, amountFen, hires, propositionId, projectId, nextStep, ownerRegistrationId, dueOn, statedBy, recordedAt } = recorded;
  return { number, outcome, amountFen, hires, propositionId, projectId, nextStep, ownerRegistrationId, dueOn, statedBy, recordedAt: recordedAt.toISOString() };
}
