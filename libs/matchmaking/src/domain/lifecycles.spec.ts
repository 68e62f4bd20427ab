import { describe, expect, it } from '@jest/globals';
import { advance, type Lifecycle } from '#kernel';
import { eventStates } from './event.js';
import { eventAllows, eventLifecycle, whileEvent, type AtEvent } from './event.lifecycle.js';
import { refusal } from './matchmaking.fixture.js';
import { meetingStates } from './meeting.js';
import { meetingLifecycle } from './meeting.lifecycle.js';
import { registrationStates } from './registration.js';
import { registrationLifecycle } from './registration.lifecycle.js';

/** Every state with every command: `command: from>to from>to`. What is not named is refused. */
function allSteps<State extends string>(lifecycle: Lifecycle<State, string>, states: readonly State[]): string[] {
  return Object.keys(lifecycle).map((command) => {
    const steps = states.flatMap((state) => {
      const to = { state: '' };
      const code = refusal(() => (to.state = advance('subject', lifecycle, state, command)));
      expect(['done', 'kernel.not-in-this-state']).toContain(code);
      return code === 'done' ? [`${state}>${to.state}`] : [];
    });
    return `${command}: ${steps.join(' ')}`;
  });
}

describe('lifecycles, every state with every command', () => {
  it('of an event', () => {
    expect(allSteps(eventLifecycle, eventStates)).toEqual([
      'open-registration: PLANNED>REG_OPEN REG_CLOSED>REG_OPEN',
      'close-registration: REG_OPEN>REG_CLOSED',
      'start: REG_CLOSED>LIVE',
      'finish: LIVE>OUTCOMES_DUE',
      'report: OUTCOMES_DUE>REPORTED',
      'cancel: PLANNED>CANCELLED REG_OPEN>CANCELLED REG_CLOSED>CANCELLED LIVE>CANCELLED',
    ]);
  });

  it('of a registration', () => {
    expect(allSteps(registrationLifecycle, registrationStates)).toEqual([
      'approve-registration: APPLIED>APPROVED',
      'wait-list: APPLIED>WAITLISTED',
      'promote: WAITLISTED>APPROVED',
      'reject-registration: APPLIED>REJECTED WAITLISTED>REJECTED',
      'cancel-registration: APPLIED>CANCELLED APPROVED>CANCELLED WAITLISTED>CANCELLED',
      'check-in: APPROVED>CHECKED_IN',
      'miss: APPROVED>NO_SHOW',
    ]);
  });

  it('of a meeting', () => {
    expect(allSteps(meetingLifecycle, meetingStates)).toEqual([
      'move-meeting: SCHEDULED>SCHEDULED',
      'cancel-meeting: SCHEDULED>CANCELLED',
      'hold-meeting: SCHEDULED>HELD',
      'miss-meeting: SCHEDULED>NO_SHOW',
      'record-outcome: HELD>HELD',
    ]);
  });

  it('leave nothing to do at an event that is over or called off', () => {
    for (const state of ['REPORTED', 'CANCELLED'] as const) {
      expect((Object.keys(whileEvent) as AtEvent[]).filter((command) => eventAllows(state, command))).toEqual([]);
    }
  });
});
