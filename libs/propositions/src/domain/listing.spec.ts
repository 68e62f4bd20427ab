import { describe, expect, it } from '@jest/globals';
import { cellsOf, listingOf, postingsOf, searchTextIn } from './listing.js';
import { aListed, aProposition, later } from './proposition.fixture.js';
import { listedStates, propositionStates } from './proposition.lifecycle.js';

const placesOf = (given: Parameters<typeof aListed>[0]) => {
  const proposition = aListed(given);
  return postingsOf({ listing: listingOf(proposition)!, searchText: searchTextIn(proposition) }).filter(({ term }) => !term.includes('#'));
};

describe('the public list', () => {
  it('shows what is or was open, except withdrawn', () => {
    const shown = propositionStates.filter((state) => listingOf(aListed({ state })) !== null);
    expect(shown).toEqual(listedStates);
    expect(listingOf(aProposition())).toBeNull();
  });

  it('puts a proposition into each list that narrows down to it, once', () => {
    const terms = placesOf({}).map(({ term }) => term);
    expect(terms.filter((term) => term.startsWith('c'))).toEqual(['co||', 'co|C|', 'co|C38|', 'co||43', 'co||4301', 'co|C|43', 'co@enterprise']);
    expect(terms).toHaveLength(21);
    expect(placesOf({ industryCode: null, regionCode: null, state: 'DONE' }).map(({ term }) => term)).toEqual(['cp||', 'cp@enterprise', 'pp||', 'pp@enterprise', 'bp||', 'bp@enterprise']);
  });

  it('orders by soonest deadline, newest and highest bounty, without bounty last', () => {
    const at = (term: string, given: Parameters<typeof aListed>[0]) => placesOf(given).find((one) => one.term === term)!.position;
    expect(at('co||', { closeAt: later(1) })).toBeLessThan(at('co||', { closeAt: later(2) }));
    expect(at('po||', { publishedAt: later(2) })).toBeLessThan(at('po||', { publishedAt: later(1) }));
    expect(at('bo||', { bountyFen: 200 })).toBeLessThan(at('bo||', { bountyFen: 100 }));
    expect(at('bo||', { bountyFen: 0 })).toBeLessThan(at('bo||', { bountyFen: null }));
  });

  it('counts each proposition in 32 cells, from everything to exactly this', () => {
    const cells = cellsOf(listingOf(aListed({ discipline: 'OTHER', bountyFen: 100 }))!);
    expect(new Set(cells).size).toBe(32);
    expect(cells).toEqual(expect.arrayContaining(['||||', 'OPEN||||', '|C|43||', 'OPEN|C|43|OTHER|1']));
    expect(cellsOf(listingOf(aListed({ industryCode: null, regionCode: null, bountyFen: null }))!)).toContain('OPEN|-|-|-|-');
  });
});
