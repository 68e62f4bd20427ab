import type { Actor, Decision } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { askForMapping, giveUpImport, previewImport } from '../domain/import-decisions.js';
import type { PropositionImport, Remark } from '../domain/proposition-import.js';
import { ImportRowStore } from '../store/import-row.store.js';
import { ImportStore } from '../store/import.store.js';

/** How reading ended: every row is judged, the user must say what the columns mean, or the file is no list. */
export type Conclusion = 'preview' | { readonly askForMapping: Remark } | { readonly giveUp: Remark };

@Injectable()
export class ConcludeReadingUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, importId: string, conclusion: Conclusion): Promise<void> {
    return this.uow.run(actor, async (tx) => {
      const imports = new ImportStore(tx);
      const found = await imports.lockById(importId);
      // Cancelled meanwhile, or concluded by a worker that took over.
      if (found.state !== 'UPLOADED' || (conclusion === 'preview' && found.checked < found.total)) return;
      const { next, events } = decide(found, conclusion, tx.now);
      await new ImportRowStore(tx).cutAfter(importId, next.checked);
      await tx.publish(events);
      await imports.save(next);
    });
  }
}

function decide(found: PropositionImport, conclusion: Conclusion, now: Date): Decision<PropositionImport> {
  if (conclusion === 'preview') return previewImport(found, { now });
  return 'askForMapping' in conclusion ? askForMapping(found, { problem: conclusion.askForMapping, now }) : giveUpImport(found, { problem: conclusion.giveUp, now });
}
