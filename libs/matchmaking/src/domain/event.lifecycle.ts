import { type Lifecycle, notInThisState } from '#kernel';
import type { EventState } from './event.js';

export const eventLifecycle = {
  'open-registration': { from: ['PLANNED', 'REG_CLOSED'], to: 'REG_OPEN' },
  'close-registration': { from: ['REG_OPEN'], to: 'REG_CLOSED' },
  start: { from: ['REG_CLOSED'], to: 'LIVE' },
  finish: { from: ['LIVE'], to: 'OUTCOMES_DUE' },
  report: { from: ['OUTCOMES_DUE'], to: 'REPORTED' },
  // Once people have come it is not called off but finished: see advance-event.ts.
  cancel: { from: ['PLANNED', 'REG_OPEN', 'REG_CLOSED', 'LIVE'], to: 'CANCELLED' },
} as const satisfies Lifecycle<EventState, string>;

const untilItEnds = ['REG_OPEN', 'REG_CLOSED', 'LIVE'] as const;

/** What may be done at an event while it is in these states, without changing its state. */
export const whileEvent = {
  change: ['PLANNED', 'REG_OPEN'],
  register: ['REG_OPEN'],
  'approve-registration': untilItEnds,
  'reject-registration': untilItEnds,
  'cancel-registration': untilItEnds,
  promote: untilItEnds,
  'check-in': ['LIVE'],
  'schedule-meeting': untilItEnds,
  'move-meeting': untilItEnds,
  'cancel-meeting': [...untilItEnds, 'OUTCOMES_DUE'],
  'hold-meeting': ['LIVE', 'OUTCOMES_DUE'],
  'miss-meeting': ['LIVE', 'OUTCOMES_DUE'],
  'record-outcome': ['LIVE', 'OUTCOMES_DUE'],
} as const satisfies Record<string, readonly EventState[]>;

export type AtEvent = keyof typeof whileEvent;

export function eventAllows(state: EventState, command: AtEvent): boolean {
  return (whileEvent[command] as readonly EventState[]).includes(state);
}

export function requireEventAllows(event: { readonly state: EventState }, command: AtEvent): void {
  if (!eventAllows(event.state, command)) throw notInThisState({ subject: 'event', state: event.state, command });
}
