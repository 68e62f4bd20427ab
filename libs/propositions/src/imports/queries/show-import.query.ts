import type { Actor } from '#kernel';
import { authorize, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { importView } from '../contract/import-view.js';
import type { ImportView } from '../contract/imports.views.js';
import { importMissing } from '../domain/imports.problems.js';
import { importsPolicy } from '../imports.policy.js';
import { loadImport } from './load-import.js';

@Injectable()
export class ShowImportQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, id: string): Promise<ImportView> {
    const found = await loadImport(this.database.reader, id);
    authorize(importsPolicy, 'proposition-imports.read', actor, { import: found }, importMissing);
    return importView(found, actor);
  }
}
