import { asTime, asTimeOrNull } from '#platform';
import type { Programme } from '../domain/programme.js';

/** A programme as the drivers answer it. */
export type ProgrammeRow = Omit<Programme, 'publishedAt' | 'createdAt' | 'updatedAt'>
  & { readonly publishedAt: Date | string | null; readonly createdAt: Date | string; readonly updatedAt: Date | string };

export const PROGRAMME_COLUMNS = `p.id, p.name, p.kind, p.state, p.organiserId, p.organiserName, p.enterpriseId, p.enterpriseName, p.newestVersion,
  p.publishedAt, p.createdAt, p.updatedAt, p.version`;

export const programmeOf = (row: ProgrammeRow): Programme =>
  ({ ...row, publishedAt: asTimeOrNull(row.publishedAt), createdAt: asTime(row.createdAt), updatedAt: asTime(row.updatedAt) });
