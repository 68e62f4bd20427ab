import { describe, expect, it } from '@jest/globals';
import { completeUscc, readUscc } from './uscc.js';

describe('a unified social credit code', () => {
  it.each([
    '91350200MA2YJ1XR9G', '91440101MA5CJQ4N59', '913502000728319549', '91110000802100433B', '91440300708461136T',
    '91430104MA4T00019M', '91370303MA3T00025R', '91370322MA3T000335', '12100000T000000522', '12370300T00000060N',
  ])('%s fits', (code) => expect(readUscc(code)).toEqual({ code, warning: false }));

  it.each(['91350100M0001TGQXM', '91350203M0001FUE2P', '91350203M0001QAY9B', '91350211M0000XUF46'])(
    '%s of the Fujian pilot is legal and only warns', (code) => expect(readUscc(code)).toEqual({ code, warning: true }),
  );

  it('warns of a wrong check of either kind', () => {
    expect(readUscc('91430104MA4T00019N').warning).toBe(true);
    expect(readUscc('91430104MA4T00018M').warning).toBe(true);
  });

  it('reads what people type', () => expect(readUscc(' 91430104 ma4t0001 ９m ').code).toBe('91430104MA4T00019M'));

  it.each(['', '91430104MA4T00019', '91430104MA4T00019MM', '91430104MA4T0001IM', 'S1430104MA4T00019M', '91A30104MA4T00019M', '91430104MA4T0001中M'])(
    '%j has not the format', (code) => expect(() => readUscc(code)).toThrow('not a unified social credit code'),
  );

  it('is completed with checks that fit', () => {
    expect(completeUscc('91430104MA4T0001')).toBe('91430104MA4T00019M');
    for (let serial = 0; serial < 500; serial++) expect(readUscc(completeUscc(`91430104MA${String(serial).padStart(6, '0')}`)).warning).toBe(false);
  });
});
