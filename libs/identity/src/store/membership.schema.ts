import { defineTable, id, json, nullable, ref, text, time, version } from '#platform';
import type { Membership } from '../domain/membership.js';

export const MembershipSchema = defineTable<Membership>('membership', {
  columns: {
    id: id(), organisationId: ref(), account: nullable(text(160)), personId: nullable(ref()), codeHash: nullable(text(64)), roles: json(), state: text(10),
    createdAt: time(), closedAt: nullable(time()), version: version(),
  },
  indices: [
    { name: 'ux_membership_account', columns: ['organisationId', 'account'], unique: true },
    { name: 'ix_membership_account', columns: ['account', 'state'] },
    { name: 'ix_membership_person', columns: ['personId', 'state'] },
  ],
});
