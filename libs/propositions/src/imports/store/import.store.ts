import { Store, type Tx } from '#platform';
import { importMissing } from '../domain/imports.problems.js';
import type { PropositionImport } from '../domain/proposition-import.js';
import { ImportSchema } from './import.schema.js';

export class ImportStore extends Store<PropositionImport> {
  constructor(tx: Tx) {
    super(tx, ImportSchema, importMissing);
  }
}
