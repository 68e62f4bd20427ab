import { asTime } from '#platform';
import type { Organisation } from '../domain/organisation.js';

/** An organisation as a driver answers it. */
export type OrganisationRow = Omit<Organisation, 'registeredAt' | 'usccWarning'> & { readonly registeredAt: Date | string; readonly usccWarning: number };

export const ORGANISATION_COLUMNS = `id, kind, name, foldedName, state, uscc, usccWarning, universityCode, claimedCode, regionCode, address, industryCode,
  reason, verifiedBy, verificationNote, registeredAt, version`;

export const organisationOf = (row: OrganisationRow): Organisation => ({ ...row, registeredAt: asTime(row.registeredAt), usccWarning: row.usccWarning === 1 });
