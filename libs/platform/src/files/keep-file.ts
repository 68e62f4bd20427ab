import type { Tx } from '../unit-of-work/tx.js';
import type { StoredFile } from './stored-file.schema.js';

export interface FileOwner {
  readonly type: string;
  readonly id: string;
}

/**
 * Makes a received file somebody's, together with whatever else this unit of work does. The bytes are in their final
 * place before (FileStore.receive), so a row never lacks its file: a crash or a rollback in between leaves a file
 * without a row, which the sweep removes. The other order could leave a row that promises a file nobody has.
 */
export async function keepFile(tx: Tx, file: StoredFile, owner: FileOwner): Promise<void> {
  await tx.execute(
    'INSERT INTO stored_file (id, name, mediaType, bytes, sha256, ownerType, ownerId, uploadedBy, createdAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [file.id, file.name, file.mediaType, file.bytes, file.sha256, owner.type, owner.id, tx.actor.id, tx.now],
  );
}
