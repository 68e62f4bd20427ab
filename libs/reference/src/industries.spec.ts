import { industriesUnder, industryByCode, industryLevel, parentIndustryCode } from './industries.js';

const all = industriesUnder().flatMap(function below(industry): string[] {
  return [industry.code, ...industriesUnder(industry.code).flatMap(below)];
});

describe('GB/T 4754-2017', () => {
  it('is a whole tree', () => {
    const count = (level: string): number => all.filter((code) => industryLevel(code) === level).length;
    expect(['section', 'division', 'group', 'class'].map(count)).toEqual([20, 97, 473, 1380]);
  });

  it('is looked up with and without the letter', () => {
    expect(industryByCode('C3985')).toMatchObject({ code: 'C3985' });
    expect(industryByCode('3985')).toBe(industryByCode('c3985'));
    expect(industryByCode('39')).toMatchObject({ code: 'C39' });
    for (const code of all) if (code.length > 1) expect(industryByCode(code.slice(1))?.code).toBe(code);
    expect([industryByCode('9999'), industryByCode(''), industryByCode('A3985')]).toEqual([undefined, undefined, undefined]);
  });

  it('says what a class belongs to', () => {
    expect(['A0111', 'A011', 'A01', 'A'].map(parentIndustryCode)).toEqual(['A011', 'A01', 'A', undefined]);
  });
});
