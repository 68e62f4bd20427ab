import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ImportView } from '../contract/imports.views.js';
import { cancelImport } from '../domain/import-decisions.js';
import { ChangeImport } from './change-import.js';

@Injectable()
export class CancelImportUseCase {
  constructor(private readonly imports: ChangeImport) {}

  execute(actor: Actor, id: string): Promise<ImportView> {
    return this.imports.run(actor, 'proposition-imports.cancel', id, (found, now) => cancelImport(found, { now }));
  }
}
