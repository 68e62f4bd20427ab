import { describe, expect, it } from '@jest/globals';
import { type Problem } from '#kernel';
import { type Bidding, isOpenBidding, whyNoPlace, whyNotOpen } from './bidding.js';

const at = (text: string): Date => new Date(`2026-11-30T${text}Z`);
const OPEN: Bidding = { state: 'OPEN', closeAt: at('10:00:00'), maxBids: 3 };

describe('bidding', () => {
  it('is open until the millisecond before the deadline', () => {
    expect(isOpenBidding(OPEN, at('09:59:59.999'))).toBe(true);
    expect(isOpenBidding(OPEN, at('10:00:00.000'))).toBe(false);
  });

  it.each<[string, Partial<Bidding>, string, boolean, string]>([
    ['a bid of the team is there', {}, '09:00:00', true, 'bids.already-bid'],
    ['the deadline is over', {}, '10:00:00', false, 'bids.bidding-closed'],
    ['it is marked as closed', { state: 'CLOSED' }, '10:00:05', false, 'bids.bidding-closed'],
    ['it was withdrawn, also after the deadline', { state: 'WITHDRAWN' }, '10:00:05', false, 'bids.bidding-not-open'],
    ['it was put up again for later', { state: 'SCHEDULED' }, '07:00:00', false, 'bids.bidding-not-open'],
    ['it is suspended, also after the deadline', { state: 'SUSPENDED' }, '10:00:05', false, 'bids.bidding-suspended'],
    ['all places are taken', {}, '09:00:00', false, 'bids.bidding-full'],
  ])('says why no place could be taken: %s', (_, change, now, hasBid, code) => {
    expect(whyNoPlace({ ...OPEN, ...change }, { hasBid, now: at(now) }).code).toBe(code);
  });

  it('says why nothing can change any more', () => {
    expect(whyNotOpen(OPEN, at('10:00:00')).facts).toEqual({ closeAt: '2026-11-30T10:00:00.000Z' });
    expect(whyNotOpen({ ...OPEN, state: 'WITHDRAWN' }, at('10:00:00')).code).toBe('bids.bidding-not-open');
  });

  it('names the facts of a refusal', () => {
    expect((whyNoPlace(OPEN, { hasBid: false, now: at('09:00:00') }) as Problem).facts).toEqual({ maxBids: 3 });
  });
});
