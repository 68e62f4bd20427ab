import { defineTable, flag, id, nullable, ref, text, time, version } from '#platform';
import type { Organisation } from '../domain/organisation.js';

export const OrganisationSchema = defineTable<Organisation>('organisation', {
  columns: {
    id: id(), kind: text(20), name: text(120), foldedName: text(240), state: text(10), uscc: nullable(text(18)), usccWarning: flag(),
    universityCode: nullable(text(10)), claimedCode: nullable(text(18)), regionCode: text(6), address: nullable(text(200)),
    industryCode: nullable(text(5)), reason: nullable(text(500)), verifiedBy: nullable(ref()), verificationNote: nullable(text(500)),
    registeredAt: time(), version: version(),
  },
  indices: [
    { name: 'ux_organisation_code', columns: ['claimedCode'], unique: true },
    { name: 'ix_organisation_state_name', columns: ['state', 'foldedName', 'id'] },
    { name: 'ix_organisation_state_id', columns: ['state', 'id'] },
  ],
});
