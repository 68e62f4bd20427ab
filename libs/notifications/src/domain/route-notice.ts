import type { Category } from './category.js';
import type { SkipReason } from './mail-delivery.js';
import { channelsFor, type Preferences } from './preferences.js';
import { quietUntil } from './quiet-hours.js';

export interface RouteFacts {
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

/** Undefined: this person wants to hear of this category in no way. */
export function routeNotice({ category, urgent = false }: { category: Category; urgent?: boolean }, facts: RouteFacts): Route | undefined {
  const { inApp, mail } = channelsFor(facts.preferences, category);
  if (!inApp && !mail) return undefined;
  const skipped = !mail ? 'NOT_WANTED' : facts.mailOff ? 'MAIL_OFF' : !facts.hasAddress ? 'NO_ADDRESS' : undefined;
  if (skipped) return { shown: inApp, mail: { skipped } };
  const { quietHours } = facts.preferences;
  return { shown: inApp, mail: { heldUntil: (!urgent && quietHours && quietUntil(quietHours, facts.now)) || null } };
}
