import { defineTable, id, integer, nullable, ref, text, time } from '#platform';
import type { Session } from '../domain/session.js';

export const SessionSchema = defineTable<Session>('session', {
  columns: {
    id: id(), personId: ref(), kind: text(10), tokenHash: nullable(text(64)), epoch: integer(), createdAt: time(), lastSeenAt: time(), expiresAt: time(),
  },
  indices: [
    { name: 'ux_session_token', columns: ['tokenHash'], unique: true },
    { name: 'ix_session_person', columns: ['personId'] },
    { name: 'ix_session_expiry', columns: ['expiresAt'] },
  ],
});
