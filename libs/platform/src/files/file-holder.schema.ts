import { bigInteger, ref } from '../database/columns.js';
import { defineTable } from '../database/define-table.js';

/** How many bytes the files of one holder (an organisation, a team) take up. */
export interface FileHolder {
  readonly holderId: string;
  readonly bytes: number;
}

export const FileHolderSchema = defineTable<FileHolder>('file_holder', { columns: { holderId: { ...ref(), primary: true }, bytes: bigInteger() } });
