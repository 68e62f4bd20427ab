import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { MapImportColumns } from '../contract/imports.requests.js';
import type { ImportView } from '../contract/imports.views.js';
import { mapColumns } from '../domain/map-columns.js';
import { ChangeImport } from './change-import.js';

@Injectable()
export class MapImportColumnsUseCase {
  constructor(private readonly imports: ChangeImport) {}

  execute(actor: Actor, id: string, { sheet, columns }: MapImportColumns): Promise<ImportView> {
    const meanings = columns?.map(({ column, field }) => ({ column, field: field ?? null }));
    return this.imports.run(actor, 'proposition-imports.map', id, (found, now) => mapColumns(found, { sheet, columns: meanings }, { now }));
  }
}
