import type { Category } from './category.js';
import type { SkipReason } from './mail-delivery.js';
import { channelsFor, type Preferences } from './preferences.js';
import { quietUntil } from './quiet-hours.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Nobody is told of what is older: notices are forgotten after that. */
export const KEPT_MS = 180 * DAY_MS;

/** A worker may have been away for days, and a new handler makes up for what was told before it existed: that is no letter any more. */
const LETTER_MS = 7 * DAY_MS;

export interface RouteFacts {
  /** When it happened. */
  readonly at: Date;
  readonly preferences: Preferences;
  readonly hasAddress: boolean;
  readonly mailOff: boolean;
  readonly now: Date;
}

/** Where one notice goes for one person. The product shows it at once; only mail observes quiet hours. */
export interface Route {
  readonly shown: boolean;
  readonly mail: { readonly heldUntil: Date | null } | { readonly skipped: SkipReason };
}

/** Undefined: it is long past, or this person wants to hear of this category in no way. */
export function routeNotice({ category, urgent = false }: { category: Category; urgent?: boolean }, facts: RouteFacts): Route | undefined {
  const { inApp, mail } = channelsFor(facts.preferences, category);
  const age = facts.now.getTime() - facts.at.getTime();
  if ((!inApp && !mail) || age > KEPT_MS) return undefined;
  const skipped = !mail ? 'NOT_WANTED' : facts.mailOff ? 'MAIL_OFF' : !facts.hasAddress ? 'NO_ADDRESS' : age > LETTER_MS ? 'TOO_LATE' : undefined;
  if (skipped) return { shown: inApp, mail: { skipped } };
  const { quietHours } = facts.preferences;
  return { shown: inApp, mail: { heldUntil: (!urgent && quietHours && quietUntil(quietHours, facts.now)) || null } };
}
