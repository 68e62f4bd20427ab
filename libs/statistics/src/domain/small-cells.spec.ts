import { describe, expect, it } from '@jest/globals';
import { isSmall, smallCells } from './small-cells.js';

const cells = (...numbers: number[]) => numbers.map((numerator) => ({ cell: String(numerator), things: numerator, numerator, denominator: null }));
const hidden = (...numbers: number[]) => [...smallCells(cells(...numbers))].map((one) => one.numerator).sort((a, b) => a - b);

describe('small cells', () => {
  it('are those below five', () => expect(hidden(1, 4, 5, 30)).toEqual([1, 4]));
  it('take the next smallest with them when one alone could be worked out from the total', () => expect(hidden(2, 9, 30)).toEqual([2, 9]));
  it('hide nothing where all are large', () => expect(hidden(5, 6)).toEqual([]));
  it('hide an only cell', () => expect(hidden(3)).toEqual([3]));
  it('are also sums of few rows, and small numbers of many rows', () => {
    expect(isSmall({ things: 2, numerator: 600 })).toBe(true);
    expect(isSmall({ things: 40, numerator: 3 })).toBe(true);
    expect(isSmall({ things: 40, numerator: 0 })).toBe(false);
  });
});
