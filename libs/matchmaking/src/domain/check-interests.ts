import { interestNotYours } from './matchmaking.problems.js';

/** States in which a proposition is not, or not any more, for everybody to see. */
const hidden = ['DRAFT', 'SUBMITTED', 'APPROVED', 'SCHEDULED', 'REJECTED', 'WITHDRAWN'];

/** Interests name what the holder may know of: published propositions, own propositions and own projects. */
export function checkInterests(
  holder: string,
  propositions: readonly { readonly id: string; readonly state: string; readonly publisherId: string }[],
  projects: readonly { readonly id: string; readonly teamId: string; readonly publisherId: string }[],
): void {
  const strange = propositions.find((one) => hidden.includes(one.state) && one.publisherId !== holder)
    ?? projects.find((one) => one.teamId !== holder && one.publisherId !== holder);
  if (strange) throw interestNotYours({ id: strange.id });
}
