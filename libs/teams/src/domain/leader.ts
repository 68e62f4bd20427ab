import type { TeamKind } from '../contract/teams.events.js';
import { type Candidate, isStudent } from './candidate.js';
import { leaderMustBeStudent } from './teams.problems.js';

/** Holds when a team is founded and when it is handed over. */
export function checkLeader(kind: TeamKind, candidate: Candidate): void {
  if (kind === 'STUDENT' && !isStudent(candidate)) throw leaderMustBeStudent();
}
