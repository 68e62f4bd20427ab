import { advance, type Decision, happened } from '#kernel';
import { TeamDisbanded } from '../contract/teams.events.js';
import { teamLifecycle } from './team.lifecycle.js';
import type { Team } from './team.js';

/** For good. The people stay on record: who bid with this team must remain known. */
export function disbandTeam(team: Team, { now }: { now: Date }): Decision<Team> {
  return {
    next: { ...team, state: advance('team', teamLifecycle, team.state, 'disband') },
    events: [happened(TeamDisbanded, now, { teamId: team.id })],
  };
}
