import type { Identity } from '#identity';
import type { Reader } from '#platform';
import { industryByCode, regionByCode, universityByCode } from '#reference';
import type { Dimension } from '../domain/indicator.js';

/** What people call the cells of a split; kinds and months speak for themselves. */
export async function labelsOf(identity: Identity, reader: Reader, by: Dimension | undefined, cells: readonly (string | null)[]): Promise<Map<string, string>> {
  const codes = [...new Set(cells)].filter((one) => one !== null);
  if (by === 'office') return new Map((await identity.organisations(reader, codes)).map((one) => [one.id, one.name]));
  if (by === 'school') return new Map(codes.flatMap((code) => universityByCode(code) ?? []).map(({ moeCode, name }) => [moeCode, name]));
  const named = by === 'region' ? codes.map(regionByCode) : by === 'industry' ? codes.map(industryByCode) : [];
  return new Map(named.filter((one) => one !== undefined).map((one) => [one.code, one.name]));
}
