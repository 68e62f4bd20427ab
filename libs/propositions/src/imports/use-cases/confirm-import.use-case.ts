import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ImportView } from '../contract/imports.views.js';
import { confirmImport } from '../domain/import-decisions.js';
import { ChangeImport } from './change-import.js';

@Injectable()
export class ConfirmImportUseCase {
  constructor(private readonly imports: ChangeImport) {}

  execute(actor: Actor, id: string): Promise<ImportView> {
    return this.imports.run(actor, 'proposition-imports.confirm', id, (found, now) => confirmImport(found, { by: actor.id, now }));
  }
}
