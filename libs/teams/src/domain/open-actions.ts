import { commandsFrom } from '#kernel';
import { teamLifecycle } from './team.lifecycle.js';
import { consented, memberOf, type Team } from './team.js';

/** What the states of the team and of the viewer's own entry leave open; the policy says who of them may. */
export function openActions(team: Team, viewerId: string) {
  if (!commandsFrom(teamLifecycle, team.state).includes('change-people')) return [];
  const answer = memberOf(team, viewerId)?.answer;
  const actions = [
    ['teams.invite', true],
    ['teams.withdraw-invitation', team.members.some((one) => one.answer === 'INVITED')],
    ['teams.consent', answer === 'INVITED'],
    ['teams.decline', answer === 'INVITED'],
    ['teams.leave', answer === 'CONSENTED' && viewerId !== team.leaderId],
    ['teams.hand-over', consented(team, 'MEMBER').length > 1],
    ['teams.disband', true],
  ] as const;
  return actions.filter(([, open]) => open).map(([action]) => action);
}
