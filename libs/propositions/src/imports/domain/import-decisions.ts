import { advance, type Decision, happened } from '#kernel';
import {
  ImportCancelled, ImportConfirmed, ImportDone, ImportMapped, ImportPreviewed, ImportUnmapped, ImportUnreadable, ImportUploaded,
} from '../contract/imports.events.js';
import { importLifecycle } from './import.lifecycle.js';
import { nothingToImport, tooManyUnfinished } from './imports.problems.js';
import { type ImportDefaults, noCounts, type PropositionImport, type Remark } from './proposition-import.js';

type Deciding = Decision<PropositionImport>;

/** Reading is one list after the other for all, so nobody may put in any number of them. */
const MAX_UNFINISHED = 20;

export interface BeginFacts {
  readonly id: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly byOffice: boolean;
  readonly file: { readonly id: string; readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly defaults: ImportDefaults;
  /** Imports of the organisation of which something may still come. */
  readonly unfinished: number;
  readonly startedBy: string;
  readonly now: Date;
}

export function beginImport({ id, organisation, byOffice, file, defaults, unfinished, startedBy, now }: BeginFacts): Deciding {
  refuseTooMany(unfinished);
  const next: PropositionImport = {
    ...noCounts, id, organisationId: organisation.id, organisationName: organisation.name, byOffice, state: 'UPLOADED',
    fileId: file.id, fileName: file.name, fileBytes: file.bytes, sha256: file.sha256, defaults,
    format: null, encoding: null, delimiter: null, bom: null, sheet: null, sheets: [], columns: [], mapping: [], mappedByHand: false,
    asides: [], warnings: [], problem: null, writtenTo: 0, startedBy, confirmedBy: null, createdAt: now, updatedAt: now, version: 1,
  };
  return { next, events: [happened(ImportUploaded, now, { importId: id, organisationId: organisation.id })] };
}

/** Asked before the file is taken too. */
export function refuseTooMany(unfinished: number): void {
  if (unfinished >= MAX_UNFINISHED) throw tooManyUnfinished({ most: MAX_UNFINISHED });
}

/** What reading found out about the file before the first row was judged. */
export type FileFindings = Pick<
  PropositionImport, 'format' | 'encoding' | 'delimiter' | 'bom' | 'sheet' | 'sheets' | 'columns' | 'mapping' | 'asides' | 'warnings' | 'total'
>;

export const noteFindings = (found: PropositionImport, findings: FileFindings, now: Date): PropositionImport => ({ ...found, ...findings, problem: null, updatedAt: now });

export function previewImport(read: PropositionImport, { now }: { now: Date }): Deciding {
  const state = advance('import', importLifecycle, read.state, 'preview');
  const { id: importId, accepted, refused, repeated, same, differs } = read;
  const told = happened(ImportPreviewed, now, { importId, accepted, refused: refused + repeated + differs, thereAlready: same });
  return { next: { ...read, state, updatedAt: now }, events: [told] };
}

export function askForMapping(read: PropositionImport, { problem, now }: { problem: Remark; now: Date }): Deciding {
  const state = advance('import', importLifecycle, read.state, 'askForMapping');
  return { next: { ...read, state, problem, updatedAt: now }, events: [happened(ImportUnmapped, now, { importId: read.id })] };
}

export function giveUpImport(found: PropositionImport, { problem, now }: { problem: Remark; now: Date }): Deciding {
  const state = advance('import', importLifecycle, found.state, 'giveUp');
  return { next: { ...found, state, problem, updatedAt: now }, events: [happened(ImportUnreadable, now, { importId: found.id, code: problem.code })] };
}

export function confirmImport(previewed: PropositionImport, { by, now }: { by: string; now: Date }): Deciding {
  const state = advance('import', importLifecycle, previewed.state, 'confirm');
  if (previewed.accepted === 0) throw nothingToImport();
  return { next: { ...previewed, state, confirmedBy: by, updatedAt: now }, events: [happened(ImportConfirmed, now, { importId: previewed.id })] };
}

export function finishImport(written: PropositionImport, { now }: { now: Date }): Deciding {
  const state = advance('import', importLifecycle, written.state, 'finish');
  const { id: importId, organisationId, created } = written;
  return { next: { ...written, state, updatedAt: now }, events: [happened(ImportDone, now, { importId, organisationId, created })] };
}

export function cancelImport(unwanted: PropositionImport, { now }: { now: Date }): Deciding {
  const state = advance('import', importLifecycle, unwanted.state, 'cancel');
  return { next: { ...unwanted, state, updatedAt: now }, events: [happened(ImportCancelled, now, { importId: unwanted.id })] };
}

/** Another meaning of the columns, or another sheet: everything is judged anew. */
export function readAgain(read: PropositionImport, changed: Pick<PropositionImport, 'sheet' | 'mapping' | 'mappedByHand'>, { now }: { now: Date }): Deciding {
  const state = advance('import', importLifecycle, read.state, 'map');
  return { next: { ...read, ...noCounts, ...changed, state, problem: null, updatedAt: now }, events: [happened(ImportMapped, now, { importId: read.id })] };
}
