import { describe, expect, it } from '@jest/globals';
import { industryNamed } from './industry-named.js';
import { regionNamed } from './region-named.js';

describe('the region that a text means', () => {
  it.each([
    ['湖南省', '430000', ''], ['湖南', '430000', ''], ['湖南省长沙市岳麓区', '430104', ''], ['湖南 长沙', '430100', ''], ['长沙市', '430100', ''],
    ['湘西土家族苗族自治州', '433100', ''], ['吉林', '220000', ''], ['吉林省吉林市', '220200', ''], ['重庆市荣昌区', '500153', ''], ['北京市朝阳区', '110105', ''],
    ['内蒙古', '150000', ''], ['广西', '450000', ''], ['430104', '430104', ''], ['430104001', '430104', ''], ['浙江省/杭州市', '330100', ''],
    ['广东省深圳市南山区科技园', '440305', '科技园'],
  ])('%s is %s', (text, code, rest) => expect(regionNamed(text)).toMatchObject({ region: { code }, rest }));

  it.each(['朝阳区', '鼓楼区', '火星', '999999', ''])('%s is none', (text) => expect(regionNamed(text)).toBeUndefined());
});

describe('the industry that a text means', () => {
  it.each([
    ['C3985', 'C3985'], ['3841', 'C3841'], ['制造业', 'C'], ['c38 电气机械和器材制造业', 'C38'], ['农,林,牧,渔业', 'A'], ['锂离子电池制造', 'C3841'],
  ])('%s is %s', (text, code) => expect(industryNamed(text)?.code).toBe(code));

  it.each(['人工智能', '3d 打印', '12345', 'A great field', ''])('%s is none', (text) => expect(industryNamed(text)).toBeUndefined());
});
