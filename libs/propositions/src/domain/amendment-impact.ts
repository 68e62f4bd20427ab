import type { Proposition } from './proposition.js';
import type { ChangeLine, PublicChange } from './public-change.js';

/** Whom an amendment concerns and what it moves, before it is made. */
export interface AmendmentImpact {
  readonly material: boolean;
  readonly lines: readonly ChangeLine[];
  readonly dates: readonly { readonly name: 'closeAt'; readonly from: string; readonly to: string }[];
  /** Bids that stay valid and whose teams are told. */
  readonly bidsToTell: number;
}

export function impactOf({ closeAt, bidCount }: Proposition, { material, closeAt: moved, lines }: PublicChange): AmendmentImpact {
  return {
    material, lines,
    dates: moved ? [{ name: 'closeAt', from: closeAt!.toISOString(), to: moved.toISOString() }] : [],
    bidsToTell: material ? bidCount : 0,
  };
}
