import { id, integer, ref, text, time } from '../database/columns.js';
import { defineTable } from '../database/define-table.js';

/** What is known of an uploaded file. `id` is also its name on the disk. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that something owns (`project-deliverable`, its id). Without a row a file is rubbish and swept away. */
export interface StoredFileRow extends StoredFile {
  readonly ownerType: string;
  readonly ownerId: string;
  readonly uploadedBy: string;
  readonly createdAt: Date;
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
    uploadedBy: text(80),
    createdAt: time(),
  },
  indices: [{ name: 'ix_stored_file_owner', columns: ['ownerType', 'ownerId'] }],
});
