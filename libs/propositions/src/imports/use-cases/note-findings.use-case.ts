import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { type FileFindings, noteFindings } from '../domain/import-decisions.js';
import type { PropositionImport } from '../domain/proposition-import.js';
import { ImportStore } from '../store/import.store.js';

/** Shows what the file is before its rows are judged. */
@Injectable()
export class NoteFindingsUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, importId: string, findings: FileFindings): Promise<PropositionImport> {
    return this.uow.run(actor, async (tx) => {
      const imports = new ImportStore(tx);
      const found = await imports.lockById(importId);
      return found.state === 'UPLOADED' ? imports.save(noteFindings(found, findings, tx.now)) : found;
    });
  }
}
