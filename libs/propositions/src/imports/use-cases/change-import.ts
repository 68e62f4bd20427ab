import type { Actor, Decision } from '#kernel';
import { authorize, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { importView } from '../contract/import-view.js';
import type { ImportView } from '../contract/imports.views.js';
import { importMissing } from '../domain/imports.problems.js';
import type { PropositionImport } from '../domain/proposition-import.js';
import { importsPolicy } from '../imports.policy.js';
import { ImportStore } from '../store/import.store.js';

type ChangingAction = 'proposition-imports.map' | 'proposition-imports.confirm' | 'proposition-imports.cancel';

/** The way every step of a person goes: take the import, ask, decide, keep, show. */
@Injectable()
export class ChangeImport {
  constructor(private readonly uow: UnitOfWork) {}

  run(
    actor: Actor, action: ChangingAction, id: string,
    decide: (found: PropositionImport, now: Date) => Decision<PropositionImport>, also?: (tx: Tx, found: PropositionImport) => Promise<void>,
  ): Promise<ImportView> {
    return this.uow.run(actor, async (tx) => {
      const imports = new ImportStore(tx);
      const found = await imports.lockById(id);
      authorize(importsPolicy, action, actor, { import: found }, importMissing);
      const { next, events } = decide(found, tx.now);
      await also?.(tx, found);
      await tx.publish(events);
      return importView(await imports.save(next), actor);
    });
  }
}
