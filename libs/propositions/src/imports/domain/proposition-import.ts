import type { Facts } from '#kernel';
import type { ImportState } from './import.lifecycle.js';

/** A problem as it is kept: its code and facts; the sentence is made when somebody reads it. */
export interface Remark {
  readonly code: string;
  readonly facts: Facts;
}

/** What counts for every row that does not say it itself. */
export interface ImportDefaults {
  readonly programme: string | null;
  readonly industryCode: string | null;
  readonly regionCode: string | null;
  readonly discipline: string | null;
}

export interface ImportColumn {
  readonly name: string;
  /** The first value that stands in the column. */
  readonly example: string;
}

export interface ImportSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  /** Its rows are part of this import. */
  readonly read: boolean;
}

/** A line that is not data: title, group heading, total or note. */
export interface ImportAside {
  readonly sheet: string;
  readonly line: number;
  readonly role: string;
  readonly text: string;
}

/** How many rows there are, and how many of them were judged how. */
export interface ImportCounts {
  readonly total: number;
  readonly checked: number;
  readonly accepted: number;
  readonly refused: number;
  readonly same: number;
  readonly differs: number;
  readonly repeated: number;
  /** Propositions drafted since the confirmation. */
  readonly created: number;
}

export interface PropositionImport extends ImportCounts {
  readonly id: string;
  /** The organisation that imports. */
  readonly organisationId: string;
  readonly organisationName: string;
  /** An office imports: rows of verified organisations become drafts on their behalf. */
  readonly byOffice: boolean;
  readonly state: ImportState;
  readonly fileId: string;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly sha256: string;
  readonly defaults: ImportDefaults;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly bom: boolean | null;
  /** The sheet that says which columns there are. */
  readonly sheet: number | null;
  readonly sheets: readonly ImportSheet[];
  readonly columns: readonly ImportColumn[];
  /** For each column what it means; null for one that is not read. */
  readonly mapping: readonly (string | null)[];
  /** Said by the user, so that reading again does not guess. */
  readonly mappedByHand: boolean;
  readonly asides: readonly ImportAside[];
  readonly warnings: readonly Remark[];
  /** Why it cannot go on. */
  readonly problem: Remark | null;
  /** The last row that the confirmation has been carried out for. */
  readonly writtenTo: number;
  readonly startedBy: string;
  readonly confirmedBy: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

export const noCounts: ImportCounts = { total: 0, checked: 0, accepted: 0, refused: 0, same: 0, differs: 0, repeated: 0, created: 0 };
