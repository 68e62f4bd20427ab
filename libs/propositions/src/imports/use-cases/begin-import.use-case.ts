import { Identity } from '#identity';
import { type Actor, isOfficeOf } from '#kernel';
import { Database, fileFormatUnknown, FileStore, newId, permit, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { codeLists } from '../../code-lists.js';
import { settleFields } from '../../domain/proposition-fields.js';
import { importView } from '../contract/import-view.js';
import type { BeginImport } from '../contract/imports.requests.js';
import type { ImportView } from '../contract/imports.views.js';
import { beginImport, refuseTooMany } from '../domain/import-decisions.js';
import type { ImportDefaults } from '../domain/proposition-import.js';
import { importsPolicy } from '../imports.policy.js';
import { unfinishedImports } from '../queries/unfinished-imports.js';
import { ImportStore } from '../store/import.store.js';

const IMPORTED_FILE = 'proposition-import';

@Injectable()
export class BeginImportUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly database: Database, private readonly identity: Identity, private readonly files: FileStore) {}

  async execute(actor: Actor, { organisationId, ...given }: BeginImport, request: FastifyRequest): Promise<ImportView> {
    permit(importsPolicy, 'proposition-imports.begin', actor, { organisationId });
    const defaults = settleDefaults(given);
    // By what is there already, before the first byte is taken; the answer that counts is given inside the unit of work.
    refuseTooMany(await unfinishedImports(this.database.reader, organisationId));
    const file = await this.files.receive(request, organisationId);
    // Decided by name here, so that a picture need not wait in the queue to hear it; by content when it is read.
    if (!/\.(csv|tsv|txt|xlsx|xls|ods)$/i.test(file.name)) throw fileFormatUnknown({ file: file.name });
    return this.uow.run(actor, async (tx) => {
      const organisation = await this.identity.organisation(tx, organisationId);
      const id = newId();
      // First: it holds the organisation's row, so that imports which come at once are counted one after the other.
      await this.files.keep(tx, file, { type: IMPORTED_FILE, id });
      const unfinished = await unfinishedImports(tx, organisationId);
      const { next, events } = beginImport({
        id, organisation, byOffice: isOfficeOf(actor, organisationId), file, defaults, unfinished, startedBy: actor.id, now: tx.now,
      });
      await tx.publish(events);
      return importView(await new ImportStore(tx).add(next), actor);
    });
  }
}

/** By the rules of the fields themselves, before the first byte is taken. */
function settleDefaults(given: Omit<BeginImport, 'organisationId'>): ImportDefaults {
  const { programme, industryCode, regionCode, discipline } = settleFields({ title: '—', ...given }, codeLists).head;
  return { programme, industryCode, regionCode, discipline };
}
