import { interestNotYours } from './matchmaking.problems.js';

/** Interests name what the holder may know of: propositions that stand and are public, own propositions and own projects. */
export function checkInterests(
  holder: string,
  propositions: readonly { readonly id: string; readonly state: string; readonly publishedAt: Date | null; readonly publisherId: string }[],
  projects: readonly { readonly id: string; readonly teamId: string; readonly publisherId: string }[],
): void {
  const strange = propositions.find((one) => (one.publishedAt === null || one.state === 'WITHDRAWN') && one.publisherId !== holder)
    ?? projects.find((one) => one.teamId !== holder && one.publisherId !== holder);
  if (strange) throw interestNotYours({ id: strange.id });
}
