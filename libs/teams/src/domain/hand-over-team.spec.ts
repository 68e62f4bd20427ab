import { describe, expect, it } from '@jest/globals';
import { handOverTeam } from './hand-over-team.js';
import { aMember, answersOf, aTeam, limits, now, student, teacher } from './team.fixture.js';

const facts = { limits, now };
const team = aTeam([aMember('a'), aMember('asked', 'INVITED'), aMember('guide', 'CONSENTED', { role: 'ADVISER' })]);

describe('to hand a team over', () => {
  it('goes to a member who agreed; the old leader stays', () => {
    const { next, events } = handOverTeam(team, { ...facts, successor: student('a') });
    expect(next.leaderId).toBe('a');
    expect(answersOf(next).leader).toBe('CONSENTED');
    expect(events.map((one) => one.payload)).toEqual([{ teamId: 'team', leaderId: 'a' }]);
  });

  it.each(['asked', 'guide', 'stranger'])('does not go to %s', (id) => {
    expect(() => handOverTeam(team, { ...facts, successor: student(id) })).toThrow('only to a member');
  });

  it('goes to a student in a student team', () => {
    expect(() => handOverTeam(team, { ...facts, successor: teacher('a') })).toThrow('led by a student');
    expect(handOverTeam({ ...team, kind: 'TEACHER_STUDENT' }, { ...facts, successor: teacher('a') }).next.leaderId).toBe('a');
  });

  it('keeps a ready team ready', () => {
    expect(handOverTeam(aTeam([aMember('a')], { state: 'READY' }), { ...facts, successor: student('a') }).next.state).toBe('READY');
  });

  it('changes nothing when it goes to the leader', () => {
    expect(handOverTeam(team, { ...facts, successor: student('leader') })).toEqual({ next: team, events: [] });
  });
});
