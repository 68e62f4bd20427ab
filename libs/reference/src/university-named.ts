import { byName, byShortForm, type University } from './universities.js';
import { universityKey } from './university-key.js';
import { regionNames } from './regions.js';

/** The university a person meant. No answer rather than a wrong one: what fits two, or only nearly fits, fits none. */
export function universityNamed(text: string): University | undefined {
  if (text.length > 200) return undefined;
  const key = universityKey(text);
  return byName().get(key) ?? byShortForm().get(key) ?? spelledOut(key) ?? inParts(text) ?? withUnit(key);
}

const shortEndings = {
  师大: '师范大学', 交大: '交通大学', 科大: '科技大学', 工大: '工业大学', 农大: '农业大学', 医大: '医科大学', 财大: '财经大学', 林大: '林业大学',
} as const;

/** 湖南师大, and 南京航空航天 where only one kind of school bears the name. */
function spelledOut(key: string): University | undefined {
  const ending = key.slice(-2) as keyof typeof shortEndings;
  if (key.length >= 4 && ending in shortEndings) return byName().get(key.slice(0, -2) + shortEndings[ending]);
  if (key.length < 4 || regionNames().has(key)) return undefined;
  return onlyOne(['大学', '学院', '职业技术学院'].map((kind) => byName().get(key + kind)));
}

/** "School of Pharmacy, Central South University" and 哈尔滨工业大学（深圳）; the longest run of parts wins, so a campus with its own code does. */
function inParts(text: string): University | undefined {
  const parts = text.split(/[,，;；、/|()（）]/).map((part) => part.trim()).filter(Boolean).slice(0, 10);
  for (let length = parts.length; length > 0; length--) {
    const runs = Array.from({ length: parts.length - length + 1 }, (_, at) => parts.slice(at, at + length).join(''));
    const found = runs.map((run) => byName().get(universityKey(run)) ?? withUnit(universityKey(run)));
    if (found.some(Boolean)) return onlyOne(found);
  }
  return undefined;
}

const unit = /(学院|书院|学部|医学部|系|研究所|研究院|研究中心|中心|实验室|研究生院|校区|分校|团队)$/;
/** Places of their own beside a university. */
const another = /(大学|附属|附设|医院|中学|小学|公司)/;

/** 中南大学湘雅药学院: a full name with one of its units after it. */
function withUnit(key: string): University | undefined {
  if (!unit.test(key)) return undefined;
  for (let length = key.length - 1; length >= 4; length--) {
    const university = byName().get(key.slice(0, length));
    if (university) return another.test(key.slice(length)) ? undefined : university;
  }
  return undefined;
}

function onlyOne(found: readonly (University | undefined)[]): University | undefined {
  const different = new Set(found.filter((university) => university !== undefined));
  return different.size === 1 ? [...different][0] : undefined;
}
