import { defineTable, id, json, nullable, text } from '#platform';
import type { Preferences } from '../domain/preferences.js';

export const PreferencesSchema = defineTable<Preferences>('notification_preferences', {
  columns: { id: id(), language: text(2), channels: json(), quietHours: nullable(json()) },
});
