import type { Lifecycle, OrganisationRole } from '#kernel';

export const organisationRoles = ['ADMIN', 'PUBLISHER', 'OFFICE', 'BANK_OFFICER', 'MEMBER'] as const satisfies readonly OrganisationRole[];

export type MembershipState = 'INVITED' | 'ACTIVE' | 'DECLINED' | 'WITHDRAWN' | 'ENDED';

export const membershipLifecycle = {
  accept: { from: ['INVITED'], to: 'ACTIVE' },
  decline: { from: ['INVITED'], to: 'DECLINED' },
  withdraw: { from: ['INVITED'], to: 'WITHDRAWN' },
  end: { from: ['ACTIVE'], to: 'ENDED' },
} as const satisfies Lifecycle<MembershipState, string>;

export interface Membership {
  readonly id: string;
  readonly organisationId: string;
  /**
   * Whom it is for, while it is open. An invitation goes to an account whether or not somebody has it already, so
   * inviting tells nobody who is registered here. Forgotten when the membership closes, which frees the pair
   * (organisation, account) for the next invitation.
   */
  readonly account: string | null;
  /** Known once the invitation is answered. */
  readonly personId: string | null;
  /** SHA-256 of the code that accepts it; null once it is answered. */
  readonly codeHash: string | null;
  readonly roles: readonly OrganisationRole[];
  readonly state: MembershipState;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly version: number;
}
