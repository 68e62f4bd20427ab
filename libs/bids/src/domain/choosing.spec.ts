import { describe, expect, it } from '@jest/globals';
import { type DomainEvent, type Problem } from '#kernel';
import type { Award } from './award.js';
import { awardBids, type AwardFacts } from './award-bids.js';
import type { Bid } from './bid.js';
import type { BidState } from './bid.lifecycle.js';
import { closeAwards } from './close-awards.js';
import { confirmBid } from './confirm-bid.js';
import { declareNoneQualified } from './declare-none-qualified.js';
import { declineBid } from './decline-bid.js';
import { noteAmendment } from './note-amendment.js';
import { openBids } from './open-bids.js';
import type { Opening } from './opening.js';
import { replaceBid } from './replace-bid.js';
import { reserveBid } from './reserve-bid.js';
import { shortlistBid } from './shortlist-bid.js';
import { submitBid } from './submit-bid.js';
import { voidBids } from './void-bids.js';
import { withdrawBid } from './withdraw-bid.js';

const now = new Date('2026-11-30T11:00:00Z');
const opening: Opening = { id: 'o', propositionId: 'p', round: 2, openedAt: now, bids: 3, awardsClosedAt: null, version: 1 };
const proposition = { state: 'REVIEWING', winners: 2, bountyFen: 100 };

const aBid = (id: string, state: BidState = 'OPENED', reserveRank: number | null = null): Bid => ({
  id, propositionId: 'p', round: 2, teamId: `team-${id}`, teamName: '团队', slot: '', state, revision: 1, sha256: 'h1', receivedAt: now,
  openedAt: state === 'SEALED' ? null : now, reserveRank, amendedSince: null, version: 1,
});
const anAward = (bidId: string, place: number, prizeFen: number | null = null): Award => ({ bidId, propositionId: 'p', round: 2, place, prizeFen, note: null, expectedJobs: 1, awardedAt: now });
const facts = (change: Partial<AwardFacts> = {}): AwardFacts => ({ opening, proposition, awards: [], expectedJobs: [4, 5], prizeFen: null, note: null, now, ...change });
const told = (events: readonly DomainEvent[]) => events.map((one) => [one.kind.name, one.payload]);
const round = { propositionId: 'p', round: 2 };
const of = (id: string) => ({ bidId: id, propositionId: 'p', teamId: `team-${id}` });
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'fine';
  } catch (error) {
    return (error as Problem).code;
  }
};

describe('before the deadline', () => {
  const team = { id: 'team-a', name: '团队', state: 'READY' };

  it('a ready team hands in revision 1', () => {
    const given = { bidId: 'a', proposition: { id: 'p', round: 2 }, team, insider: false, sha256: 'h1', now };
    const { next, events } = submitBid(given);
    expect(next).toEqual(aBid('a', 'SEALED'));
    expect(told(events)).toEqual([['bids.bid-submitted.v1', { ...of('a'), sha256: 'h1', revision: 1 }]]);
    expect(codeOf(() => submitBid({ ...given, team: { ...team, state: 'FORMING' } }))).toBe('bids.team-not-ready');
    expect(codeOf(() => submitBid({ ...given, insider: true }))).toBe('bids.insider-on-team');
  });

  it('a replacement is the next revision, a withdrawal frees the slot', () => {
    const replaced = replaceBid(aBid('a', 'SEALED'), { teamName: '新名', insider: false, sha256: 'h2', now });
    expect(replaced.next).toMatchObject({ state: 'SEALED', revision: 2, sha256: 'h2', teamName: '新名' });
    expect(told(replaced.events)).toEqual([['bids.bid-replaced.v1', { ...of('a'), sha256: 'h2', revision: 2 }]]);
    expect(codeOf(() => replaceBid(aBid('a', 'SEALED'), { teamName: '新名', insider: true, sha256: 'h2', now }))).toBe('bids.insider-on-team');
    expect(withdrawBid(aBid('a', 'SEALED'), { now }).next).toMatchObject({ state: 'WITHDRAWN', slot: 'a' });
    expect(codeOf(() => withdrawBid(aBid('a', 'OPENED'), { now }))).toBe('kernel.not-in-this-state');
  });
});

describe('a material amendment', () => {
  const earlier = { ...aBid('a', 'SEALED'), receivedAt: new Date('2026-11-30T10:00:00Z') };
  const amended = { changeId: 'change', amendedAt: now, now };

  it('is noted on sealed bids that came in before, once, and told to their teams', () => {
    const bids = [earlier, { ...aBid('b', 'SEALED'), receivedAt: new Date('2026-11-30T12:00:00Z') }, { ...earlier, id: 'c', state: 'WITHDRAWN' as const }];
    const { next, events } = noteAmendment(bids, amended);
    expect(next).toEqual([{ ...earlier, amendedSince: now }]);
    expect(told(events)).toEqual([['bids.bid-terms-changed.v1', { ...of('a'), changeId: 'change' }]]);
    expect(noteAmendment(next, amended).next).toEqual([]);
  });

  it('is known to a bid that replaces the one before', () => {
    expect(replaceBid({ ...earlier, amendedSince: now }, { teamName: '团队', insider: false, sha256: 'h2', now }).next.amendedSince).toBeNull();
  });
});

describe('an opening', () => {
  it('is of a closed proposition with bids', () => {
    const given = { id: 'o', proposition: { id: 'p', round: 2, state: 'CLOSED' }, sealed: 3, now };
    expect(openBids(given)).toEqual({ next: opening, events: [expect.objectContaining({ payload: { propositionId: 'p', round: 2, bids: 3 } })] });
    expect(codeOf(() => openBids({ ...given, sealed: 0 }))).toBe('bids.nothing-to-open');
    expect(codeOf(() => openBids({ ...given, proposition: { ...given.proposition, state: 'OPEN' } }))).toBe('bids.not-yet-closed');
  });
});

describe('a choice', () => {
  it('is made while awards are open and the proposition stands', () => {
    const closed = { ...opening, awardsClosedAt: now };
    const choices = (given: { opening: Opening; proposition: AwardFacts['proposition'] }) => [
      () => shortlistBid(aBid('a'), { ...given, now }),
      () => reserveBid(aBid('a'), { ...given, rank: 1, reserves: [], now }),
      () => awardBids([aBid('a')], facts(given)),
      () => closeAwards(given.opening, { proposition: given.proposition, undecided: [], winners: 1, unanswered: 0, now }),
      () => declareNoneQualified(given.opening, { proposition: given.proposition, undecided: [], winners: 0, reason: '未达指标', now }),
    ];
    expect(choices({ opening, proposition }).map(codeOf)).toEqual(Array(5).fill('fine'));
    expect(choices({ opening: closed, proposition }).map(codeOf)).toEqual(Array(5).fill('bids.awards-closed'));
    expect(choices({ opening, proposition: { ...proposition, state: 'WITHDRAWN' } }).map(codeOf)).toEqual(Array(5).fill('bids.proposition-withdrawn'));
  });

  it('puts reserves in an order without doubles, and may change it', () => {
    const reserves = [aBid('b', 'RESERVE', 1)];
    expect(codeOf(() => reserveBid(aBid('a'), { opening, proposition, rank: 1, reserves, now }))).toBe('bids.rank-taken');
    expect(reserveBid(reserves[0]!, { opening, proposition, rank: 2, reserves, now }).next.reserveRank).toBe(2);
    expect(reserveBid(reserves[0]!, { opening, proposition, rank: 1, reserves, now }).next.reserveRank).toBe(1);
  });
});

describe('an award', () => {
  it('takes the lowest free place', () => {
    const { next, events } = awardBids([aBid('b', 'RESERVE', 4)], facts({ awards: [anAward('a', 1)], prizeFen: 7, note: '好' }));
    expect(next[0]!.bid).toMatchObject({ state: 'WON', reserveRank: null });
    expect(next[0]!.award).toEqual({ bidId: 'b', propositionId: 'p', round: 2, place: 2, prizeFen: 7, note: '好', expectedJobs: 4, awardedAt: now });
    expect(told(events)).toEqual([['bids.bid-awarded.v1', { ...of('b'), place: 2, prizeFen: 7 }]]);
    expect(told(awardBids([aBid('b')], facts()).events).at(-1)).toEqual(['bids.awards-begun.v1', round]);
  });

  it('may be joint: a place each, one prize between them', () => {
    const { next } = awardBids([aBid('a'), aBid('b')], facts({ prizeFen: 7 }));
    expect(next.map((one) => [one.award.place, one.award.prizeFen, one.award.expectedJobs])).toEqual([[1, 4, 4], [2, 3, 5]]);
    expect(awardBids([aBid('a'), aBid('b')], facts()).next.map((one) => one.award.prizeFen)).toEqual([null, null]);
  });

  it('is refused beyond the places and beyond the bounty', () => {
    expect(codeOf(() => awardBids([aBid('c')], facts({ awards: [anAward('a', 1), anAward('b', 2)] })))).toBe('bids.no-place-left');
    expect(codeOf(() => awardBids([aBid('b'), aBid('c')], facts({ awards: [anAward('a', 1)] })))).toBe('bids.no-place-left');
    expect(codeOf(() => awardBids([aBid('b')], facts({ awards: [anAward('a', 1, 60)], prizeFen: 41 })))).toBe('bids.prize-above-bounty');
    expect(codeOf(() => awardBids([aBid('b')], facts({ awards: [anAward('a', 1, 60)], prizeFen: 40 })))).toBe('fine');
    expect(codeOf(() => awardBids([aBid('b')], facts({ proposition: { ...proposition, bountyFen: null }, prizeFen: 1000 })))).toBe('fine');
  });
});

describe('an answer to an award', () => {
  const won = aBid('a', 'WON');

  it('confirms, and lets reserves go once nobody can decline any more', () => {
    const closed = { ...opening, awardsClosedAt: now };
    const reserves = [aBid('b', 'RESERVE', 1)];
    expect(confirmBid(won, { proposition, opening, unanswered: 0, reserves, now }).next.released).toEqual([]);
    expect(confirmBid(won, { proposition, opening: closed, unanswered: 1, reserves, now }).next.released).toEqual([]);
    const { next, events } = confirmBid(won, { proposition, opening: closed, unanswered: 0, reserves, now });
    expect(next.bid.state).toBe('CONFIRMED');
    expect(next.released).toEqual([{ ...reserves[0], state: 'NOT_SELECTED', reserveRank: null }]);
    expect(told(events)).toEqual([['bids.bid-confirmed.v1', of('a')], ['bids.bid-not-selected.v1', of('b')]]);
  });

  it('declines in favour of the reserve', () => {
    const { next, events } = declineBid(won, { proposition, opening, awards: [anAward('a', 2, 9)], reserve: { bid: aBid('b', 'RESERVE', 3), expectedJobs: 8 }, now });
    expect(next.bid.state).toBe('DECLINED');
    expect(next.successor).toEqual({ bid: aBid('b', 'WON'), award: { ...anAward('b', 2, 9), expectedJobs: 8 } });
    expect(told(events)).toEqual([['bids.bid-declined.v1', of('a')], ['bids.bid-awarded.v1', { ...of('b'), place: 2, prizeFen: 9 }]]);
  });

  it('opens the choice again when nobody else won and no reserve is left, though it was closed', () => {
    const closed = { ...opening, awardsClosedAt: now };
    const last = declineBid(won, { proposition, opening: closed, awards: [anAward('a', 1)], reserve: null, now });
    expect(told(last.events)).toEqual([['bids.bid-declined.v1', of('a')], ['bids.awards-exhausted.v1', round]]);
    expect(last.next.opening).toEqual(opening);
    const oneOfTwo = declineBid(won, { proposition, opening: closed, awards: [anAward('a', 1), anAward('c', 2)], reserve: null, now });
    expect(told(oneOfTwo.events)).toEqual([['bids.bid-declined.v1', of('a')]]);
    expect(oneOfTwo.next.opening).toBe(closed);
  });

  it('lets a bid win after all that was passed over', () => {
    expect(awardBids([aBid('b', 'NOT_SELECTED')], facts()).next[0]!.bid.state).toBe('WON');
    expect(reserveBid(aBid('b', 'NOT_SELECTED'), { opening, proposition, rank: 1, reserves: [], now }).next.state).toBe('RESERVE');
  });

  it('comes too late once the proposition is withdrawn', () => {
    const withdrawn = { ...proposition, state: 'WITHDRAWN' };
    expect(codeOf(() => confirmBid(won, { proposition: withdrawn, opening, unanswered: 0, reserves: [], now }))).toBe('bids.proposition-withdrawn');
    expect(codeOf(() => declineBid(won, { proposition: withdrawn, opening, awards: [anAward('a', 1)], reserve: null, now }))).toBe('bids.proposition-withdrawn');
  });
});

describe('the end of a choice', () => {
  const undecided = [aBid('a'), aBid('b', 'SHORTLISTED'), aBid('c', 'RESERVE', 1)];

  it('passes over the undecided, and reserves only when no winner can decline any more', () => {
    const passed = (unanswered: number) => closeAwards(opening, { proposition, undecided, winners: 1, unanswered, now }).next.passedOver.map((one) => one.id);
    expect(passed(1)).toEqual(['a', 'b']);
    expect(passed(0)).toEqual(['a', 'b', 'c']);
    expect(told(closeAwards(opening, { proposition, undecided: [], winners: 2, unanswered: 0, now }).events)).toEqual([['bids.awards-closed.v1', { ...round, winners: 2 }]]);
  });

  it('has either winners or a reason', () => {
    expect(codeOf(() => closeAwards(opening, { proposition, undecided, winners: 0, unanswered: 0, now }))).toBe('bids.nobody-won');
    const failed = { proposition, undecided, winners: 0, reason: '均未达指标', now };
    expect(codeOf(() => declareNoneQualified(opening, { ...failed, winners: 1 }))).toBe('bids.somebody-won');
    const { next, events } = declareNoneQualified(opening, failed);
    expect(next.opening.awardsClosedAt).toBe(now);
    expect(next.passedOver.map((one) => [one.id, one.state, one.reserveRank])).toEqual([['a', 'NOT_SELECTED', null], ['b', 'NOT_SELECTED', null], ['c', 'NOT_SELECTED', null]]);
    expect(told(events).at(-1)).toEqual(['bids.none-qualified.v1', { ...round, reason: '均未达指标' }]);
  });
});

it('a withdrawn proposition ends every bid that is in play', () => {
  const bids = [aBid('a', 'SEALED'), aBid('b', 'WITHDRAWN'), aBid('c', 'RESERVE', 1), aBid('d', 'DECLINED')];
  const { next, events } = voidBids(bids, now);
  expect(next.map((one) => [one.id, one.state, one.reserveRank])).toEqual([['a', 'VOID', null], ['c', 'VOID', null]]);
  expect(told(events)).toEqual([['bids.bid-voided.v1', of('a')], ['bids.bid-voided.v1', of('c')]]);
});
