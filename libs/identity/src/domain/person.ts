import type { PlatformRole } from '#kernel';

export const personKinds = ['STUDENT', 'TEACHER', 'STAFF'] as const;
export type PersonKind = (typeof personKinds)[number];

export interface Person {
  readonly id: string;
  /** The sign-in name in its one comparable form; see account.ts. */
  readonly account: string;
  readonly displayName: string;
  readonly kinds: readonly PersonKind[];
  readonly passwordHash: string;
  readonly platformRoles: readonly PlatformRole[];
  /** A session counts only with the epoch of its person: raising it ends them all at once, everywhere. */
  readonly tokenEpoch: number;
  readonly registeredAt: Date;
  readonly version: number;
}
