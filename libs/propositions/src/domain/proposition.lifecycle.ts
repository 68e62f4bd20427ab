import type { Lifecycle } from '#kernel';

export const propositionStates = [
  'DRAFT', 'SUBMITTED', 'APPROVED', 'SCHEDULED', 'OPEN', 'SUSPENDED', 'CLOSED', 'REVIEWING', 'AWARDED', 'CONTRACTED', 'DONE', 'REJECTED', 'WITHDRAWN',
  // Nobody or too few bid, or no bid qualified: it may be put up again, until it is ended.
  'NO_BID', 'NO_BID_CLOSED', 'FAILED', 'FAILED_CLOSED',
] as const;

export type PropositionState = (typeof propositionStates)[number];

export const propositionLifecycle = {
  edit: { from: ['DRAFT'], to: 'DRAFT' },
  // By the enterprise, for which an office wrote the draft.
  confirm: { from: ['DRAFT'], to: 'DRAFT' },
  refuse: { from: ['DRAFT'], to: 'DRAFT' },
  submit: { from: ['DRAFT'], to: 'SUBMITTED' },
  return: { from: ['SUBMITTED'], to: 'DRAFT' },
  approve: { from: ['SUBMITTED'], to: 'APPROVED' },
  reject: { from: ['SUBMITTED'], to: 'REJECTED' },
  schedule: { from: ['APPROVED'], to: 'SCHEDULED' },
  relist: { from: ['NO_BID', 'FAILED'], to: 'SCHEDULED' },
  open: { from: ['SCHEDULED'], to: 'OPEN' },
  amend: { from: ['OPEN'], to: 'OPEN' },
  suspend: { from: ['OPEN'], to: 'SUSPENDED' },
  resume: { from: ['SUSPENDED'], to: 'OPEN' },
  close: { from: ['OPEN'], to: 'CLOSED' },
  lapse: { from: ['CLOSED'], to: 'NO_BID' },
  review: { from: ['CLOSED'], to: 'REVIEWING' },
  award: { from: ['REVIEWING'], to: 'AWARDED' },
  fail: { from: ['REVIEWING'], to: 'FAILED' },
  reviewAgain: { from: ['AWARDED'], to: 'REVIEWING' },
  contract: { from: ['AWARDED'], to: 'CONTRACTED' },
  // A project may be terminated before its agreement is signed.
  finish: { from: ['AWARDED', 'CONTRACTED'], to: 'DONE' },
  end: { from: ['NO_BID'], to: 'NO_BID_CLOSED' },
  endFailed: { from: ['FAILED'], to: 'FAILED_CLOSED' },
  withdraw: { from: ['DRAFT', 'SUBMITTED', 'APPROVED', 'SCHEDULED', 'OPEN', 'SUSPENDED', 'CLOSED', 'REVIEWING', 'NO_BID'], to: 'WITHDRAWN' },
} as const satisfies Lifecycle<PropositionState, string>;

export type PropositionCommand = keyof typeof propositionLifecycle;

/** What the public list shows. Withdrawn ones leave the list, but whoever has their address still finds them. */
export const listedStates = [
  'OPEN', 'SUSPENDED', 'CLOSED', 'REVIEWING', 'AWARDED', 'CONTRACTED', 'DONE', 'NO_BID', 'NO_BID_CLOSED', 'FAILED', 'FAILED_CLOSED',
] as const satisfies readonly PropositionState[];

export type ListedState = (typeof listedStates)[number];

export const isListed = (state: PropositionState): state is ListedState => (listedStates as readonly PropositionState[]).includes(state);
