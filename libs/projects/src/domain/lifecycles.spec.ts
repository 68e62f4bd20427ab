import { describe, expect, it } from '@jest/globals';
import { advance, commandsFrom } from '#kernel';
import type { MilestoneState } from './milestone.js';
import { milestoneLifecycle } from './milestone.lifecycle.js';
import type { ProjectState } from './project.js';
import { projectLifecycle } from './project.lifecycle.js';

const projectAllows: Record<ProjectState, string[]> = {
  SETUP: ['record-agreement', 'begin', 'abandon', 'terminate'],
  ACTIVE: ['pause', 'apply-for-acceptance', 'terminate'],
  PAUSED: ['resume', 'terminate'],
  ACCEPTANCE_APPLIED: ['accept', 'send-back', 'terminate'],
  REWORK: ['apply-for-acceptance', 'terminate'],
  ACCEPTED: [],
  TERMINATED: [],
};

const milestoneAllows: Record<MilestoneState, string[]> = {
  PLANNED: ['submit'],
  SUBMITTED: ['accept', 'send-back'],
  ACCEPTED: [],
  REWORK: ['submit'],
};

describe('every command in every state', () => {
  const cases = [
    ...Object.entries(projectAllows).map(([state, allowed]) => ['project', projectLifecycle, state, allowed] as const),
    ...Object.entries(milestoneAllows).map(([state, allowed]) => ['milestone', milestoneLifecycle, state, allowed] as const),
  ];
  it.each(cases)('%s', (subject, lifecycle, state, allowed) => {
    expect(commandsFrom(lifecycle as never, state as never)).toEqual(allowed);
    for (const command of Object.keys(lifecycle)) {
      const step = () => advance(subject, lifecycle as never, state as never, command as never);
      if (allowed.includes(command)) expect(step()).toBe((lifecycle as Record<string, { to: string }>)[command]!.to);
      else expect(step).toThrow(`A ${subject} in state ${state} does not allow ${command}.`);
    }
  });
});
