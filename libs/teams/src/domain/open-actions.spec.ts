import { describe, expect, it } from '@jest/globals';
import { openActions } from './open-actions.js';
import { aMember, aTeam } from './team.fixture.js';

describe('what is open', () => {
  it('follows from the viewer\'s own answer', () => {
    const team = aTeam([aMember('a'), aMember('b', 'INVITED')]);
    expect(openActions(team, 'b')).toEqual(expect.arrayContaining(['teams.consent', 'teams.decline']));
    expect(openActions(team, 'b')).not.toContain('teams.leave');
    expect(openActions(team, 'a')).toContain('teams.leave');
    expect(openActions(team, 'leader')).not.toContain('teams.leave');
  });

  it('follows from the others', () => {
    expect(openActions(aTeam(), 'leader')).toEqual(['teams.invite', 'teams.disband']);
    expect(openActions(aTeam([aMember('a'), aMember('b', 'INVITED')]), 'leader')).toEqual(expect.arrayContaining(['teams.withdraw-invitation', 'teams.hand-over']));
  });

  it('is nothing once the team is disbanded', () => {
    expect(openActions(aTeam([aMember('a')], { state: 'DISBANDED' }), 'leader')).toEqual([]);
  });
});
