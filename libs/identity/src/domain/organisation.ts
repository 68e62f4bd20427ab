import type { Lifecycle, OrganisationKind, OrganisationRole } from '#kernel';

export const organisationKinds = ['ENTERPRISE', 'UNIVERSITY', 'BANK', 'DEMONSTRATION_BASE', 'RESEARCH_INSTITUTE'] as const satisfies readonly OrganisationKind[];

export type OrganisationState = 'PENDING' | 'VERIFIED' | 'REFUSED' | 'SUSPENDED';

export const organisationLifecycle = {
  verify: { from: ['PENDING'], to: 'VERIFIED' },
  refuse: { from: ['PENDING'], to: 'REFUSED' },
  resubmit: { from: ['PENDING', 'REFUSED'], to: 'PENDING' },
  suspend: { from: ['VERIFIED'], to: 'SUSPENDED' },
  reinstate: { from: ['SUSPENDED'], to: 'VERIFIED' },
} as const satisfies Lifecycle<OrganisationState, string>;

export interface Organisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** The name as it is searched. */
  readonly foldedName: string;
  readonly state: OrganisationState;
  /** Unified social credit code. */
  readonly uscc: string | null;
  /** The code fits its format but not its check digits: legal for some legacy codes, looked at by hand. */
  readonly usccWarning: boolean;
  /** Ten digits of the Ministry of Education; universities only. */
  readonly universityCode: string | null;
  /** What no two organisations share. A refused registration gives it back, so that nobody can squat on a code. */
  readonly claimedCode: string | null;
  readonly regionCode: string;
  readonly address: string | null;
  readonly industryCode: string | null;
  /** Why it was refused or suspended. */
  readonly reason: string | null;
  readonly verifiedBy: string | null;
  readonly verificationNote: string | null;
  readonly registeredAt: Date;
  /** Counts all changes; a verifier decides on the record of the one that was read. */
  readonly version: number;
}

const everywhere: readonly OrganisationRole[] = ['ADMIN', 'MEMBER'];

/** The roles that an organisation of each kind may give. */
export const rolesOfKind: Readonly<Record<OrganisationKind, readonly OrganisationRole[]>> = {
  ENTERPRISE: [...everywhere, 'PUBLISHER'],
  RESEARCH_INSTITUTE: [...everywhere, 'PUBLISHER'],
  UNIVERSITY: [...everywhere, 'PUBLISHER', 'OFFICE'],
  DEMONSTRATION_BASE: [...everywhere, 'PUBLISHER', 'OFFICE'],
  BANK: [...everywhere, 'BANK_OFFICER'],
};
