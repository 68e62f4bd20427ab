import { AuditCheckpointSchema } from './audit/audit-checkpoint.schema.js';
import { AuditSchema } from './audit/audit.schema.js';
import type { Tables } from './database/database.js';
import { TurnSchema } from './database/turn.schema.js';
import { FileHolderSchema } from './files/file-holder.schema.js';
import { StoredFileSchema } from './files/stored-file.schema.js';
import { IdempotencySchema } from './idempotency/idempotency.schema.js';
import { InboxSchema, JobSchema, ScheduleSlotSchema } from './jobs/job.schema.js';
import { Platform1764000000000 } from './migrations/1764000000000-platform.js';
import { Files1764000000001 } from './migrations/1764000000001-files.js';
import { AuditCheckpoints1764000000002 } from './migrations/1764000000002-audit-checkpoints.js';
import { OutboxSchema } from './outbox/outbox.schema.js';

export const platformTables: Tables = {
  schemas: [OutboxSchema, AuditSchema, AuditCheckpointSchema, JobSchema, InboxSchema, ScheduleSlotSchema, IdempotencySchema, TurnSchema, StoredFileSchema, FileHolderSchema],
  migrations: [Platform1764000000000, Files1764000000001, AuditCheckpoints1764000000002],
};

/** All tables of a house: the platform's first, then those of its contexts. */
export function tablesOf(contexts: readonly Tables[]): Tables {
  return {
    schemas: [platformTables, ...contexts].flatMap((one) => one.schemas),
    migrations: [platformTables, ...contexts].flatMap((one) => one.migrations),
  };
}
