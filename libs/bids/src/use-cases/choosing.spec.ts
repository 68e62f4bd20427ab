import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identityContext } from '#identity';
import { type Actor, happened, type Problem, systemActor } from '#kernel';
import { programmesContext } from '#programmes';
import { propositionsContext, PropositionWithdrawn } from '#propositions';
import { teamsContext } from '#teams';
import { newId } from '#platform';
import { addRow, anActor, aProposition, aTeam, changeRows, openTestHouse, type PropositionRows, type TeamRows, type TestHouse } from '#testing';
import type { BidContent } from '../domain/bid-content.js';
import { Bids, bidsContext } from '../index.js';
import { BidQuery } from '../queries/bid.query.js';
import { OpenedBidsQuery } from '../queries/opened-bids.query.js';
import { ReceivedBidsQuery } from '../queries/received-bids.query.js';
import { AwardBidUseCase } from './award-bid.use-case.js';
import { CloseAwardsUseCase } from './close-awards.use-case.js';
import { ConfirmBidUseCase } from './confirm-bid.use-case.js';
import { DeclareNoneQualifiedUseCase } from './declare-none-qualified.use-case.js';
import { DeclineBidUseCase } from './decline-bid.use-case.js';
import { OpenBidsUseCase } from './open-bids.use-case.js';
import { ReserveBidUseCase } from './reserve-bid.use-case.js';
import { ShortlistBidUseCase } from './shortlist-bid.use-case.js';
import { SubmitBidUseCase } from './submit-bid.use-case.js';

const content = (expectedJobs: number): BidContent => ({
  plan: '方案', technicalRoute: '路线', indicators: [], schedule: [{ step: '样机', due: '2027-03-31' }], budgetFen: 0, priceFen: 0, expectedJobs,
  declarations: { originalWork: true, noConflictOfInterest: true, termsAccepted: true },
});

let house: TestHouse;
beforeAll(async () => void (house = await openTestHouse([identityContext, programmesContext, teamsContext, propositionsContext, bidsContext])));
afterAll(() => house.close());

/** A closed proposition with sealed bids of as many teams; the n-th promises n jobs. */
async function aClosed(bids: number, given: Parameters<typeof aProposition>[1] = {}) {
  const proposition = await aProposition(house, given);
  const teams: TeamRows[] = [];
  const ids: string[] = [];
  for (let n = 1; n <= bids; n++) {
    const team = await aTeam(house, { name: `团队${n}`, members: 1, advisers: 0 });
    const { bidId } = await house.get(SubmitBidUseCase).execute(anActor({ id: team.leaderId }), proposition.id, { teamId: team.id, content: content(n) });
    teams.push(team);
    ids.push(bidId);
  }
  await changeRows(house, "UPDATE proposition SET state = 'CLOSED' WHERE id = ?", [proposition.id]);
  return { proposition, teams, ids, publisher: publisherOf(proposition) };
}

async function anOpened(bids: number, given: Parameters<typeof aProposition>[1] = {}) {
  const closed = await aClosed(bids, given);
  await open(closed.publisher, closed.proposition.id);
  return closed;
}

const publisherOf = ({ publisherId }: PropositionRows): Actor => anActor({ in: publisherId, as: ['PUBLISHER'] });
const leader = (team: TeamRows): Actor => anActor({ id: team.leaderId });
const anOffice = (id: string): Actor => anActor({ in: id, kind: 'UNIVERSITY', as: ['OFFICE'] });
const open = (actor: Actor, propositionId: string) => house.get(OpenBidsUseCase).execute(actor, propositionId);
const award = (actor: Actor, bidId: string, input: object = {}) => house.get(AwardBidUseCase).execute(actor, bidId, input);
const reserve = (actor: Actor, bidId: string, rank: number) => house.get(ReserveBidUseCase).execute(actor, bidId, { rank });
const confirm = (team: TeamRows, bidId: string) => house.get(ConfirmBidUseCase).execute(leader(team), bidId);
const decline = (team: TeamRows, bidId: string) => house.get(DeclineBidUseCase).execute(leader(team), bidId);
const close = (actor: Actor, propositionId: string) => house.get(CloseAwardsUseCase).execute(actor, propositionId);
const noneQualified = (actor: Actor, propositionId: string, reason: string) => house.get(DeclareNoneQualifiedUseCase).execute(actor, propositionId, { reason });
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: Problem) => error.code ?? String(error));
const brief = (bidId: string) => house.get(Bids).brief(house.database.reader, bidId);
const statesOf = (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await brief(id)).state));
const told = async (name: string, subjectId: string) =>
  (await house.database.read<{ payload: string }>('SELECT payload FROM outbox WHERE name = ? AND subjectId = ? ORDER BY seq', [name, subjectId])).map((one) => JSON.parse(one.payload));

describe('the opening', () => {
  it('opens all sealed bids together, once, after the close', async () => {
    const responsibleOfficeId = newId();
    const { proposition, publisher, ids, teams } = await aClosed(3, { responsibleOfficeId });
    const early = await aProposition(house);
    expect(await codeOf(open(publisherOf(early), early.id))).toBe('bids.not-yet-closed');
    expect(await codeOf(open(anActor(), proposition.id))).toBe('kernel.not-allowed');
    const codes = await Promise.all([open(publisher, proposition.id), open(anOffice(responsibleOfficeId), proposition.id)].map(codeOf));
    expect(codes.sort()).toEqual(['bids.already-opened', 'done']);
    expect(await statesOf(ids)).toEqual(['OPENED', 'OPENED', 'OPENED']);
    expect(await told('bids.bids-opened.v1', proposition.id)).toEqual([{ propositionId: proposition.id, round: 1, bids: 3 }]);
    const list = await house.get(OpenedBidsQuery).execute(leader(teams[0]!), proposition.id, { limit: 2 });
    expect(list).toMatchObject({ bids: 3, items: [{ teamName: '团队1', sha256: expect.any(String) }, { teamName: '团队2' }], next: expect.any(String) });
    expect(list.items.map((one) => Object.keys(one).sort())).toEqual(Array(2).fill(['bidId', 'receivedAt', 'sha256', 'teamName']));
    expect((await house.get(OpenedBidsQuery).execute(leader(teams[0]!), proposition.id, { limit: 2, cursor: list.next! })).items).toHaveLength(1);
    expect(await codeOf(house.get(OpenedBidsQuery).execute(anActor(), proposition.id, { limit: 2 }))).toBe('kernel.not-allowed');
  });

  it('has nothing to open without bids', async () => {
    const { proposition, publisher } = await aClosed(0);
    expect(await codeOf(open(publisher, proposition.id))).toBe('bids.nothing-to-open');
  });

  it('tells the publisher only the number before, and offers the choice after', async () => {
    const { proposition, publisher, ids } = await aClosed(2);
    const list = () => house.get(ReceivedBidsQuery).execute(publisher, proposition.id, { limit: 1 });
    expect(await list()).toEqual({ round: 1, bids: 2, openedAt: null, awardsClosedAt: null, actions: ['bids.open'], items: [], next: null });
    expect(await codeOf(house.get(BidQuery).content(publisher, ids[0]!))).toBe('bids.bid-missing');
    await open(publisher, proposition.id);
    const opened = await list();
    expect(opened).toMatchObject({ bids: 2, actions: ['bids.close-awards', 'bids.declare-none-qualified'], items: [{ id: ids[0], actions: ['bids.shortlist', 'bids.reserve', 'bids.award', 'bids.read-content'] }] });
    expect((await house.get(ReceivedBidsQuery).execute(publisher, proposition.id, { limit: 1, cursor: opened.next! })).items[0]!.id).toBe(ids[1]);
    expect((await house.get(BidQuery).content(publisher, ids[0]!)).content).toEqual(content(1));
  });
});

describe('choosing', () => {
  it('is for the publisher and for the office that publishes for it', async () => {
    const officeId = newId();
    const { ids } = await anOpened(2, { officeId });
    expect(await codeOf(award(anOffice(newId()), ids[0]!))).toBe('bids.bid-missing');
    expect(await codeOf(award(anActor(), ids[0]!))).toBe('bids.bid-missing');
    expect(await codeOf(house.get(ShortlistBidUseCase).execute(anOffice(officeId), ids[0]!))).toBe('done');
    expect(await codeOf(house.get(ShortlistBidUseCase).execute(anOffice(officeId), ids[0]!))).toBe('kernel.not-in-this-state');
    expect(await codeOf(award(anOffice(officeId), ids[0]!))).toBe('done');
  });

  it('is looked on by the office that only passed the form check', async () => {
    const responsibleOfficeId = newId();
    const { ids, proposition } = await anOpened(1, { responsibleOfficeId });
    expect((await house.get(BidQuery).content(anOffice(responsibleOfficeId), ids[0]!)).content).toEqual(content(1));
    expect(await codeOf(award(anOffice(responsibleOfficeId), ids[0]!))).toBe('kernel.not-allowed');
    expect(await codeOf(close(anOffice(responsibleOfficeId), proposition.id))).toBe('kernel.not-allowed');
  });

  it('gives exactly as many places as there are, of 50 parallel awards', async () => {
    const { ids, publisher, proposition } = await anOpened(50, { winners: 3 });
    const codes = await Promise.all(ids.map((id) => codeOf(award(publisher, id, { prizeFen: 1 }))));
    expect(codes.filter((code) => code === 'done')).toHaveLength(3);
    expect(codes.filter((code) => code === 'bids.no-place-left')).toHaveLength(47);
    const rows = await house.database.read<{ place: number }>('SELECT place FROM award WHERE propositionId = ? ORDER BY place', [proposition.id]);
    expect(rows.map((one) => one.place)).toEqual([1, 2, 3]);
    expect((await statesOf(ids)).filter((state) => state === 'WON')).toHaveLength(3);
  });

  it('awards one bid once, of 50 parallel awards of it', async () => {
    const { ids: [bidId], publisher } = await anOpened(1, { winners: 5 });
    const codes = await Promise.all(Array.from({ length: 50 }, () => codeOf(award(publisher, bidId!))));
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'kernel.not-in-this-state')).toHaveLength(49);
    expect(await told('bids.bid-awarded.v1', bidId!)).toHaveLength(1);
  });

  it('lets joint winners share the prize, and keeps within the bounty', async () => {
    const { ids, publisher } = await anOpened(3, { winners: 3, bountyFen: 1000 });
    const other = await anOpened(1);
    expect(await codeOf(award(publisher, ids[0]!, { jointWith: [other.ids[0]] }))).toBe('bids.bid-missing');
    expect(await award(publisher, ids[0]!, { prizeFen: 901, note: '并列', jointWith: [ids[1]] })).toMatchObject({ state: 'WON', place: 1, prizeFen: 451, awardNote: '并列' });
    expect(await brief(ids[1]!)).toMatchObject({ state: 'WON', place: 2, prizeFen: 450, expectedJobs: 2 });
    expect(await codeOf(award(publisher, ids[2]!, { prizeFen: 100 }))).toBe('bids.prize-above-bounty');
    expect(await award(publisher, ids[2]!, { prizeFen: 99 })).toMatchObject({ place: 3, prizeFen: 99 });
  });

  it('hands a declined place with its prize to the next reserve, down to the last', async () => {
    const { ids, publisher, teams, proposition } = await anOpened(3);
    await reserve(publisher, ids[1]!, 2);
    await reserve(publisher, ids[2]!, 1);
    expect(await codeOf(reserve(publisher, ids[0]!, 1))).toBe('bids.rank-taken');
    await award(publisher, ids[0]!, { prizeFen: 500 });
    expect(await decline(teams[0]!, ids[0]!)).toMatchObject({ state: 'DECLINED', place: null });
    expect(await brief(ids[2]!)).toMatchObject({ state: 'WON', place: 1, prizeFen: 500, expectedJobs: 3 });
    await decline(teams[2]!, ids[2]!);
    expect(await statesOf(ids)).toEqual(['DECLINED', 'WON', 'DECLINED']);
    expect(await told('bids.awards-exhausted.v1', proposition.id)).toEqual([]);
    await decline(teams[1]!, ids[1]!);
    expect(await told('bids.awards-exhausted.v1', proposition.id)).toEqual([{ propositionId: proposition.id, round: 1 }]);
    expect(await codeOf(confirm(teams[1]!, ids[1]!))).toBe('kernel.not-in-this-state');
  });

  it('keeps reserves until every winner has confirmed', async () => {
    const { ids, publisher, teams, proposition } = await anOpened(4, { winners: 1 });
    await award(publisher, ids[0]!);
    await reserve(publisher, ids[1]!, 1);
    await reserve(publisher, ids[2]!, 2);
    await close(publisher, proposition.id);
    expect(await statesOf(ids)).toEqual(['WON', 'RESERVE', 'RESERVE', 'NOT_SELECTED']);
    expect(await codeOf(close(publisher, proposition.id))).toBe('bids.awards-closed');
    expect(await codeOf(award(publisher, ids[1]!))).toBe('bids.awards-closed');
    await decline(teams[0]!, ids[0]!);
    expect(await confirm(teams[1]!, ids[1]!)).toMatchObject({ state: 'CONFIRMED', place: 1, actions: ['bids.read-content', 'bids.read-receipt'] });
    expect(await statesOf(ids)).toEqual(['DECLINED', 'CONFIRMED', 'NOT_SELECTED', 'NOT_SELECTED']);
    expect(await told('bids.bid-not-selected.v1', ids[2]!)).toHaveLength(1);
  });
});

it('opens and closes 500 bids', async () => {
  const proposition = await aProposition(house, { state: 'CLOSED', closesInMs: -1000 });
  await house.uow.run(systemActor('test'), async (tx) => {
    for (let n = 0; n < 500; n++) {
      const id = `01934f6e-7b1a-7c3e-9f00-${String(n).padStart(12, '0')}`;
      await tx.execute(
        "INSERT INTO bid (id, propositionId, round, teamId, teamName, slot, state, revision, sha256, receivedAt, version) VALUES (?, ?, 1, ?, '团队', '', 'SEALED', 1, '', ?, 1)",
        [id, proposition.id, id, tx.now],
      );
    }
  });
  const publisher = publisherOf(proposition);
  expect((await open(publisher, proposition.id)).bids).toBe(500);
  await noneQualified(publisher, proposition.id, '均未达指标');
  const [row] = await house.database.read<{ n: number }>("SELECT COUNT(*) AS n FROM bid WHERE propositionId = ? AND state = 'NOT_SELECTED'", [proposition.id]);
  expect(Number(row!.n)).toBe(500);
  const [facts] = await house.database.read<{ n: number }>("SELECT COUNT(*) AS n FROM outbox WHERE name = 'bids.bid-not-selected.v1' AND payload LIKE ?", [`%${proposition.id}%`]);
  expect(Number(facts!.n)).toBe(500);
});

describe('a choice without a winner', () => {
  it('ends with a reason, not by closing, and offers no bid any more', async () => {
    const { ids, publisher, proposition } = await anOpened(2);
    await reserve(publisher, ids[0]!, 1);
    expect(await codeOf(close(publisher, proposition.id))).toBe('bids.nobody-won');
    expect(await codeOf(noneQualified(anActor(), proposition.id, '均未达指标'))).toBe('kernel.not-allowed');
    expect(await noneQualified(publisher, proposition.id, ' 均未达指标 ')).toMatchObject({ round: 1, awardsClosedAt: expect.any(String) });
    expect(await statesOf(ids)).toEqual(['NOT_SELECTED', 'NOT_SELECTED']);
    expect(await told('bids.none-qualified.v1', proposition.id)).toEqual([{ propositionId: proposition.id, round: 1, reason: '均未达指标' }]);
    expect(await codeOf(award(publisher, ids[0]!))).toBe('bids.awards-closed');
    expect(await codeOf(noneQualified(publisher, proposition.id, '再说一遍'))).toBe('bids.awards-closed');
  });

  it('is not said while somebody has won', async () => {
    const { ids, publisher, proposition } = await anOpened(1);
    await award(publisher, ids[0]!);
    expect(await codeOf(noneQualified(publisher, proposition.id, '均未达指标'))).toBe('bids.somebody-won');
  });
});

describe('the last winner declines after the closing', () => {
  it('and the choice is open again, among those passed over too', async () => {
    const { ids, publisher, teams, proposition } = await anOpened(2);
    await award(publisher, ids[0]!);
    await close(publisher, proposition.id);
    expect(await statesOf(ids)).toEqual(['WON', 'NOT_SELECTED']);
    await decline(teams[0]!, ids[0]!);
    const list = await house.get(ReceivedBidsQuery).execute(publisher, proposition.id, { limit: 10 });
    expect(list).toMatchObject({ awardsClosedAt: null, actions: ['bids.close-awards', 'bids.declare-none-qualified'] });
    expect(list.items.map((one) => one.actions)).toEqual([['bids.read-content'], ['bids.reserve', 'bids.award', 'bids.read-content']]);
    expect(await award(publisher, ids[1]!)).toMatchObject({ state: 'WON', place: 1 });
    await close(publisher, proposition.id);
    await decline(teams[1]!, ids[1]!);
    await noneQualified(publisher, proposition.id, '中榜团队均放弃');
    expect(await told('bids.awards-begun.v1', proposition.id)).toHaveLength(2);
    expect(await told('bids.awards-exhausted.v1', proposition.id)).toHaveLength(2);
  });
});

describe('the next round', () => {
  /** As propositions puts it up again; what leads there is told in the journeys. */
  const relist = (propositionId: string) => changeRows(house, "UPDATE proposition SET state = 'OPEN', round = round + 1, bidCount = 0 WHERE id = ?", [propositionId]);
  const bidAgain = (team: TeamRows, propositionId: string) => house.get(SubmitBidUseCase).execute(leader(team), propositionId, { teamId: team.id, content: content(9) });

  it('takes bids of the same teams, opens and awards them as if there had been no other', async () => {
    const { ids: first, publisher, teams, proposition } = await anOpened(2);
    await reserve(publisher, first[1]!, 1);
    await award(publisher, first[0]!);
    await decline(teams[0]!, first[0]!);
    // The reserve has the place now, and gives it up too.
    await decline(teams[1]!, first[1]!);
    await noneQualified(publisher, proposition.id, '中榜团队均放弃');
    await relist(proposition.id);
    const second = [await bidAgain(teams[0]!, proposition.id), await bidAgain(teams[1]!, proposition.id)];
    expect(second.map((one) => one.round)).toEqual([2, 2]);
    expect(await codeOf(bidAgain(teams[0]!, proposition.id))).toBe('bids.already-bid');
    await changeRows(house, "UPDATE proposition SET state = 'CLOSED' WHERE id = ?", [proposition.id]);
    expect(await open(publisher, proposition.id)).toMatchObject({ round: 2, bids: 2, awardsClosedAt: null });
    await reserve(publisher, second[1]!.bidId, 1);
    expect(await award(publisher, second[0]!.bidId)).toMatchObject({ round: 2, place: 1, state: 'WON' });
    expect(await codeOf(award(publisher, second[1]!.bidId, { jointWith: [first[0]!] }))).toBe('bids.bid-missing');
    expect(await codeOf(award(publisher, first[1]!))).toBe('bids.awards-closed');
    await close(publisher, proposition.id);
    expect(await statesOf([...first, ...second.map((one) => one.bidId)])).toEqual(['DECLINED', 'DECLINED', 'WON', 'RESERVE']);
  });

  it('leaves the lists of the round before to those who took part in it', async () => {
    const { ids, publisher, teams, proposition } = await anOpened(1);
    await noneQualified(publisher, proposition.id, '均未达指标');
    await relist(proposition.id);
    const newcomer = await aTeam(house, { members: 1, advisers: 0 });
    await bidAgain(newcomer, proposition.id);
    const opened = (team: TeamRows, round?: number) => house.get(OpenedBidsQuery).execute(leader(team), proposition.id, { limit: 10, round });
    expect(await opened(teams[0]!, 1)).toMatchObject({ round: 1, bids: 1, items: [{ bidId: ids[0] }] });
    expect(await opened(newcomer)).toMatchObject({ round: 2, openedAt: null, bids: 0, items: [] });
    expect(await codeOf(opened(teams[0]!))).toBe('kernel.not-allowed');
    expect(await codeOf(opened(newcomer, 1))).toBe('kernel.not-allowed');
    const received = (round?: number) => house.get(ReceivedBidsQuery).execute(publisher, proposition.id, { limit: 10, round });
    expect(await received()).toMatchObject({ round: 2, bids: 1, openedAt: null, actions: [], items: [] });
    expect(await received(1)).toMatchObject({ round: 1, bids: 1, openedAt: expect.any(String), actions: [], items: [{ id: ids[0] }] });
  });
});

describe('somebody who bids', () => {
  /** The publisher's person, who is on the first of two teams: by joining it after its bid, or from before. */
  const bothSides = async (state: 'joined' | 'from before') => {
    const { proposition, teams, ids, publisher } = await aClosed(2);
    await addRow(house, 'team_member', { teamId: teams[0]!.id, personId: publisher.id, role: 'MEMBER', answer: 'CONSENTED', teacher: false, since: new Date() });
    if (state === 'from before') {
      await addRow(house, 'bid_person', { propositionId: proposition.id, round: 1, personId: publisher.id, bidId: ids[0] });
      await changeRows(house, 'DELETE FROM team_member WHERE personId = ?', [publisher.id]);
    }
    return { proposition, ids, publisher, colleague: publisherOf(proposition) };
  };

  it.each(['joined', 'from before'] as const)('neither opens bids nor chooses, nor reads the others’: %s', async (state) => {
    const { proposition, ids, publisher, colleague } = await bothSides(state);
    expect(await codeOf(open(publisher, proposition.id))).toBe('kernel.not-allowed');
    expect(await codeOf(house.get(ReceivedBidsQuery).execute(publisher, proposition.id, { limit: 1 }))).toBe('kernel.not-allowed');
    await open(colleague, proposition.id);
    expect(await codeOf(award(publisher, ids[1]!))).toBe('bids.bid-missing');
    expect(await codeOf(house.get(BidQuery).content(publisher, ids[1]!))).toBe('bids.bid-missing');
    expect(await codeOf(award(publisher, ids[0]!))).toBe(state === 'joined' ? 'kernel.not-allowed' : 'bids.bid-missing');
    expect(await codeOf(close(publisher, proposition.id))).toBe('kernel.not-allowed');
    expect((await house.get(OpenedBidsQuery).execute(publisher, proposition.id, { limit: 5 })).items).toHaveLength(2);
    expect(await codeOf(award(colleague, ids[1]!))).toBe('done');
  });
});

describe('a withdrawn proposition', () => {
  const withdraw = async (propositionId: string) => {
    await changeRows(house, "UPDATE proposition SET state = 'WITHDRAWN' WHERE id = ?", [propositionId]);
    await house.uow.run(systemActor('test'), (tx) => tx.publish([happened(PropositionWithdrawn, tx.now, { propositionId, reasonCode: 'INFEASIBLE' })]));
  };

  it('takes its bids with it, unopened ones unread', async () => {
    const sealed = await aClosed(2);
    await withdraw(sealed.proposition.id);
    await house.drain();
    expect(await statesOf(sealed.ids)).toEqual(['VOID', 'VOID']);
    expect(await codeOf(house.get(BidQuery).content(leader(sealed.teams[0]!), sealed.ids[0]!))).toBe('bids.content-destroyed');
    expect(await codeOf(house.get(BidQuery).content(sealed.publisher, sealed.ids[0]!))).toBe('bids.bid-missing');
    expect(await told('bids.bid-voided.v1', sealed.ids[0]!)).toHaveLength(1);
    const list = await house.get(ReceivedBidsQuery).execute(sealed.publisher, sealed.proposition.id, { limit: 10 });
    expect(list.items).toEqual([]);
  });

  it('takes no answer to an award any more, though its bids are not yet marked', async () => {
    const { ids, publisher, proposition, teams } = await anOpened(2, { winners: 2 });
    for (const id of ids) await award(publisher, id);
    await withdraw(proposition.id);
    expect(await codeOf(confirm(teams[0]!, ids[0]!))).toBe('bids.proposition-withdrawn');
    expect(await codeOf(decline(teams[1]!, ids[1]!))).toBe('bids.proposition-withdrawn');
    expect((await house.get(BidQuery).card(leader(teams[0]!), ids[0]!)).actions).toEqual(['bids.read-content', 'bids.read-receipt']);
    await house.drain();
    expect(await statesOf(ids)).toEqual(['VOID', 'VOID']);
    expect(await house.database.read('SELECT bidId FROM bid_person WHERE propositionId = ?', [proposition.id])).toEqual([]);
  });

  it('allows no choice from that moment', async () => {
    const { ids, publisher, proposition } = await anOpened(1);
    await withdraw(proposition.id);
    expect(await codeOf(award(publisher, ids[0]!))).toBe('bids.proposition-withdrawn');
    await house.drain();
    expect(await codeOf(award(publisher, ids[0]!))).toBe('bids.proposition-withdrawn');
    expect(await statesOf(ids)).toEqual(['VOID']);
  });
});
