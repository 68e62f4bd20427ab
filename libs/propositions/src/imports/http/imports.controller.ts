import { organisationMissing } from '#identity';
import { type Actor, notInThisState } from '#kernel';
import { Can, CurrentActor, fileExpected, fileFormatUnknown, fileKindRefused, fileNotWhatItSays, type Page, ParseId, Problems, quotaUsedUp, tooManyUploads, uploadTooLarge } from '#platform';
import { Body, Controller, Delete, Get, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { industryUnknown, regionUnknown } from '../../domain/proposition-fields.problems.js';
import { BeginImport, ListImportRows, ListImports, MapImportColumns } from '../contract/imports.requests.js';
import { ImportPage, ImportRowPage, type ImportRowView, type ImportSummaryView, ImportView } from '../contract/imports.views.js';
import { columnUnknown, fieldMappedTwice, importMissing, nothingToImport, sheetBeforeColumns, sheetUnknown, titleColumnNeeded, tooManyUnfinished } from '../domain/imports.problems.js';
import { importsPolicy } from '../imports.policy.js';
import { ImportRowsQuery } from '../queries/import-rows.query.js';
import { ListImportsQuery } from '../queries/list-imports.query.js';
import { ShowImportQuery } from '../queries/show-import.query.js';
import { BeginImportUseCase } from '../use-cases/begin-import.use-case.js';
import { CancelImportUseCase } from '../use-cases/cancel-import.use-case.js';
import { ConfirmImportUseCase } from '../use-cases/confirm-import.use-case.js';
import { MapImportColumnsUseCase } from '../use-cases/map-import-columns.use-case.js';

/** Lists of propositions: upload, look at what was understood, correct it, confirm. */
@ApiTags('proposition-imports')
@Controller('proposition-imports')
export class ImportsController {
  constructor(
    private readonly beginImport: BeginImportUseCase,
    private readonly mapImportColumns: MapImportColumnsUseCase,
    private readonly confirmImport: ConfirmImportUseCase,
    private readonly cancelImport: CancelImportUseCase,
    private readonly listImports: ListImportsQuery,
    private readonly showImport: ShowImportQuery,
    private readonly importRows: ImportRowsQuery,
  ) {}

  @Post() @Can(importsPolicy, 'proposition-imports.begin')
  @Problems(organisationMissing, industryUnknown, regionUnknown, fileExpected, fileKindRefused, fileFormatUnknown, fileNotWhatItSays, uploadTooLarge, tooManyUnfinished, quotaUsedUp, tooManyUploads)
  @ApiOperation({ summary: 'Upload a list (CSV, TXT, XLSX, XLS, ODS, any encoding); it is read in the background' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: ImportView })
  begin(@CurrentActor() actor: Actor, @Query() query: BeginImport, @Req() request: FastifyRequest): Promise<ImportView> {
    return this.beginImport.execute(actor, query, request);
  }

  @Get() @Can(importsPolicy, 'proposition-imports.list')
  @ApiOperation({ summary: 'Imports of your organisations, newest first' }) @ApiOkResponse({ type: ImportPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListImports): Promise<Page<ImportSummaryView>> {
    return this.listImports.execute(actor, query);
  }

  @Get(':importId') @Can(importsPolicy, 'proposition-imports.read') @Problems(importMissing)
  @ApiOperation({ summary: 'What was understood of a list so far: file, columns, counts, progress' }) @ApiOkResponse({ type: ImportView })
  show(@CurrentActor() actor: Actor, @Param('importId', ParseId) id: string): Promise<ImportView> {
    return this.showImport.execute(actor, id);
  }

  @Get(':importId/rows') @Can(importsPolicy, 'proposition-imports.read') @Problems(importMissing)
  @ApiOperation({ summary: 'Its rows with line number, verdict and reasons' }) @ApiOkResponse({ type: ImportRowPage })
  rows(@CurrentActor() actor: Actor, @Param('importId', ParseId) id: string, @Query() query: ListImportRows): Promise<Page<ImportRowView>> {
    return this.importRows.execute(actor, id, query);
  }

  @Put(':importId/mapping') @Can(importsPolicy, 'proposition-imports.map')
  @Problems(importMissing, notInThisState, titleColumnNeeded, fieldMappedTwice, columnUnknown, sheetUnknown, sheetBeforeColumns)
  @ApiOperation({ summary: 'Say what the columns mean, or choose another sheet; every row is judged anew' }) @ApiOkResponse({ type: ImportView })
  map(@CurrentActor() actor: Actor, @Param('importId', ParseId) id: string, @Body() body: MapImportColumns): Promise<ImportView> {
    return this.mapImportColumns.execute(actor, id, body);
  }

  @Put(':importId/confirmation') @Can(importsPolicy, 'proposition-imports.confirm') @Problems(importMissing, notInThisState, nothingToImport)
  @ApiOperation({ summary: 'Let the accepted rows become drafts' }) @ApiOkResponse({ type: ImportView })
  confirm(@CurrentActor() actor: Actor, @Param('importId', ParseId) id: string): Promise<ImportView> {
    return this.confirmImport.execute(actor, id);
  }

  @Delete(':importId') @Can(importsPolicy, 'proposition-imports.cancel') @Problems(importMissing, notInThisState)
  @ApiOperation({ summary: 'Give the list up before anything comes of it; its file and its rows go' }) @ApiOkResponse({ type: ImportView })
  cancel(@CurrentActor() actor: Actor, @Param('importId', ParseId) id: string): Promise<ImportView> {
    return this.cancelImport.execute(actor, id);
  }
}
