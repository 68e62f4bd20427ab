import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { may, permit } from '../access/authorize.js';
import { Database } from '../database/database.js';
import { asTime, asTimeOrNull } from '../database/statements.js';
import { decodeCursor, type Page, pageOf } from '../http/keyset.js';
import type { ListDeadLetters } from './admin.requests.js';
import type { DeadLetterView } from './admin.views.js';
import { platformPolicy } from './platform.policy.js';

interface Row extends Omit<DeadLetterView, 'createdAt' | 'gaveUpAt' | 'actions'> {
  readonly createdAt: Date | string;
  readonly finishedAt: Date | string | null;
}

/** Jobs that gave up, those of the newest facts first (a job's id begins with its fact's). */
@Injectable()
export class DeadLettersQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, { limit, cursor, queue }: ListDeadLetters): Promise<Page<DeadLetterView>> {
    permit(platformPolicy, 'platform.read', actor, undefined);
    const before = cursor ? String(decodeCursor(cursor, 1)[0]) : '\uffff';
    const rows = await this.database.read<Row>(
      "SELECT id, queue, handler, eventId, attempts, error, createdAt, finishedAt FROM job WHERE state = 'dead' AND id < ? AND (? = '' OR queue = ?) ORDER BY id DESC LIMIT ?",
      [before, queue ?? '', queue ?? '', limit + 1],
    );
    const actions = may(platformPolicy, actor, undefined, ['platform.operate']);
    return pageOf(rows, limit, ({ createdAt, finishedAt, ...row }) => ({
      ...row, createdAt: asTime(createdAt).toISOString(), gaveUpAt: asTimeOrNull(finishedAt)?.toISOString() ?? null, actions,
    }), (row) => [row.id]);
  }
}
