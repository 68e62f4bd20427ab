import { advance } from '#kernel';
import type { TeamLimits } from './team-limits.js';
import { teamLifecycle } from './team.lifecycle.js';
import { consented, type Team } from './team.js';

/** What keeps a team from being ready: open invitations, too few members, no teacher among the members. */
export type Lack = 'ANSWERS' | 'MEMBERS' | 'TEACHER';

/** An adviser alone does not make a teacher-student team: only members count. */
export function lacksOf(team: Team, limits: TeamLimits): Lack[] {
  const members = consented(team, 'MEMBER');
  const lacks: [Lack, boolean][] = [
    ['ANSWERS', team.members.some((one) => one.answer === 'INVITED')],
    ['MEMBERS', members.length < limits.leastMembers],
    ['TEACHER', team.kind === 'TEACHER_STUDENT' && !members.some((one) => one.teacher)],
  ];
  return lacks.filter(([, lacking]) => lacking).map(([lack]) => lack);
}

/** The team as open for a change of its people, or a refusal. */
export const opened = (team: Team): Team => ({ ...team, state: advance('team', teamLifecycle, team.state, 'change-people') });

/** An opened team, ready again if nothing is lacking. */
export function settle(team: Team, limits: TeamLimits): Team {
  if (lacksOf(team, limits).length > 0) return team;
  return { ...team, state: advance('team', teamLifecycle, team.state, 'complete') };
}
