import type { Programme } from './programme.js';
import { otherEnterprise, programmeNotOpen } from './programmes.problems.js';

/** Whether a proposition of this publisher may be put under the programme now. */
export function checkPlacing(programme: Pick<Programme, 'state' | 'enterpriseId' | 'enterpriseName'>, { publisherId }: { readonly publisherId: string }): void {
  if (programme.state !== 'PUBLISHED') throw programmeNotOpen({ state: programme.state });
  if (programme.enterpriseId !== null && programme.enterpriseId !== publisherId) throw otherEnterprise({ enterprise: programme.enterpriseName });
}
