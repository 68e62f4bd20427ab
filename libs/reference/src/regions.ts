import { list, once } from './list.js';

export interface Region {
  readonly code: string;
  readonly name: string;
  /** Degrees; absent where no trustworthy point is known. */
  readonly lng?: number;
  readonly lat?: number;
}

export type RegionLevel = 'province' | 'prefecture' | 'county';

const regions = list<Region>('regions.tsv', ([code = '', name = '', lng, lat]) =>
  (lng && lat ? { code, name, lng: Number(lng), lat: Number(lat) } : { code, name }));
const byCode = once(() => new Map(regions().map((region) => [region.code, region])));

/** Rows of the list that only stand for "the counties of a municipality" or "directly under the province". */
const isPlaceholder = ({ code, name }: Region): boolean => name === '市辖区' || code.endsWith('00') && /^(县|.*直辖县级行政区划)$/.test(name);

export const regionByCode = (code: string): Region | undefined => byCode().get(code);

export function regionLevel(code: string): RegionLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

export function parentRegionCode(code: string): string | undefined {
  const level = regionLevel(code);
  if (level === 'province') return undefined;
  return level === 'county' ? `${code.slice(0, 4)}00` : `${code.slice(0, 2)}0000`;
}

/** Provinces without a parent, else what lies directly below it. */
export const regionsUnder = (parent?: string): Region[] => regions().filter(({ code }) => parentRegionCode(code) === parent);

/** Province, prefecture and county as people say them: no row that is only a placeholder of the list. */
export function regionPath(code: string): string[] {
  const region = regionByCode(code);
  if (!region) return [];
  const above = parentRegionCode(code);
  return [...(above ? regionPath(above) : []), ...(isPlaceholder(region) ? [] : [region.name])];
}

/** Full names and the short ones of daily use: 湖南省 and 湖南. */
export const regionNames = once(() => new Set(regions().flatMap(({ name }) => [name, name.replace(/(?<=..)(省|市|区|县|自治区|自治州|盟)$/, '')])));
