import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { identityContext } from '#identity';
import { type Actor, type Problem } from '#kernel';
import { newId } from '#platform';
import { programmesContext } from '#programmes';
import { Propositions, propositionsContext } from '#propositions';
import { teamsContext } from '#teams';
import { addRow, aProposition, aTeam, anActor, changeRows, openTestHouse, type TeamRows, type TestHouse, until } from '#testing';
import { bidDigest } from '../bid-digest.js';
import type { BidContent } from '../domain/bid-content.js';
import { bidsContext } from '../index.js';
import { BidQuery } from '../queries/bid.query.js';
import { OwnBidsQuery } from '../queries/own-bids.query.js';
import { ReplaceBidUseCase } from './replace-bid.use-case.js';
import { SubmitBidUseCase } from './submit-bid.use-case.js';
import { WithdrawBidUseCase } from './withdraw-bid.use-case.js';

const CONTENT: BidContent = {
  plan: '以迁移学习改造检测流程', technicalRoute: '数据治理、预训练、微调', indicators: [], schedule: [{ step: '样机', due: '2027-03-31' }],
  budgetFen: 30_000_000, priceFen: 28_000_000, expectedJobs: 6,
  declarations: { originalWork: true, noConflictOfInterest: true, termsAccepted: true },
};

let house: TestHouse;
beforeAll(async () => void (house = await openTestHouse([identityContext, programmesContext, teamsContext, propositionsContext, bidsContext])));
afterAll(() => house.close());

const leaderOf = (team: TeamRows): Actor => anActor({ id: team.leaderId });
const submit = (team: TeamRows, propositionId: string, content: BidContent = CONTENT, actor = leaderOf(team)) =>
  house.get(SubmitBidUseCase).execute(actor, propositionId, { teamId: team.id, content });
const replace = (team: TeamRows, bidId: string, content: BidContent) => house.get(ReplaceBidUseCase).execute(leaderOf(team), bidId, { content });
const withdraw = (team: TeamRows, bidId: string) => house.get(WithdrawBidUseCase).execute(leaderOf(team), bidId);
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: Problem) => error.code ?? String(error));
const count = async (sql: string, id: string) => Number((await house.database.readOne<{ n: number }>(sql, [id]))!.n);
const bidCount = (propositionId: string) => count('SELECT bidCount AS n FROM proposition WHERE id = ?', propositionId);
const events = (name: string, subjectId: string) =>
  house.database.read<{ payload: string }>('SELECT payload FROM outbox WHERE name = ? AND subjectId = ?', [name, subjectId]);

describe('handing in', () => {
  it('keeps the bid sealed and answers a receipt that the bidder can recompute', async () => {
    const team = await aTeam(house);
    const { id, indicatorId } = await aProposition(house);
    const content = { ...CONTENT, indicators: [{ indicatorId, promised: '≥ 98.5', evidence: null }] };
    const receipt = await submit(team, id, content);
    expect(receipt).toEqual({ bidId: expect.any(String), propositionId: id, round: 1, teamId: team.id, revision: 1, receivedAt: expect.any(String), sha256: bidDigest(content) });
    expect(await house.get(BidQuery).receipt(leaderOf(team), receipt.bidId)).toEqual(receipt);
    const kept = await house.get(BidQuery).content(leaderOf(team), receipt.bidId);
    expect(bidDigest(kept.content)).toBe(receipt.sha256);
    expect(await bidCount(id)).toBe(1);
    const [event] = await events('bids.bid-submitted.v1', receipt.bidId);
    expect(JSON.parse(event!.payload)).toEqual({ bidId: receipt.bidId, propositionId: id, teamId: team.id, sha256: receipt.sha256, revision: 1 });
  });

  it('is for the leader of a ready team', async () => {
    const team = await aTeam(house);
    const { id } = await aProposition(house);
    expect(await codeOf(submit(team, id, CONTENT, anActor({ id: team.memberIds[1]! })))).toBe('kernel.not-allowed');
    expect(await codeOf(submit(team, id, CONTENT, anActor({ id: team.adviserIds[0]! })))).toBe('kernel.not-allowed');
    expect(await codeOf(submit(team, id, CONTENT, anActor()))).toBe('teams.team-missing');
    expect(await codeOf(submit(await aTeam(house, { state: 'FORMING' }), id))).toBe('bids.team-not-ready');
    expect(await bidCount(id)).toBe(0);
  });

  it('refuses what it cannot take, and says why', async () => {
    const team = await aTeam(house);
    const closed = await aProposition(house, { state: 'CLOSED', closesInMs: -1000 });
    const full = await aProposition(house, { maxBids: 1 });
    await submit(await aTeam(house), full.id);
    expect(await codeOf(submit(team, closed.id))).toBe('bids.bidding-closed');
    expect(await codeOf(submit(team, full.id))).toBe('bids.bidding-full');
    expect(await codeOf(submit(team, (await aProposition(house, { state: 'WITHDRAWN' })).id))).toBe('bids.bidding-not-open');
    expect(await codeOf(submit(team, (await aProposition(house, { state: 'DRAFT' })).id))).toBe('propositions.proposition-missing');
    expect(await codeOf(submit(team, newId()))).toBe('propositions.proposition-missing');
    const stray = { ...CONTENT, indicators: [{ indicatorId: newId(), promised: '1', evidence: null }] };
    expect(await codeOf(submit(team, (await aProposition(house)).id, stray))).toBe('bids.indicator-unknown');
  });

  it('takes one of 50 parallel bids of one team', async () => {
    const team = await aTeam(house);
    const { id } = await aProposition(house);
    const codes = await Promise.all(Array.from({ length: 50 }, () => codeOf(submit(team, id))));
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'bids.already-bid')).toHaveLength(49);
    expect(await count('SELECT COUNT(*) AS n FROM bid WHERE propositionId = ?', id)).toBe(1);
    expect(await count('SELECT COUNT(*) AS n FROM bid_content WHERE bidId = (SELECT id FROM bid WHERE propositionId = ?)', id)).toBe(1);
    expect(await bidCount(id)).toBe(1);
  });

  it('fills a quota exactly', async () => {
    const { id } = await aProposition(house, { maxBids: 5 });
    const teams = await Promise.all(Array.from({ length: 20 }, () => aTeam(house)));
    const codes = await Promise.all(teams.map((team) => codeOf(submit(team, id))));
    expect(codes.filter((code) => code === 'done')).toHaveLength(5);
    expect(codes.filter((code) => code === 'bids.bidding-full')).toHaveLength(15);
    expect(await bidCount(id)).toBe(5);
  });
});

describe('a person', () => {
  const people = (bidId: string) => house.database.read<{ personId: string }>('SELECT personId FROM bid_person WHERE bidId = ? ORDER BY personId', [bidId]);
  const join = (team: TeamRows, personId: string, role: 'MEMBER' | 'ADVISER' = 'MEMBER') =>
    addRow(house, 'team_member', { teamId: team.id, personId, role, answer: 'CONSENTED', teacher: false, since: new Date() });
  const leave = (team: TeamRows, personId: string) => changeRows(house, 'DELETE FROM team_member WHERE teamId = ? AND personId = ?', [team.id, personId]);

  it('takes part in one bid for a proposition, in whatever role, of any number of teams at once', async () => {
    const { id } = await aProposition(house, { maxBids: 5 });
    const [first, second] = [await aTeam(house), await aTeam(house)];
    const { bidId } = await submit(first, id);
    expect((await people(bidId)).map((one) => one.personId)).toEqual([...first.memberIds, ...first.adviserIds].sort());
    await join(second, first.adviserIds[0]!);
    expect(await codeOf(submit(second, id))).toBe('bids.person-already-bids');
    expect(await bidCount(id)).toBe(1);
    expect(await codeOf(submit(second, (await aProposition(house)).id))).toBe('done');
    const eager = newId();
    const teams = await Promise.all(Array.from({ length: 8 }, () => aTeam(house)));
    for (const team of teams) await join(team, eager);
    const codes = await Promise.all(teams.map((team) => codeOf(submit(team, id))));
    expect(codes.sort()).toEqual([...Array(7).fill('bids.person-already-bids'), 'done']);
    expect(await bidCount(id)).toBe(2);
  });

  it('is free again once the bid is withdrawn', async () => {
    const { id } = await aProposition(house);
    const [first, second] = [await aTeam(house), await aTeam(house)];
    const { bidId } = await submit(first, id);
    await join(second, first.leaderId);
    await withdraw(first, bidId);
    expect(await people(bidId)).toEqual([]);
    expect(await codeOf(submit(second, id))).toBe('done');
    expect(await codeOf(submit(first, id))).toBe('bids.person-already-bids');
  });

  it('who joined or left the team since is counted anew when it replaces its bid', async () => {
    const { id } = await aProposition(house);
    const [first, second] = [await aTeam(house), await aTeam(house)];
    const { bidId } = await submit(first, id);
    const { bidId: other } = await submit(second, id);
    await join(second, first.memberIds[1]!);
    expect(await codeOf(replace(second, other, CONTENT))).toBe('bids.person-already-bids');
    await leave(first, first.memberIds[1]!);
    await replace(first, bidId, CONTENT);
    expect((await people(bidId)).map((one) => one.personId)).toEqual([...first.memberIds, ...first.adviserIds].filter((one) => one !== first.memberIds[1]).sort());
    expect(await codeOf(replace(second, other, CONTENT))).toBe('done');
    expect((await people(other)).map((one) => one.personId)).toContain(first.memberIds[1]);
  });

  it.each([
    ['a publisher', 'publisherId', 'PUBLISHER', 'MEMBER'], ['the office that answers for it', 'responsibleOfficeId', 'OFFICE', 'ADVISER'],
  ] as const)('at the desk of %s keeps the team from bidding', async (_, where, role, inTeam) => {
    const proposition = await aProposition(house, { responsibleOfficeId: newId() });
    const atDesk = async (organisationId: string, roles: readonly string[], state = 'ACTIVE') => {
      const personId = newId();
      await addRow(house, 'membership', { id: newId(), organisationId, account: personId, personId, roles, state, createdAt: new Date(), version: 1 });
      return personId;
    };
    const team = await aTeam(house);
    for (const harmless of [await atDesk(proposition[where]!, ['MEMBER', 'ADMIN']), await atDesk(proposition[where]!, [role], 'ENDED'), await atDesk(newId(), [role])]) await join(team, harmless);
    const { bidId } = await submit(team, proposition.id);
    const insider = await atDesk(proposition[where]!, ['MEMBER', role]);
    await join(team, insider, inTeam);
    expect(await codeOf(replace(team, bidId, CONTENT))).toBe('bids.insider-on-team');
    await withdraw(team, bidId);
    expect(await codeOf(submit(team, proposition.id))).toBe('bids.insider-on-team');
    const alone = await aTeam(house, { members: 1, advisers: 0 });
    const leader = anActor({ id: alone.leaderId, in: proposition[where]!, as: [role], verified: false });
    expect(await codeOf(submit(alone, proposition.id, CONTENT, leader))).toBe('bids.insider-on-team');
    expect(await bidCount(proposition.id)).toBe(0);
  });
});

describe('replacing and withdrawing', () => {
  it('puts a new revision in place of the old, whose content is gone', async () => {
    const team = await aTeam(house);
    const { id } = await aProposition(house);
    const { bidId } = await submit(team, id, { ...CONTENT, plan: 'FIRST-PLAN' });
    const content = { ...CONTENT, plan: '第二版' };
    const receipt = await replace(team, bidId, content);
    expect(receipt).toMatchObject({ bidId, revision: 2, sha256: bidDigest(content) });
    const rows = await house.database.read<{ content: string }>('SELECT content FROM bid_content WHERE bidId = ?', [bidId]);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.content).not.toContain('FIRST-PLAN');
    expect(await events('bids.bid-replaced.v1', bidId)).toHaveLength(1);
  });

  it('lets the team bid again after a withdrawal, which destroys the content', async () => {
    const team = await aTeam(house);
    const { id } = await aProposition(house, { maxBids: 1 });
    const { bidId } = await submit(team, id);
    expect(await withdraw(team, bidId)).toMatchObject({ state: 'WITHDRAWN', actions: ['bids.read-receipt'] });
    expect(await bidCount(id)).toBe(0);
    expect(await codeOf(house.get(BidQuery).content(leaderOf(team), bidId))).toBe('bids.content-destroyed');
    expect(await codeOf(withdraw(team, bidId))).toBe('kernel.not-in-this-state');
    const again = await submit(team, id);
    expect(await bidCount(id)).toBe(1);
    const own = await house.get(OwnBidsQuery).execute(leaderOf(team), { limit: 1 });
    expect(own.items.map((one) => one.id)).toEqual([again.bidId]);
    expect((await house.get(OwnBidsQuery).execute(leaderOf(team), { limit: 1, cursor: own.next! })).items.map((one) => one.id)).toEqual([bidId]);
    expect((await house.get(OwnBidsQuery).execute(leaderOf(team), { limit: 10, propositionId: id, state: 'SEALED' })).items).toHaveLength(1);
    expect((await house.get(OwnBidsQuery).execute(anActor(), { limit: 10 })).items).toEqual([]);
  });

  it('offers what is possible now', async () => {
    const team = await aTeam(house);
    const { id } = await aProposition(house);
    const { bidId } = await submit(team, id);
    const card = (personId: string) => house.get(BidQuery).card(anActor({ id: personId }), bidId);
    expect((await card(team.leaderId)).actions).toEqual(['bids.replace', 'bids.withdraw', 'bids.read-content', 'bids.read-receipt']);
    expect((await card(team.adviserIds[0]!)).actions).toEqual(['bids.read-content', 'bids.read-receipt']);
    await closeNow(id);
    expect((await card(team.leaderId)).actions).toEqual(['bids.read-content', 'bids.read-receipt']);
  });
});

/** The deadline passes; the schedule that marks the proposition as closed has not run yet. */
const closeNow = (propositionId: string) =>
  changeRows(house, 'UPDATE proposition SET closeAt = ? WHERE id = ?', [new Date(house.database.clock.now().getTime() - 1), propositionId]);

const TIMERS = ['hrtime', 'nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const;

describe('the deadline', () => {
  it('refuses everything a millisecond later, though the proposition is not yet marked as closed', async () => {
    const team = await aTeam(house);
    const { id } = await aProposition(house);
    const { bidId } = await submit(team, id);
    await closeNow(id);
    expect(await codeOf(submit(await aTeam(house), id))).toBe('bids.bidding-closed');
    expect(await codeOf(replace(team, bidId, CONTENT))).toBe('bids.bidding-closed');
    expect(await codeOf(withdraw(team, bidId))).toBe('bids.bidding-closed');
    expect(await bidCount(id)).toBe(1);
  });

  it('also refuses what began before it and gets there after it', async () => {
    const [replacing, withdrawing] = [await aTeam(house), await aTeam(house)];
    const { id } = await aProposition(house, { closesInMs: 300 });
    const [replaced, withdrawn] = [await submit(replacing, id), await submit(withdrawing, id)];
    // This process stands still, as when it is suspended, and takes the moment before the deadline for now.
    jest.useFakeTimers({ doNotFake: [...TIMERS, 'Date'] });
    try {
      await until(() => house.uow.run(anActor(), async (tx) => !(await house.get(Propositions).takesBids(tx, { id, round: 1 }))));
      expect(await codeOf(replace(replacing, replaced.bidId, CONTENT))).toBe('bids.bidding-closed');
      expect(await codeOf(withdraw(withdrawing, withdrawn.bidId))).toBe('bids.bidding-closed');
    } finally {
      jest.useRealTimers();
    }
    expect(await bidCount(id)).toBe(2);
    expect(await house.get(BidQuery).receipt(leaderOf(replacing), replaced.bidId)).toMatchObject({ revision: 1 });
  });

  it.each([['ahead', 3_600_000], ['behind', -3_600_000]])('does not move with the clock of this process, an hour %s', async (_, shift) => {
    const team = await aTeam(house);
    const open = await aProposition(house, { closesInMs: 600_000 });
    const { bidId } = await submit(team, open.id);
    const late = await aProposition(house, { closesInMs: 600_000 });
    const lateBid = await submit(team, late.id);
    await closeNow(late.id);
    jest.useFakeTimers({ now: Date.now() + shift, doNotFake: [...TIMERS, 'performance'] });
    try {
      await house.database.clock.refresh(0);
      expect(await codeOf(submit(await aTeam(house), open.id))).toBe('done');
      expect(await codeOf(replace(team, bidId, CONTENT))).toBe('done');
      expect(await codeOf(submit(await aTeam(house), late.id))).toBe('bids.bidding-closed');
      expect(await codeOf(replace(team, lateBid.bidId, CONTENT))).toBe('bids.bidding-closed');
      expect(await codeOf(withdraw(team, lateBid.bidId))).toBe('bids.bidding-closed');
    } finally {
      jest.useRealTimers();
    }
  });
});

it('takes no place for a bid that fails afterwards', async () => {
  const team = await aTeam(house);
  const { id } = await aProposition(house);
  const failing = house.uow.run(leaderOf(team), async (tx) => {
    await house.get(Propositions).takePlace(tx, { id, round: 1, version: 1 });
    throw new Error('afterwards');
  });
  await expect(failing).rejects.toThrow('afterwards');
  expect(await bidCount(id)).toBe(0);
});
