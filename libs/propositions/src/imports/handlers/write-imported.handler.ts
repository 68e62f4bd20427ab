import { systemActor } from '#kernel';
import { HandlesEvents, isDuplicate, type LongHandler, type StoredEvent } from '#platform';
import { Injectable } from '@nestjs/common';
import { ImportConfirmed } from '../contract/imports.events.js';
import { WriteImportedRowsUseCase } from '../use-cases/write-imported-rows.use-case.js';

const actor = systemActor('propositions.write-imported');
const MAX_COLLISIONS = 10;

/** Makes drafts of the accepted rows of a confirmed list, chunk by chunk. */
@Injectable()
@HandlesEvents({ name: 'propositions.write-imported', queue: 'imports', events: [ImportConfirmed] })
export class WriteImported implements LongHandler<{ importId: string }> {
  constructor(private readonly writeRows: WriteImportedRowsUseCase) {}

  async work({ payload: { importId } }: StoredEvent<{ importId: string }>): Promise<void> {
    let collisions = 0;
    for (let more = true; more; ) {
      try {
        more = await this.writeRows.execute(actor, importId);
        collisions = 0;
      } catch (error) {
        // Another import with the same rows was faster by a moment; the next look finds its keys.
        if (!isDuplicate(error) || ++collisions > MAX_COLLISIONS) throw error;
      }
    }
  }
}
