import { regionByCode, regionLevel, regionPath, regionsUnder } from './regions.js';

describe('GB/T 2260', () => {
  it('is a whole tree', () => {
    const provinces = regionsUnder();
    const prefectures = provinces.flatMap(({ code }) => regionsUnder(code));
    const counties = prefectures.flatMap(({ code }) => regionsUnder(code));
    expect([provinces.length, prefectures.length, counties.length]).toEqual([34, 342, 3261]);
    expect(counties.every(({ code }) => regionLevel(code) === 'county')).toBe(true);
  });

  it('names the path without placeholders', () => {
    expect(regionPath('430104')).toEqual(['湖南省', '长沙市', '岳麓区']);
    expect(regionPath('110101')).toEqual(['北京市', '东城区']);
    expect(regionPath('429004')).toEqual(['湖北省', '仙桃市']);
    expect(regionPath('999999')).toEqual([]);
  });

  it('gives coordinates only where they can be trusted', () => {
    expect(regionByCode('430104')).toMatchObject({ name: '岳麓区', lng: expect.closeTo(112.9, 0), lat: expect.closeTo(28.2, 0) });
    // 漠河 carries the point of the province in the source.
    expect(regionByCode('232701')).not.toHaveProperty('lng');
  });
});
