import type { Lifecycle } from '#kernel';

export const bidStates = [
  'SEALED', // handed in, readable by its team only
  'WITHDRAWN', // taken back before the deadline
  'OPENED', // opened with all others after the deadline
  'SHORTLISTED',
  'RESERVE', // stands by in case a winner declines
  'WON',
  'CONFIRMED',
  'DECLINED',
  'NOT_SELECTED',
  'VOID', // the proposition was withdrawn
] as const;

export type BidState = (typeof bidStates)[number];

export const bidLifecycle = {
  replace: { from: ['SEALED'], to: 'SEALED' },
  withdraw: { from: ['SEALED'], to: 'WITHDRAWN' },
  open: { from: ['SEALED'], to: 'OPENED' },
  shortlist: { from: ['OPENED'], to: 'SHORTLISTED' },
  // Also what was passed over: the awards are open again when every winner declined after their closing.
  reserve: { from: ['OPENED', 'SHORTLISTED', 'RESERVE', 'NOT_SELECTED'], to: 'RESERVE' },
  award: { from: ['OPENED', 'SHORTLISTED', 'RESERVE', 'NOT_SELECTED'], to: 'WON' },
  confirm: { from: ['WON'], to: 'CONFIRMED' },
  decline: { from: ['WON'], to: 'DECLINED' },
  passOver: { from: ['OPENED', 'SHORTLISTED', 'RESERVE'], to: 'NOT_SELECTED' },
  void: { from: ['SEALED', 'OPENED', 'SHORTLISTED', 'RESERVE', 'WON', 'CONFIRMED'], to: 'VOID' },
} as const satisfies Lifecycle<BidState, string>;

/** Opened, and without a result so far. */
export const UNDECIDED = bidLifecycle.passOver.from;
