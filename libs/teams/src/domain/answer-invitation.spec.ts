import { describe, expect, it } from '@jest/globals';
import { consent, decline, withdrawInvitation } from './answer-invitation.js';
import { lacksOf } from './settle.js';
import { aMember, answersOf, aTeam, limits, now, student, teacher } from './team.fixture.js';

const facts = { limits, now };

describe('the answer to an invitation', () => {
  it('makes the team ready when it was the last one and enough have agreed', () => {
    const { next, events } = consent(aTeam([aMember('a', 'INVITED')]), { ...facts, person: student('a') });
    expect(next.state).toBe('READY');
    expect(events.map((one) => [one.kind.name, one.payload])).toEqual([['teams.member-consented.v1', { teamId: 'team', personId: 'a' }]]);
    expect(consent(aTeam([aMember('a', 'INVITED'), aMember('b', 'INVITED')]), { ...facts, person: student('a') }).next.state).toBe('FORMING');
  });

  it('may be no: the team goes on with those who agreed, if they are enough', () => {
    expect(decline(aTeam([aMember('a'), aMember('b', 'INVITED')]), 'b', facts).next).toMatchObject({ state: 'READY' });
    const alone = decline(aTeam([aMember('b', 'INVITED')]), 'b', facts).next;
    expect(alone.state).toBe('FORMING');
    expect(lacksOf(alone, limits)).toEqual(['MEMBERS']);
  });

  it('need not be waited for: the leader may withdraw the invitation', () => {
    const { next } = withdrawInvitation(aTeam([aMember('a'), aMember('b', 'INVITED')]), 'b', facts);
    expect(next.state).toBe('READY');
    expect(answersOf(next)).toMatchObject({ b: 'WITHDRAWN' });
    expect(() => withdrawInvitation(aTeam([aMember('a')]), 'a', facts)).toThrow('CONSENTED');
    expect(() => withdrawInvitation(aTeam(), 'stranger', facts)).toThrow('no invitation');
  });

  it('is given once', () => {
    expect(() => consent(aTeam([aMember('a')]), { ...facts, person: student('a') })).toThrow('CONSENTED');
    expect(() => decline(aTeam([aMember('a')]), 'a', facts)).toThrow('CONSENTED');
  });

  it('comes too late when the team is disbanded', () => {
    expect(() => consent(aTeam([aMember('a', 'INVITED')], { state: 'DISBANDED' }), { ...facts, person: student('a') })).toThrow('DISBANDED');
  });
});

describe('a teacher-student team', () => {
  const asked = (role: 'MEMBER' | 'ADVISER') => aTeam([aMember('a'), aMember('t', 'INVITED', { role })], { kind: 'TEACHER_STUDENT' });

  it('is ready with a teacher among its members', () => {
    expect(consent(asked('MEMBER'), { ...facts, person: teacher('t') }).next.state).toBe('READY');
    expect(consent(asked('MEMBER'), { ...facts, person: student('t') }).next.state).toBe('FORMING');
  });

  it('is not one by an adviser alone', () => {
    const { next } = consent(asked('ADVISER'), { ...facts, person: teacher('t') });
    expect(next.state).toBe('FORMING');
    expect(lacksOf(next, limits)).toEqual(['TEACHER']);
  });
});
