import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#platform';
import { searchUniversities } from './search-universities.js';
import { universities, universityByCode } from './universities.js';
import { universityNamed } from './university-named.js';

const named = (text: string): string | undefined => universityNamed(text)?.name;

describe('the list of universities', () => {
  it('is whole', () => {
    expect(universities()).toHaveLength(2631);
    expect(universities().every(({ moeCode, name, city, level, province }) => /^\d{10}$/.test(moeCode) && name && city && /^[本专]科$/.test(level) && province)).toBe(true);
    expect(universityByCode('4143010533')).toEqual({ moeCode: '4143010533', name: '中南大学', city: '长沙市', level: '本科', province: '湖南省' });
    expect(universityByCode('0000000000')).toBeUndefined();
  });

  it('is found by each of its own names, also in another width and in traditional characters', () => {
    expect(universities().filter((university) => universityNamed(university.name) !== university)).toEqual([]);
    expect(named('中国石油大学(北京)')).toBe('中国石油大学（北京）');
    expect(named(' 北京 化工大學 ')).toBe('北京化工大学');
  });
});

describe('a university is recognised', () => {
  it.each([
    ['清华', '清华大学'], ['中科大', '中国科学技术大学'], ['湖南师大', '湖南师范大学'], ['西安交大', '西安交通大学'], ['南京航空航天', '南京航空航天大学'],
    ['哈尔滨工业大学（深圳）', '哈尔滨工业大学'], ['中国矿业大学（北京）化工学院', '中国矿业大学（北京）'], ['中南大学湘雅药学院', '中南大学'],
    ['Xiangya School of Pharmacy, Central South University', '中南大学'], ['The Northwest A & F University', '西北农林科技大学'],
    ['College of Safety, China University of Mining and Technology, Beijing', '中国矿业大学（北京）'], ['湖南长沙，湖南大学', '湖南大学'],
  ])('%s', (text, name) => expect(named(text)).toBe(name));

  it.each([
    '', '大学', '北京', '湖南', '石家庄', '呼和浩特', '华师', '华农', '山大', '地大', '某某大学', '清华大学附属中学', '中南大学出版社', '北京大学、清华大学', '湘雅医院',
    '中国石油大学', '清华大学北京大学联合研究院', '重大，专项', 'University of Nowhere', 'x'.repeat(500),
  ])('but not by guessing: %j', (text) => expect(named(text)).toBeUndefined());

  const mentions = join(packageRoot(), '..', 'shared', 'data', 'reference', 'university_mentions.csv');
  if (existsSync(mentions))
    it('as real texts mention it', () => {
      const rows = readFileSync(mentions, 'utf8').trim().split('\n').slice(1).map((line) => /^(?:"(.*)"|([^,]*)),([^,]*),(\d+),/.exec(line)!);
      expect(rows.map(([, quoted, plain]) => universityNamed(quoted ?? plain!)?.moeCode)).toEqual(rows.map((row) => row[4]));
    });
});

describe('the search while typing', () => {
  const found = (q: string, province?: string): string[] => searchUniversities({ q, province, limit: 5 }).map(({ name }) => name);

  it('puts the one meant first, then names that begin so', () => {
    expect(found('中科大')[0]).toBe('中国科学技术大学');
    expect(found('中南').slice(0, 2)).toEqual(['中南大学', '中南民族大学']);
    expect(found('林业科技')).toEqual(['中南林业科技大学', '中南林业科技大学涉外学院']);
    expect(found('central south univ')[0]).toBe('中南大学');
  });

  it('keeps to the province and the limit', () => {
    expect(found('', '湖南')).toHaveLength(5);
    expect(searchUniversities({ q: '师范大学', province: '湖南省', limit: 50 }).every(({ province }) => province === '湖南省')).toBe(true);
    expect(found('清华', '湖南省')).toEqual([]);
  });
});
