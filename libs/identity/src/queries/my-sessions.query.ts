import type { Actor } from '#kernel';
import { asTime, authorize, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { SessionView } from '../contract/people.views.js';
import { personMissing } from '../domain/identity.problems.js';
import { isAlive, type Session } from '../domain/session.js';
import { identityPolicy } from '../identity.policy.js';

type Row = Pick<Session, 'id' | 'kind' | 'createdAt' | 'lastSeenAt' | 'expiresAt'>;

const MINE = `SELECT s.id, s.kind, s.createdAt, s.lastSeenAt, s.expiresAt
  FROM session s JOIN person p ON p.id = s.personId AND p.tokenEpoch = s.epoch
  WHERE s.personId = ? ORDER BY s.lastSeenAt DESC, s.id LIMIT 100`;

/** Where one is signed in, the latest first. */
@Injectable()
export class MySessionsQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, currentId: string): Promise<SessionView[]> {
    authorize(identityPolicy, 'identity.use-account', actor, { personId: actor.id }, personMissing);
    const now = this.database.clock.now();
    const rows = (await this.database.read<Row>(MINE, [actor.id])).map(withTimes).filter((one) => isAlive(one, now));
    return rows.map(({ id, kind, createdAt, lastSeenAt, expiresAt }) => ({
      id, kind, current: id === currentId, createdAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString(), expiresAt: expiresAt.toISOString(),
    }));
  }
}

const withTimes = (row: Row): Row =>
  ({ ...row, createdAt: asTime(row.createdAt), lastSeenAt: asTime(row.lastSeenAt), expiresAt: asTime(row.expiresAt) });
