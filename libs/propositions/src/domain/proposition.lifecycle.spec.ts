import { describe, expect, it } from '@jest/globals';
import { advance, notInThisState, Problem } from '#kernel';
import { propositionLifecycle, propositionStates, type PropositionCommand, type PropositionState } from './proposition.lifecycle.js';

/** Every way there is, said once more: what is not here must be refused. */
const ways: Partial<Record<PropositionState, Partial<Record<PropositionCommand, PropositionState>>>> = {
  DRAFT: { edit: 'DRAFT', confirm: 'DRAFT', refuse: 'DRAFT', submit: 'SUBMITTED', withdraw: 'WITHDRAWN' },
  SUBMITTED: { return: 'DRAFT', approve: 'APPROVED', reject: 'REJECTED', withdraw: 'WITHDRAWN' },
  APPROVED: { schedule: 'SCHEDULED', withdraw: 'WITHDRAWN' },
  SCHEDULED: { open: 'OPEN', withdraw: 'WITHDRAWN' },
  OPEN: { amend: 'OPEN', suspend: 'SUSPENDED', close: 'CLOSED', withdraw: 'WITHDRAWN' },
  SUSPENDED: { resume: 'OPEN', withdraw: 'WITHDRAWN' },
  CLOSED: { lapse: 'NO_BID', review: 'REVIEWING', withdraw: 'WITHDRAWN' },
  NO_BID: { relist: 'SCHEDULED', end: 'NO_BID_CLOSED', withdraw: 'WITHDRAWN' },
  REVIEWING: { award: 'AWARDED', fail: 'FAILED', withdraw: 'WITHDRAWN' },
  FAILED: { relist: 'SCHEDULED', endFailed: 'FAILED_CLOSED' },
  AWARDED: { reviewAgain: 'REVIEWING', contract: 'CONTRACTED', finish: 'DONE' },
  CONTRACTED: { finish: 'DONE' },
};

const commands = Object.keys(propositionLifecycle) as PropositionCommand[];
const pairs = propositionStates.flatMap((state) => commands.map((command) => [state, command, ways[state]?.[command]] as const));

describe('the life of a proposition', () => {
  it.each(pairs)('%s %s → %s', (state, command, to) => {
    const step = () => advance<PropositionState, PropositionCommand>('proposition', propositionLifecycle, state, command);
    if (to) return expect(step()).toBe(to);
    expect(step).toThrow(Problem);
    try {
      step();
    } catch (error) {
      expect((error as Problem).code).toBe(notInThisState.definition.code);
    }
  });
});
