import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, flag, id, integer, json, nullable, ref, text, time, version } from '#platform';

export class Identity1764000100000 implements MigrationInterface {
  name = 'Identity1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'person', {
      columns: {
        id: id(), account: text(160), displayName: text(60), kinds: json(), passwordHash: text(160), platformRoles: json(),
        tokenEpoch: integer(), registeredAt: time(), version: version(),
      },
      indices: [{ name: 'ux_person_account', columns: ['account'], unique: true }],
    });
    await createTable(runner, 'organisation', {
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
    await createTable(runner, 'membership', {
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
    await createTable(runner, 'session', {
      columns: {
        id: id(), personId: ref(), kind: text(10), tokenHash: nullable(text(64)), epoch: integer(), createdAt: time(), lastSeenAt: time(), expiresAt: time(),
      },
      indices: [
        { name: 'ux_session_token', columns: ['tokenHash'], unique: true },
        { name: 'ix_session_person', columns: ['personId'] },
        { name: 'ix_session_expiry', columns: ['expiresAt'] },
      ],
    });
    await createTable(runner, 'refresh_token', {
      columns: { tokenHash: { ...text(64), primary: true }, sessionId: ref(), createdAt: time(), usedAt: nullable(time()) },
      indices: [{ name: 'ix_refresh_token_session', columns: ['sessionId'] }],
    });
    await createTable(runner, 'attempt_count', {
      columns: { subject: { ...text(64), primary: true }, attempts: integer(), since: time() },
      indices: [{ name: 'ix_attempt_count_since', columns: ['since'] }],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
