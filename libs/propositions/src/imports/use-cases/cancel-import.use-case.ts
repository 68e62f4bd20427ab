import type { Actor } from '#kernel';
import { FileStore, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ImportView } from '../contract/imports.views.js';
import { cancelImport } from '../domain/import-decisions.js';
import type { PropositionImport } from '../domain/proposition-import.js';
import { ImportRowStore } from '../store/import-row.store.js';
import { ChangeImport } from './change-import.js';

@Injectable()
export class CancelImportUseCase {
  constructor(private readonly imports: ChangeImport, private readonly files: FileStore) {}

  execute(actor: Actor, id: string): Promise<ImportView> {
    return this.imports.run(actor, 'proposition-imports.cancel', id, (found, now) => cancelImport(found, { now }), (tx, found) => this.free(tx, found));
  }

  /** The record stays; the file and its rows, which nothing came of, make room. */
  private async free(tx: Tx, { id, fileId }: PropositionImport): Promise<void> {
    await this.files.release(tx, fileId);
    await new ImportRowStore(tx).cutAfter(id, 0);
  }
}
