import { describe, expect, it } from '@jest/globals';
import { advance, type Problem } from '#kernel';
import { bidLifecycle, type BidState, bidStates } from './bid.lifecycle.js';

type Command = keyof typeof bidLifecycle;
const commands = Object.keys(bidLifecycle) as Command[];

/** Written out once more by hand: a change of the table has to be meant. */
const allowed: Record<BidState, Partial<Record<Command, BidState>>> = {
  SEALED: { replace: 'SEALED', withdraw: 'WITHDRAWN', open: 'OPENED', void: 'VOID' },
  WITHDRAWN: {},
  OPENED: { shortlist: 'SHORTLISTED', reserve: 'RESERVE', award: 'WON', passOver: 'NOT_SELECTED', void: 'VOID' },
  SHORTLISTED: { reserve: 'RESERVE', award: 'WON', passOver: 'NOT_SELECTED', void: 'VOID' },
  RESERVE: { reserve: 'RESERVE', award: 'WON', passOver: 'NOT_SELECTED', void: 'VOID' },
  WON: { confirm: 'CONFIRMED', decline: 'DECLINED', void: 'VOID' },
  CONFIRMED: { void: 'VOID' },
  DECLINED: {},
  NOT_SELECTED: { reserve: 'RESERVE', award: 'WON' },
  VOID: {},
};

const outcome = (state: BidState, command: Command): string => {
  try {
    return advance('bid', bidLifecycle, state, command);
  } catch (error) {
    return (error as Problem).code;
  }
};

describe.each(bidStates)('a bid in state %s', (state) => {
  it.each(commands)('answers %s', (command) => {
    expect(outcome(state, command)).toBe(allowed[state][command] ?? 'kernel.not-in-this-state');
  });
});
