import { describe, expect, it } from '@jest/globals';
import { invitePerson } from './invite-person.js';
import { aMember, answersOf, aTeam, limits, now, student, teacher } from './team.fixture.js';

const facts = { invitee: student('b'), limits, now };

describe('to invite somebody', () => {
  it('waits for the answer, and a ready team is forming again', () => {
    const { next, events } = invitePerson(aTeam([aMember('a')], { state: 'READY' }), 'MEMBER', facts);
    expect(next.state).toBe('FORMING');
    expect(answersOf(next)).toEqual({ leader: 'CONSENTED', a: 'CONSENTED', b: 'INVITED' });
    expect(events.map((one) => one.payload)).toEqual([{ teamId: 'team', personId: 'b', role: 'MEMBER' }]);
  });

  it('refuses who is not known, asked already or in already', () => {
    expect(() => invitePerson(aTeam(), 'MEMBER', { ...facts, invitee: undefined })).toThrow('not found');
    expect(() => invitePerson(aTeam([aMember('b', 'INVITED')]), 'ADVISER', facts)).toThrow('in the team already');
    expect(() => invitePerson(aTeam([aMember('b')]), 'MEMBER', facts)).toThrow('in the team already');
    expect(() => invitePerson(aTeam(), 'MEMBER', { ...facts, invitee: student('leader') })).toThrow('in the team already');
  });

  it.each(['DECLINED', 'LEFT', 'WITHDRAWN'] as const)('asks again who has %s, in another role if need be', (answer) => {
    const { next } = invitePerson(aTeam([aMember('b', answer)]), 'ADVISER', { ...facts, invitee: teacher('b') });
    expect(next.members.find((one) => one.personId === 'b')).toMatchObject({ answer: 'INVITED', role: 'ADVISER', teacher: true });
  });

  it('keeps to the limits, open invitations counted, declined ones not', () => {
    expect(() => invitePerson(aTeam([aMember('c', 'INVITED'), aMember('d')]), 'MEMBER', facts)).toThrow('at most 3 members');
    expect(answersOf(invitePerson(aTeam([aMember('c', 'DECLINED'), aMember('d')]), 'MEMBER', facts).next)).toMatchObject({ b: 'INVITED' });
    const advised = aTeam([aMember('c', 'INVITED', { role: 'ADVISER' })]);
    expect(() => invitePerson(advised, 'ADVISER', facts)).toThrow('at most 1 advisers');
    expect(answersOf(invitePerson(advised, 'MEMBER', facts).next)).toMatchObject({ b: 'INVITED' });
  });

  it('is over when the team is disbanded', () => {
    expect(() => invitePerson(aTeam([], { state: 'DISBANDED' }), 'MEMBER', facts)).toThrow('DISBANDED');
  });
});
