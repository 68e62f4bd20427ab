import { isAlive, type Session } from './session.js';

/** Two tabs, or a retry after a lost answer, use a token twice within this time without being thieves. */
const GRACE_MS = 30 * 1000;

export type RefreshOutcome = 'RENEWED' | 'NOT_VALID' | 'JUST_USED' | 'STOLEN';

/**
 * `won`: this request is the one that used the token. A later use of a used token means that it is in two hands, and
 * nobody can tell which is the thief's: the session ends for both.
 */
export function refreshSession(facts: { won: boolean; session: (Pick<Session, 'lastSeenAt' | 'expiresAt'> & { usedAt: Date | null }) | undefined; now: Date }): RefreshOutcome {
  const { won, session, now } = facts;
  if (!session || !isAlive(session, now)) return 'NOT_VALID';
  if (won) return 'RENEWED';
  return session.usedAt && now.getTime() - session.usedAt.getTime() <= GRACE_MS ? 'JUST_USED' : 'STOLEN';
}
