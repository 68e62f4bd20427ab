import { ReadImport } from './handlers/read-import.handler.js';
import { WriteImported } from './handlers/write-imported.handler.js';
import { ImportRowsQuery } from './queries/import-rows.query.js';
import { ListImportsQuery } from './queries/list-imports.query.js';
import { ShowImportQuery } from './queries/show-import.query.js';
import { ImportKeySchema, ImportRowSchema } from './store/import-row.schema.js';
import { ImportSchema } from './store/import.schema.js';
import { BeginImportUseCase } from './use-cases/begin-import.use-case.js';
import { CancelImportUseCase } from './use-cases/cancel-import.use-case.js';
import { ChangeImport } from './use-cases/change-import.js';
import { ConcludeReadingUseCase } from './use-cases/conclude-reading.use-case.js';
import { ConfirmImportUseCase } from './use-cases/confirm-import.use-case.js';
import { MapImportColumnsUseCase } from './use-cases/map-import-columns.use-case.js';
import { NoteFindingsUseCase } from './use-cases/note-findings.use-case.js';
import { StageRowsUseCase } from './use-cases/stage-rows.use-case.js';
import { WriteImportedRowsUseCase } from './use-cases/write-imported-rows.use-case.js';

const ofPeople = [BeginImportUseCase, ChangeImport, MapImportColumnsUseCase, ConfirmImportUseCase, CancelImportUseCase];
const ofHandlers = [NoteFindingsUseCase, StageRowsUseCase, ConcludeReadingUseCase, WriteImportedRowsUseCase];

/** What imports bring to the module and the database of propositions. */
export const importProviders = [...ofPeople, ...ofHandlers, ListImportsQuery, ShowImportQuery, ImportRowsQuery, ReadImport, WriteImported];
export const importSchemas = [ImportSchema, ImportRowSchema, ImportKeySchema];
