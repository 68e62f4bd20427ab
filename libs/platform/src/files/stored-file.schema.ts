import { id, integer, nullable, ref, text, time } from '../database/columns.js';
import { defineTable } from '../database/define-table.js';

/** What is known of an uploaded file. `id` is also its name on the disk. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A received file, not yet anybody's. */
export interface ReceivedFile extends StoredFile {
  readonly holderId: string;
}

/** What owns a file: `project-deliverable`, its id. */
export interface FileOwner {
  readonly type: string;
  readonly id: string;
}

/** A file that something owns (`project-deliverable`, its id). Without a row a file is rubbish and swept away. */
export interface StoredFileRow extends StoredFile {
  readonly ownerType: string;
  readonly ownerId: string;
  /** Whose quota it counts on. */
  readonly holderId: string;
  readonly uploadedBy: string;
  readonly createdAt: Date;
  /** Its owner gave it up: it is nobody's any more, and the sweep removes it. */
  readonly releasedAt: Date | null;
}

export const StoredFileSchema = defineTable<StoredFileRow>('stored_file', {
  columns: {
    id: id(),
    name: text(200),
    mediaType: text(100),
    bytes: integer(),
    sha256: text(64),
    ownerType: text(60),
    ownerId: ref(),
    holderId: ref(),
    uploadedBy: text(80),
    createdAt: time(),
    releasedAt: nullable(time()),
  },
  indices: [
    { name: 'ix_stored_file_owner', columns: ['ownerType', 'ownerId'] },
    { name: 'ix_stored_file_released', columns: ['releasedAt'] },
  ],
});
