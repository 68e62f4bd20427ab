import { describe, expect, it } from '@jest/globals';
import { importFields, namesOf } from '../domain/import-fields.js';
import type { ImportDefaults } from '../domain/proposition-import.js';
import { bountyIn } from './bounty.js';
import { Cells } from './cells.js';
import { cooperationIn, disciplineIn } from './choices.js';
import { codeWords } from './code-words.js';
import { findMapping } from './find-mapping.js';
import { digestOf, keyOf } from './fingerprint.js';
import { garbledPiece } from './garbled.js';
import { dayIn, momentIn } from './moment.js';
import { monthsIn } from './months.js';
import { readRow } from './read-row.js';
import { wholeNumberIn } from './whole-number.js';

describe('the meaning of columns', () => {
  it.each([
    [['编号', '标题', '描述', '要求'], ['externalCode', 'title', 'background', 'research']],
    [['ps_id', 'title', 'organization', 'max_submission'], ['externalCode', 'title', 'sponsorName', 'maxBids']],
    [['id', 'code', 'title', 'deadline'], [null, 'externalCode', 'title', 'closeAt']],
    [['序号', '命题名称（必填）', '命题企业', '奖金(万元)', '截止日期'], [null, 'title', 'sponsorName', 'bounty', 'closeAt']],
    [['项目 编号', '题目 Title', '单位/Company', '省', '市'], ['externalCode', 'title', 'sponsorName', 'region', 'region']],
    [['名称', '榜题名称'], [null, 'title']],
    [['学校标识码', '学校名称', '备注'], [null, null, 'remark']],
    [['', ''], [null, null]],
  ])('%j', (header, mapping) => expect(findMapping(header)).toEqual(mapping));

  it('is never claimed by two fields', () => {
    const all = importFields.flatMap((field) => [...namesOf(field)]);
    expect(all.filter((name, at) => all.indexOf(name) < at)).toEqual([]);
  });
});

describe('an amount', () => {
  it.each([
    ['50', '奖金（万元）', 50_000_000], ['50', '奖金/万元', 50_000_000], ['50', '奖金', 5_000], ['500元', '奖金（万元）', 50_000], ['¥100,000.50', '金额', 10_000_050],
    ['人民币5.5万元整', '金额', 5_500_000], ['1.2亿元', '金额', 12_000_000_000], ['3000 RMB', 'prize', 300_000], ['0', '金额', 0],
  ])('%s under %s', (text, header, fen) => expect(bountyIn(text, header)).toEqual({ fen }));
  it('to be negotiated', () => expect(bountyIn('面议', '金额')).toBe('negotiable'));
  it.each([['10-20万', '金额'], ['约5万', '金额'], ['$100', '金额'], ['150000', 'prize_money_inr'], ['-5', '金额'], ['99999999999万', '金额'], ['一等奖', '奖金']])(
    '%s under %s is not one', (text, header) => expect(bountyIn(text, header)).toBeUndefined());
});

describe('a moment', () => {
  it.each([
    ['2026-09-25 12:00', '2026-09-25T04:00:00.000Z'], ['2026-09-05', '2026-09-05T16:00:00.000Z'], ['2026/9/5', '2026-09-05T16:00:00.000Z'], ['2026.9.5', '2026-09-05T16:00:00.000Z'],
    ['20260905', '2026-09-05T16:00:00.000Z'], ['2026年9月25日', '2026-09-25T16:00:00.000Z'], ['2026年9月25日24时', '2026-09-25T16:00:00.000Z'], ['2026年9月25日 18:30前', '2026-09-25T10:30:00.000Z'],
    ['2026-09-25T12:00:00Z', '2026-09-25T12:00:00.000Z'], ['2026-09-25T12:00:00+01:00', '2026-09-25T11:00:00.000Z'], ['截止2026年9月25日12点', '2026-09-25T04:00:00.000Z'],
    ['2026-09-25T23:59:59.000', '2026-09-25T15:59:59.000Z'],
  ])('%s ends at %s', (text, iso) => expect(momentIn(text, 'ends')?.toISOString()).toBe(iso));
  it('begins a day with its first moment', () => expect(momentIn('2026-03-01', 'begins')?.toISOString()).toBe('2026-02-28T16:00:00.000Z'));
  it.each(['2026-02-30', '9月25日', '2026年9月', '下周', '2026-09-25 25:00', '2026-09-25 24:30', '2026-08-01至2026-09-25', '09/25/2026', ''])(
    '%s is none', (text) => expect([momentIn(text, 'ends'), dayIn('2026-13-01')]).toEqual([undefined, undefined]));
});

describe('numbers, periods and choices', () => {
  it.each([['1,200', 1200], ['12人', 12], ['3.0', 3], ['500', 500], ['3-5', undefined], ['约10', undefined], ['1.5', undefined], ['-1', undefined]])(
    '%s is the number %s', (text, value) => expect(wholeNumberIn(text)).toBe(value));
  it.each([['12', 12], ['12个月', 12], ['1.5年', 18], ['两年', 24], ['半年', 6], ['18 months', 18], ['一', undefined], ['尽快', undefined]])(
    '%s is %s months', (text, value) => expect(monthsIn(text)).toBe(value));
  it.each([['新工科', 'NEW_ENGINEERING'], ['新文科', 'NEW_LIBERAL_ARTS'], ['医科', 'NEW_MEDICINE'], ['区域特色产业', undefined]])(
    '%s is the discipline %s', (text, value) => expect(disciplineIn(text)).toBe(value));
  it.each([['委托开发', 'COMMISSIONED'], ['联合攻关', 'JOINT'], ['技术入股', 'SHARES'], ['委托开发或联合攻关', undefined]])(
    '%s is the cooperation %s', (text, value) => expect(cooperationIn(text)).toBe(value));
});

describe('garbled text', () => {
  it.each(['國(guó)際大學(xué)生', '金額估計(jì)將過億元,。', '9sd}Z,l}; 各省、自治区', 'üöÄ Knowledge Share', 'Bueché-Labs ‚ùå ON HOLD', '锟斤拷', 'cafÃ©', '湖南??大学', '丢了�字'])(
    'is seen in %s', (text) => expect(garbledPiece(text)).toBeDefined());
  it.each(['面向工业（AI）的题目，含“引号”。', 'if (a) { b(1); }', '真的吗？？好', 'naïve café Müller', '调用 f(x)[0]; 返回 {"a": {"b": 1}}', '🚀 发射'])(
    'is not seen in %s', (text) => expect(garbledPiece(text)).toBeUndefined());
});

describe('a row', () => {
  const none: ImportDefaults = { programme: null, industryCode: null, regionCode: null, discipline: null };
  const read = (cells: Record<string, string>, defaults = none) => {
    const header = Object.keys(cells);
    return readRow(new Cells(header, findMapping(header), Object.values(cells)), defaults, codeWords());
  };

  it('leaves open what is not given', () => {
    const { input } = read({ 标题: '甲', 金额: '-', 预计岗位: '待定', 名额: '', 截止: 'N/A', 省: '无' });
    expect(input).toMatchObject({ title: '甲', bountyFen: null, negotiable: null, expectedJobs: null, maxBids: null, closeAt: null, regionCode: null, background: null });
  });

  it('keeps a title that is too long in the background, in whole characters', () => {
    const long = `${'莫𡐓村'.repeat(30)}`;
    const { input, remarks } = read({ 标题: long, 描述: '说明' });
    expect(Array.from(input.title)).toHaveLength(80);
    expect(input.title).toMatch(/^莫𡐓村.*…$/u);
    expect(input.background).toBe(`${long}\n\n说明`);
    expect(remarks).toEqual([{ code: 'propositions.import-title-shortened', facts: { length: 90, max: 80 } }]);
  });

  it('understands places in any order of columns, and full-width codes', () => {
    const { input } = read({ 标题: '（甲）全角：标点不动', 编号: 'ＸＨ－０１', 区县: '岳麓区', 省份: '湖南省', 行业: '锂离子电池制造' });
    expect(input).toMatchObject({ title: '（甲）全角：标点不动', externalCode: 'XH-01', regionCode: '430104', industryCode: 'C3841' });
  });

  it('puts programme and year together, and takes defaults for the rest', () => {
    const defaults = { ...none, programme: '黑客松', regionCode: '430000' };
    expect(read({ 标题: '甲', program: '挑战杯', program_year: '2026' }, defaults).input).toMatchObject({ programme: '挑战杯 2026', regionCode: '430000' });
    expect(read({ 标题: '甲', edition: '10' }, defaults).input.programme).toBe('黑客松 10');
    expect(read({ 标题: '甲', edition: '10' }).input).toMatchObject({ programme: null, background: 'edition：10' });
  });

  it('keeps keywords that do not fit as text', () => {
    const { input, remarks } = read({ 标题: '甲', 关键词: `电池，储能；${'长'.repeat(21)}` });
    expect(input.keywords).toEqual(['电池', '储能']);
    expect(input.background).toContain('长长长');
    expect(remarks[0]!.code).toBe('propositions.import-cell-not-understood');
  });

  it('made to hurt takes no longer than another', () => {
    const breaks = `题${'\n '.repeat(20_000)}x`;
    const { input } = read({ 标题: breaks, 省: '湖'.repeat(40_000), 金额: '1,'.repeat(20_000), 截止: `2026${' '.repeat(40_000)}前x`, [`奖金${'('.repeat(40_000)}`]: '5', 描述: '}'.repeat(40_000) });
    expect(input.title).toBe('题 x');
  });

  it('is known again by its number, else its title, and by nothing that is not said', () => {
    const key = (cells: Record<string, string>, organisation = 'a') => keyOf(read(cells), organisation);
    expect(key({ 标题: '甲', 编号: 'A1' })).toBe(key({ 标题: '乙', 编号: 'ａ1' }));
    expect(key({ 标题: '甲' })).not.toBe(key({ 标题: '乙' }));
    expect(key({ 标题: '甲' })).not.toBe(key({ 标题: '甲' }, 'b'));
    expect(key({ 标题: '甲', 编号: 'A1' })).not.toBe(key({ 标题: '甲', 编号: 'A1', 赛事: '挑战杯' }));
    expect(digestOf(read({ 标题: '甲', 描述: '' }))).toBe(digestOf(read({ 标题: '甲' })));
    expect(digestOf(read({ 标题: '甲', 描述: '新' }))).not.toBe(digestOf(read({ 标题: '甲' })));
  });
});
