import { describe, expect, it } from '@jest/globals';
import { bandOf, bandsBetween, bountyEdges } from './bounty-band.js';
import { disciplines } from './proposition.js';
import { listedStates } from './proposition.lifecycle.js';
import { disciplineNumbers, FACET_MASK, packTraits, selectTraits, stateNumbers, type Traits, traitWords, unpackTrait } from './traits.js';

const full: Traits = { state: 'DONE', discipline: 'OTHER', industryCode: 'T9690', regionCode: '829999', bountyFen: 10 ** 14 };
const selects = (wanted: Parameters<typeof selectTraits>[0], traits: Traits) => {
  const { mask, value } = selectTraits(wanted);
  return (BigInt(packTraits(traits)) & BigInt(mask)) === BigInt(value);
};

describe('packed traits', () => {
  it('stay within what a number holds exactly', () => expect(packTraits(full)).toBeLessThan(2 ** 52));

  // Stored rows hold these numbers: a change here is a mistake, or else every row is rebuilt. New words take new numbers.
  it('keep the number of every word for ever', () => {
    expect(stateNumbers).toEqual({ OPEN: 1, CLOSED: 2, REVIEWING: 3, NO_BID: 4, AWARDED: 5, CONTRACTED: 6, DONE: 7, SUSPENDED: 8, FAILED: 9, NO_BID_CLOSED: 10, FAILED_CLOSED: 11 });
    expect(disciplineNumbers).toEqual({ NEW_ENGINEERING: 1, NEW_MEDICINE: 2, NEW_AGRICULTURE: 3, NEW_LIBERAL_ARTS: 4, OTHER: 5 });
    expect(packTraits({ state: 'NO_BID', discipline: 'NEW_MEDICINE', industryCode: 'C3841', regionCode: '430104', bountyFen: 6_000_000 })).toBe(141_105_020_934_691);
  });

  it('gives each word a number of its own, which its bits can hold', () => {
    for (const [numbers, bits] of [[stateNumbers, 4], [disciplineNumbers, 3]] as const) {
      const given = Object.values(numbers);
      expect(new Set(given).size).toBe(given.length);
      expect(given.filter((one) => one < 1 || one >= 2 ** bits)).toEqual([]);
    }
  });

  it('select a code by any of its levels', () => {
    const traits = { ...full, industryCode: 'C3841', regionCode: '430104' };
    for (const industryCode of ['C', 'C38', 'C384', 'C3841']) expect(selects({ industryCode }, traits)).toBe(true);
    for (const industryCode of ['A', 'C39', 'C385', 'C3842']) expect(selects({ industryCode }, traits)).toBe(false);
    for (const regionCode of ['430000', '430100', '430104']) expect(selects({ regionCode }, traits)).toBe(true);
    for (const regionCode of ['370000', '430200', '430105']) expect(selects({ regionCode }, traits)).toBe(false);
  });

  it('do not take a missing level for the digit 0', () => {
    expect(selects({ industryCode: 'C3840' }, { ...full, industryCode: 'C384' })).toBe(false);
    expect(selects({ industryCode: 'C3840' }, { ...full, industryCode: 'C3840' })).toBe(true);
    expect(selects({ industryCode: 'C' }, { ...full, industryCode: null })).toBe(false);
  });

  it('select states and disciplines, alone and together', () => {
    for (const state of listedStates) for (const discipline of disciplines) {
      const traits = { ...full, state, discipline };
      expect(selects({ state, discipline }, traits)).toBe(true);
      expect(selects({ state: state === 'OPEN' ? 'DONE' : 'OPEN', discipline }, traits)).toBe(false);
      expect([traitWords.state(packTraits(traits)), traitWords.discipline(packTraits(traits))]).toEqual([state, discipline]);
    }
  });

  it('give facets their words back', () => {
    const packed = Number(BigInt(packTraits({ ...full, industryCode: 'C3841', regionCode: '430104', bountyFen: 6_000_000 })) & BigInt(FACET_MASK));
    expect([traitWords.section(packed), traitWords.province(packed), traitWords.band(packed), unpackTrait(packed, 'division')]).toEqual(['C', '43', '3', 0]);
    const none = packTraits({ state: 'OPEN', discipline: null, industryCode: null, regionCode: null, bountyFen: null });
    expect([traitWords.section(none), traitWords.province(none), traitWords.discipline(none), traitWords.band(none)]).toEqual(['-', '-', '-', '-']);
  });
});

describe('bands of bounty', () => {
  it('begin at their edge', () => {
    expect([null, 0, 999_999, 1_000_000, 10 ** 14].map(bandOf)).toEqual([0, 1, 1, 2, bountyEdges.length]);
  });

  it('cover a range from one edge to below another', () => {
    const inside = (from?: number, below?: number) => [null, 0, 1_000_000, 5_000_000, 10 ** 12].filter((bounty) => {
      const { first, last } = bandsBetween(from, below);
      return bandOf(bounty) >= first && bandOf(bounty) <= last;
    });
    expect(inside()).toEqual([null, 0, 1_000_000, 5_000_000, 10 ** 12]);
    expect(inside(1_000_000)).toEqual([1_000_000, 5_000_000, 10 ** 12]);
    expect(inside(undefined, 5_000_000)).toEqual([0, 1_000_000]);
    expect(inside(1_000_000, 5_000_000)).toEqual([1_000_000]);
    expect(inside(5_000_000, 1_000_000)).toEqual([]);
  });
});
