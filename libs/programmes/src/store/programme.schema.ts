import { defineTable, id, integer, json, nullable, ref, text, time, version } from '#platform';
import type { Programme, RulesVersion } from '../domain/programme.js';

export const ProgrammeSchema = defineTable<Programme>('programme', {
  columns: {
    id: id(), name: text(120), kind: text(20), state: text(12), organiserId: ref(), organiserName: text(120),
    enterpriseId: nullable(ref()), enterpriseName: nullable(text(120)), newestVersion: integer(),
    publishedAt: nullable(time()), createdAt: time(), updatedAt: time(), version: version(),
  },
  indices: [
    { name: 'ix_programme_organiser', columns: ['organiserId', 'id'] },
    { name: 'ix_programme_enterprise', columns: ['enterpriseId'] },
  ],
});

export const RulesVersionSchema = defineTable<RulesVersion>('programme_rules', {
  columns: {
    programmeId: id(), number: { ...integer(), primary: true }, fromOn: text(10), reason: nullable(text(500)), changed: json(), rules: json(),
    decidedBy: text(80), decidedAt: time(),
  },
});
