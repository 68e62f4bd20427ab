import type { Decision } from '#kernel';
import type { WrittenField } from './field-rules.js';
import type { Proposition } from './proposition.js';

export const changeKinds = ['AMENDED', 'SUSPENDED', 'RESUMED', 'WITHDRAWN', 'FAILED', 'RELISTED', 'ENDED'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export type ChangedField = WrittenField | 'closeAt';

/** What one field said before and says now, as text; null for "not given", and for what is not public. */
export interface ChangeLine {
  readonly field: ChangedField;
  readonly from: string | null;
  readonly to: string | null;
}

/** What happened to a public proposition out of the ordinary: everybody may read it. */
export interface PublicChange {
  readonly kind: ChangeKind;
  readonly material: boolean;
  /** In the words of whoever did it; a code where there is one. */
  readonly reason: string | null;
  /** When bids close from now on; null where that says nothing new. */
  readonly closeAt: Date | null;
  readonly lines: readonly ChangeLine[];
}

/** A decision about a proposition, with what everybody is to know of it. */
export interface PublicDecision extends Decision<Proposition> {
  readonly change?: PublicChange;
}

export const publicChange = (kind: ChangeKind, said: Partial<PublicChange>): PublicChange => ({ kind, material: false, reason: null, closeAt: null, lines: [], ...said });
