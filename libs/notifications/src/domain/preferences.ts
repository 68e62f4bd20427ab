import type { Language } from '#kernel';
import { categories, type Category } from './category.js';
import type { QuietHours } from './quiet-hours.js';

/** Where a person wants to be told of a category. */
export interface Channels {
  readonly category: Category;
  readonly inApp: boolean;
  readonly mail: boolean;
}

export interface Preferences {
  /** The person's. */
  readonly id: string;
  readonly language: Language;
  /** Of the categories that the person has switched; the others are on. */
  readonly channels: readonly Channels[];
  readonly quietHours: QuietHours | null;
}

/** Of somebody who has chosen nothing yet. */
export const defaultPreferences = (personId: string): Preferences => ({ id: personId, language: 'zh', channels: [], quietHours: null });

export const channelsFor = ({ channels }: Preferences, category: Category): Channels =>
  channels.find((one) => one.category === category) ?? { category, inApp: true, mail: true };

export const allChannels = (preferences: Preferences): Channels[] => categories.map((category) => channelsFor(preferences, category));
