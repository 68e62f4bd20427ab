import { list, once } from './list.js';
import { regionByCode } from './regions.js';
import { universityKey } from './university-key.js';

export interface University {
  /** Ten digits of the ministry; digits 3–4 are the province. */
  readonly moeCode: string;
  readonly name: string;
  readonly city: string;
  readonly level: '本科' | '专科';
  readonly province: string;
}

export const universities = list<University>('universities.tsv', ([moeCode = '', name = '', city = '', level]) =>
  ({ moeCode, name, city, level: level as University['level'], province: regionByCode(`${moeCode.slice(2, 4)}0000`)?.name ?? '' }));

const byCode = once(() => new Map(universities().map((university) => [university.moeCode, university])));

export const universityByCode = (moeCode: string): University | undefined => byCode().get(moeCode);

const aliases = list('university-aliases.tsv', ([moeCode = '', names = '']) => ({ moeCode, names: names.split('|') }));

/** Full names, Chinese and English, by their key. */
export const byName = once(() => new Map([
  ...universities().map((university) => [universityKey(university.name), university] as const),
  ...aliasesThat((name) => / /.test(name)),
]));

/** Short forms: too short to be looked for inside a longer text. */
export const byShortForm = once(() => new Map(aliasesThat((name) => !/ /.test(name))));

const aliasesThat = (fit: (name: string) => boolean): (readonly [string, University])[] =>
  aliases().flatMap(({ moeCode, names }) => names.filter(fit).map((name) => [universityKey(name), universityByCode(moeCode)!] as const));
