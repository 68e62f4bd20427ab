import type { TeamLimits } from './domain/team-limits.js';

/** What holds where no programme says otherwise. The leader counts as a member; 挑战杯 lets one person bid alone. */
export const teamLimits: TeamLimits = { leastMembers: 1, mostMembers: 15, mostAdvisers: 3 };
