import { describe, expect, it } from '@jest/globals';
import { changePassword, grantPlatformRole, signOutEverywhere } from './person-decisions.js';
import { refreshSession } from './refresh-session.js';
import { registerPerson } from './register-person.js';
import { isAlive, needsTouch } from './session.js';

const now = new Date('2026-03-01T08:00:00Z');
const { next: person, events } = registerPerson({ id: 'p', now, account: 'p@jiebang.example', displayName: '学生队长', kinds: ['STUDENT', 'STUDENT', 'STAFF'], passwordHash: 'h' });
const ago = (ms: number) => new Date(now.getTime() - ms);
const MINUTE = 60_000;

describe('a person', () => {
  it('registers without any role of the platform, and tells nothing personal', () => {
    expect(person).toMatchObject({ kinds: ['STUDENT', 'STAFF'], platformRoles: [], tokenEpoch: 1 });
    expect(events.map((one) => one.payload)).toEqual([{ personId: 'p' }]);
  });

  it('ends all sessions by a higher epoch', () => {
    expect(changePassword(person, { passwordHash: 'n', now }).next).toMatchObject({ passwordHash: 'n', tokenEpoch: 2 });
    expect(signOutEverywhere(person, { now }).next).toMatchObject({ passwordHash: 'h', tokenEpoch: 2 });
  });

  it('gets a role of the platform once', () => {
    const { next, events: told } = grantPlatformRole(person, { role: 'PLATFORM_ADMIN', now });
    expect(next.platformRoles).toEqual(['PLATFORM_ADMIN']);
    expect(told[0]!.payload).toEqual({ personId: 'p', role: 'PLATFORM_ADMIN' });
    expect(grantPlatformRole(next, { role: 'PLATFORM_ADMIN', now })).toEqual({ next, events: [] });
  });
});

describe('a session', () => {
  it.each([
    [0, 1, true], [119 * MINUTE, 1, true], [120 * MINUTE, 1, false], [0, 0, false], [0, -1, false],
  ])('seen %i ms ago with %i ms to go: alive %s', (idle, left, alive) => expect(isAlive({ lastSeenAt: ago(idle), expiresAt: ago(-left) }, now)).toBe(alive));

  it('is touched once a minute', () => expect([59_999, 60_000].map((idle) => needsTouch({ lastSeenAt: ago(idle), expiresAt: now }, now))).toEqual([false, true]));
});

describe('a refresh token', () => {
  const session = (usedMsAgo: number | null, left = 1) => ({ lastSeenAt: now, expiresAt: ago(-left), usedAt: usedMsAgo === null ? null : ago(usedMsAgo) });
  it.each([
    ['used first', { won: true, session: session(0) }, 'RENEWED'],
    ['used just before', { won: false, session: session(30_000) }, 'JUST_USED'],
    ['used before that', { won: false, session: session(30_001) }, 'STOLEN'],
    ['of a session that is over', { won: true, session: session(0, 0) }, 'NOT_VALID'],
    ['used again after its session is over', { won: false, session: session(60_000, 0) }, 'NOT_VALID'],
    ['of no session', { won: false, session: undefined }, 'NOT_VALID'],
  ] as const)('%s is %o → %s', (_, facts, outcome) => expect(refreshSession({ ...facts, now })).toBe(outcome));
});
