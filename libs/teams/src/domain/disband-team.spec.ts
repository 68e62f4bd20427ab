import { describe, expect, it } from '@jest/globals';
import { disbandTeam } from './disband-team.js';
import { aMember, answersOf, aTeam, now } from './team.fixture.js';

describe('to disband a team', () => {
  it('ends it for good and keeps who was in it', () => {
    const { next, events } = disbandTeam(aTeam([aMember('a')], { state: 'READY' }), { now });
    expect([next.state, answersOf(next)]).toEqual(['DISBANDED', { leader: 'CONSENTED', a: 'CONSENTED' }]);
    expect(events.map((one) => one.payload)).toEqual([{ teamId: 'team' }]);
    expect(() => disbandTeam(next, { now })).toThrow('DISBANDED');
  });
});
