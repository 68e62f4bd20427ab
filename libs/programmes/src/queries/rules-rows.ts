import type { Day } from '#kernel';
import { asTime, type Reader } from '#platform';
import type { RulesVersion } from '../domain/programme.js';
import { programmeMissing } from '../domain/programmes.problems.js';
import type { ProgrammeRules } from '../domain/rules.js';

type RulesRow = Omit<RulesVersion, 'changed' | 'rules' | 'decidedAt'> & { readonly changed: string; readonly rules: string; readonly decidedAt: Date | string };

const SELECT_RULES = 'SELECT programmeId, number, fromOn, reason, changed, rules, decidedBy, decidedAt FROM programme_rules WHERE programmeId = ?';

/** The number of the version that holds on a day, for a programme `p`. Versions follow one another in time. */
export const NUMBER_ON = '(SELECT MAX(v.number) FROM programme_rules v WHERE v.programmeId = p.id AND v.fromOn <= ?)';

export async function rulesOn(reader: Reader, programmeId: string, day: Day): Promise<RulesVersion> {
  const rows = await reader.query<RulesRow>(`${SELECT_RULES} AND fromOn <= ? ORDER BY number DESC LIMIT 1`, [programmeId, day]);
  return oneOf(rows);
}

export async function rulesNumbered(reader: Reader, programmeId: string, number: number): Promise<RulesVersion> {
  return oneOf(await reader.query<RulesRow>(`${SELECT_RULES} AND number = ?`, [programmeId, number]));
}

/** The latest first, before this number. */
export async function versionsBefore(reader: Reader, programmeId: string, number: number, limit: number): Promise<RulesVersion[]> {
  const rows = await reader.query<RulesRow>(`${SELECT_RULES} AND number < ? ORDER BY number DESC LIMIT ?`, [programmeId, number, limit]);
  return rows.map(versionOf);
}

function oneOf([row]: readonly RulesRow[]): RulesVersion {
  if (!row) throw programmeMissing();
  return versionOf(row);
}

const versionOf = (row: RulesRow): RulesVersion =>
  ({ ...row, changed: JSON.parse(row.changed) as string[], rules: JSON.parse(row.rules) as ProgrammeRules, decidedAt: asTime(row.decidedAt) });
