import { type Decision, happened } from '#kernel';
import { PreferencesChanged } from '../contract/notifications.events.js';
import type { Preferences } from './preferences.js';

export function changePreferences(preferences: Preferences, chosen: Pick<Preferences, 'language' | 'channels' | 'quietHours'>, { now }: { now: Date }): Decision<Preferences> {
  return { next: { ...preferences, ...chosen }, events: [happened(PreferencesChanged, now, { personId: preferences.id })] };
}
