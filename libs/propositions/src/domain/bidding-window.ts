import type { Proposition } from './proposition.js';
import { deadlinePassed, windowNotValid } from './propositions.problems.js';

const MAX_WINDOW_DAYS = 730;

/** Bids may come in from then to then. */
export function requireWindow({ openAt, closeAt, now }: { readonly openAt: Date; readonly closeAt: Date; readonly now: Date }): void {
  const days = (closeAt.getTime() - openAt.getTime()) / 86_400_000;
  if (closeAt <= now || days <= 0 || days > MAX_WINDOW_DAYS) throw windowNotValid({ maxDays: MAX_WINDOW_DAYS });
}

/** It is open until its deadline, whether or not the clock has closed it since. */
export function requireTimeLeft({ closeAt }: Pick<Proposition, 'closeAt'>, now: Date): void {
  if (closeAt! <= now) throw deadlinePassed({ closeAt: closeAt!.toISOString() });
}
