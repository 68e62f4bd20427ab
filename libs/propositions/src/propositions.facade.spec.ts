import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '#kernel';
import { newId } from '#platform';
import { changeRows } from '#testing';
import type { Proposition } from './domain/proposition.js';
import { propositionMissing } from './domain/propositions.problems.js';
import { PropositionHouse } from './propositions.fixture.js';
import { Propositions } from './propositions.facade.js';
import { PropositionStore } from './store/proposition.store.js';

let at: PropositionHouse;
beforeAll(async () => void (at = await PropositionHouse.open()));
afterAll(() => at.house.close());

const take = (id: string, round = 1, version = 1) => at.house.uow.run(systemActor('test'), (tx) => at.house.get(Propositions).takePlace(tx, { id, round, version }));
const giveBack = (id: string, round = 1) => at.house.uow.run(systemActor('test'), (tx) => at.house.get(Propositions).giveBackPlace(tx, { id, round }));
const aPlaceIn = async (given: Partial<Proposition>) => take((await at.oneListed({ given })).id);

describe('places for bids', () => {
  it('are as many as the quota says, among 50 at once', async () => {
    const { id } = await at.oneListed({ input: { maxBids: 10 } });
    const taken = await Promise.all(Array.from({ length: 50 }, () => take(id)));
    expect(taken.filter(Boolean)).toHaveLength(10);
    expect((await at.read(id)).bidCount).toBe(10);
    await giveBack(id);
    expect([await take(id), await take(id)]).toEqual([true, false]);
  });

  it('are there only while it is open, by the clock of the database', async () => {
    expect(await aPlaceIn({})).toBe(true);
    expect(await aPlaceIn({ closeAt: at.inDays(-0.001) })).toBe(false);
    expect(await aPlaceIn({ openAt: at.inDays(0.001) })).toBe(false);
    expect(await aPlaceIn({ state: 'CLOSED' })).toBe(false);
    expect(await take(newId())).toBe(false);
  });

  it('belong to a round: no other one takes or gives back', async () => {
    const { id } = await at.oneListed({ given: { round: 2 } });
    expect([await take(id, 1), await take(id, 2)]).toEqual([false, true]);
    expect(await giveBack(id, 1)).toBe(false);
    expect((await at.read(id)).bidCount).toBe(1);
  });

  it('come back only while it is open, by the same clock', async () => {
    const backIn = async (given: Partial<Proposition>) => giveBack((await at.oneListed({ given: { bidCount: 2, ...given } })).id);
    expect(await backIn({})).toBe(true);
    for (const over of [{ closeAt: at.inDays(-0.001) }, { state: 'CLOSED' }, { state: 'SUSPENDED' }, { state: 'WITHDRAWN' }] as const) expect(await backIn(over)).toBe(false);
    const { id } = await at.oneListed({ given: { bidCount: 2, closeAt: at.inDays(-0.001) } });
    await giveBack(id);
    expect((await at.read(id)).bidCount).toBe(2);
    expect(await giveBack(newId())).toBe(false);
  });

  it('hold what may still be changed until the same moment', async () => {
    const changeable = async (given: Partial<Proposition>) => {
      const { id } = await at.oneListed({ given });
      return at.house.uow.run(systemActor('test'), (tx) => at.house.get(Propositions).takesBids(tx, { id, round: 1 }));
    };
    expect(await changeable({})).toBe(true);
    for (const over of [{ closeAt: at.inDays(-0.001) }, { state: 'CLOSED' }, { state: 'SUSPENDED' }, { state: 'WITHDRAWN' }] as const) expect(await changeable(over)).toBe(false);
  });

  it('are of the proposition as it was read', async () => {
    const { id } = await at.oneListed();
    await at.house.uow.run(systemActor('test'), async (tx) => new PropositionStore(tx).save(await new PropositionStore(tx).byId(id)));
    expect([await take(id), await take(id, 1, 2)]).toEqual([false, true]);
  });

  it('do not fall below none', async () => {
    const { id } = await at.oneListed();
    expect(await giveBack(id)).toBe(false);
    expect((await at.read(id)).bidCount).toBe(0);
  });

  it('are not lost to somebody who saves what was read before', async () => {
    const { id } = await at.oneListed();
    const before = await at.read(id);
    await take(id);
    await at.house.uow.run(systemActor('test'), (tx) => new PropositionStore(tx).save({ ...before, publisherName: '新名称' }));
    expect(await at.read(id)).toMatchObject({ bidCount: 1, publisherName: '新名称' });
  });

  it('count in the list at once', async () => {
    const { id, publisherId } = await at.oneListed();
    await take(id);
    const { items } = (await at.ask<{ items: { bidCount: number }[] }>(undefined, `GET /propositions?publisherId=${publisherId}`)).body;
    expect(items[0]!.bidCount).toBe(1);
  });

  it('end with the deadline even before anybody closes it', async () => {
    const { id } = await at.oneListed();
    await changeRows(at.house, 'UPDATE proposition SET closeAt = ? WHERE id = ?', [at.inDays(-0.001), id]);
    expect(await take(id)).toBe(false);
  });
});

describe('the brief', () => {
  it('says what other contexts may know', async () => {
    const indicators = [{ name: '误差', unit: '%', operator: 'LE', target: '3', testMethod: null }, { name: '寿命', unit: null, operator: 'GE', target: '1000', testMethod: '台架' }];
    const listed = await at.oneListed({ given: { responsibleOfficeId: newId() }, input: { indicators, bountyFen: 5_000_000_000, expectedJobs: 2 } });
    const brief = await at.house.get(Propositions).brief(at.house.database.reader, listed.id);
    const { id, code, title, state, round, publisherId, publisherName, officeId, responsibleOfficeId, openAt, closeAt, publishedAt, maxBids, winners, bountyFen, expectedJobs, version } = listed;
    expect(brief).toEqual({
      id, code, title, state, round, publisherId, publisherName, officeId, responsibleOfficeId, openAt, closeAt, publishedAt, maxBids, winners, bountyFen, expectedJobs, version,
      programmeId: null, programmeVersion: null,
      indicators: indicators.map((one) => ({ id: expect.any(String), ...one })),
    });
  });

  it('has no indicators where there are none, and nothing of what is not there', async () => {
    const { id } = await at.oneListed();
    expect((await at.house.get(Propositions).brief(at.house.database.reader, id)).indicators).toEqual([]);
    await expect(at.house.get(Propositions).brief(at.house.database.reader, newId())).rejects.toThrow(propositionMissing().message);
  });
});
