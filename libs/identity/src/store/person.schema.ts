import { defineTable, id, integer, json, text, time, version } from '#platform';
import type { Person } from '../domain/person.js';

export const PersonSchema = defineTable<Person>('person', {
  columns: {
    id: id(), account: text(160), displayName: text(60), kinds: json(), passwordHash: text(160), platformRoles: json(),
    tokenEpoch: integer(), registeredAt: time(), version: version(),
  },
  indices: [{ name: 'ux_person_account', columns: ['account'], unique: true }],
});
