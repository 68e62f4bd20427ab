import { describe, expect, it } from '@jest/globals';
import { leaveTeam } from './leave-team.js';
import { aMember, answersOf, aTeam, limits, now } from './team.fixture.js';

const facts = { limits, now };

describe('to leave a team', () => {
  it('leaves it ready while enough remain, forming below that', () => {
    const three = aTeam([aMember('a'), aMember('b')], { state: 'READY' });
    const two = leaveTeam(three, 'b', facts).next;
    expect([two.state, answersOf(two).b]).toEqual(['READY', 'LEFT']);
    expect(leaveTeam(two, 'a', facts).next.state).toBe('FORMING');
  });

  it('takes the only teacher of a teacher-student team away', () => {
    const team = aTeam([aMember('a'), aMember('t', 'CONSENTED', { teacher: true })], { kind: 'TEACHER_STUDENT', state: 'READY' });
    expect(leaveTeam(team, 't', facts).next.state).toBe('FORMING');
  });

  it('is not for the leader, nor for who has not agreed', () => {
    expect(() => leaveTeam(aTeam([aMember('a')]), 'leader', facts)).toThrow('hands the team over');
    expect(() => leaveTeam(aTeam([aMember('a', 'INVITED')]), 'a', facts)).toThrow('INVITED');
    expect(() => leaveTeam(aTeam([aMember('a')], { state: 'DISBANDED' }), 'a', facts)).toThrow('DISBANDED');
  });
});
