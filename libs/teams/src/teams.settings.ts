import type { TeamLimits } from './domain/team-limits.js';

/** What holds where no programme says otherwise. The leader counts as a member. */
export const teamLimits: TeamLimits = { leastMembers: 3, mostMembers: 15, mostAdvisers: 3 };
