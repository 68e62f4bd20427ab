import { interestNotYours } from './matchmaking.problems.js';

/** States in which a proposition was never shown to the public. */
const unpublished = ['DRAFT', 'SUBMITTED', 'APPROVED', 'SCHEDULED', 'REJECTED'];

/** Interests name what the holder may know of: published propositions, own propositions and own projects. */
export function checkInterests(
  holder: string,
  propositions: readonly { readonly id: string; readonly state: string; readonly publisherId: string }[],
  projects: readonly { readonly id: string; readonly teamId: string; readonly publisherId: string }[],
): void {
  const hidden = propositions.find((one) => unpublished.includes(one.state) && one.publisherId !== holder)
    ?? projects.find((one) => one.teamId !== holder && one.publisherId !== holder);
  if (hidden) throw interestNotYours({ id: hidden.id });
}
