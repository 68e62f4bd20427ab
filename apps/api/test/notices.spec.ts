import { describe, expect, it } from '@jest/globals';
import { eventCatalogue } from '#kernel';
import { noticeRules, silent } from '#notifications';
import '../src/contexts.js';

/** Every fact that the product tells itself of. */
const facts = eventCatalogue().map((one) => one.name).filter((name) => !name.startsWith('test.'));
const told = new Set(noticeRules.map((rule) => rule.event.name));

const undecided = (names: readonly string[]): string[] => names.filter((name) => !told.has(name) && !(name in silent));

describe('every fact of the product', () => {
  it('is told to somebody, or to nobody for a reason: whoever adds one decides (libs/notifications/src/domain/rules)', () => {
    expect(undecided(facts)).toEqual([]);
    expect(facts.length).toBeGreaterThan(90);
  });

  it('is not both', () => expect(Object.keys(silent).filter((name) => told.has(name))).toEqual([]));

  it('is one that there is', () => expect([...told, ...Object.keys(silent)].filter((name) => !facts.includes(name))).toEqual([]));

  it('that nobody decided about is caught', () => expect(undecided([...facts, 'bids.bid-admired.v1'])).toEqual(['bids.bid-admired.v1']));
});
