import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, type DomainEvent, happened, systemActor } from '#kernel';
import { newId } from '#platform';
import { anActor, type TestHouse } from '#testing';
import { BidSubmitted } from '#bids/events';
import { JobsRecorded } from '#employment/events';
import { PropositionPublished } from '#propositions/events';
import { PeriodsQuery } from './queries/periods.query.js';
import { ValuesQuery } from './queries/values.query.js';
import { FreezePeriodUseCase } from './use-cases/freeze-period.use-case.js';
import { RestatePeriodUseCase } from './use-cases/restate-period.use-case.js';
import { anOffice, openStatistics } from './statistics.fixture.js';

const statistician = anActor({ platformRoles: ['STATISTICIAN'] });
const stranger = anActor();

let house: TestHouse;
let officeId: string;
let office: Actor;
beforeAll(async () => {
  house = await openStatistics();
  officeId = await anOffice(house, '示范基地双创办');
  office = anActor({ in: officeId, kind: 'DEMONSTRATION_BASE', as: ['OFFICE'] });
});
afterAll(() => house.close());

const publish = (...events: DomainEvent<any>[]) => house.uow.run(systemActor('spec'), (tx) => tx.publish(events));
const recorded = (jobs: number, onDay: string) => happened(JobsRecorded, new Date('2024-09-01T00:00:00Z'), {
  entryId: newId(), kind: 'ACTUAL', jobs, grade: 'A', propositionId: null, projectId: null, organisationId: newId(), onDay,
});
const published = (day: string, of: string | null) => happened(PropositionPublished, new Date(`${day}T04:00:00Z`), {
  propositionId: newId(), publisherId: newId(), officeId: of, expectedJobs: null, closeAt: '', batch: '1', regionCode: null, industryCode: null, relisted: false,
});
const submitted = (day: string) => happened(BidSubmitted, new Date(`${day}T00:00:00Z`), { bidId: newId(), propositionId: newId(), teamId: newId(), sha256: 'x', revision: 1 });

const freeze = (name: string, of: string | null = null, actor = statistician) => house.get(FreezePeriodUseCase).execute(actor, { name, officeId: of });
const restate = (id: string, actor = statistician) => house.get(RestatePeriodUseCase).execute(actor, id, { reason: '两家企业补报了实际吸纳岗位。' });
const figure = ({ figures }: { figures: { indicator: string; value: number | null }[] }, indicator: string) => figures.find((one) => one.indicator === indicator)?.value;

describe('a frozen period', () => {
  it('keeps its figures when later facts arrive, until it is restated, which keeps the old ones too', async () => {
    await publish(recorded(12, '2024-06-30'), recorded(3, '2024-07-01'));
    await house.drain();
    const first = await freeze('2024-06');
    expect(first).toMatchObject({ state: 'FROZEN', revision: 1, firstDay: '2024-06-01', lastDay: '2024-06-30', actions: ['statistics.restate'] });
    expect(figure(first, 'actual_jobs')).toBe(12);

    await publish(recorded(-2, '2024-06-15'));
    await house.drain();
    expect((await house.get(ValuesQuery).run(statistician, { indicators: ['actual_jobs'], from: '2024-06-01', to: '2024-06-30' })).values[0]).toMatchObject({ value: 10 });
    const periods = house.get(PeriodsQuery);
    expect(await periods.one(statistician, first.id)).toEqual(first);

    const second = await restate(first.id);
    expect(second).toMatchObject({ state: 'FROZEN', revision: 2, restatedBecause: null });
    expect(figure(second, 'actual_jobs')).toBe(10);
    const { items } = await periods.list(statistician, { name: '2024-06', limit: 10 });
    expect(items.map((one) => [one.revision, one.state, figure(one, 'actual_jobs')])).toEqual([[2, 'FROZEN', 10], [1, 'RESTATED', 12]]);
    expect(items[1]).toMatchObject({ replacedBy: second.id, restatedBecause: '两家企业补报了实际吸纳岗位。', actions: [] });
    expect(await house.database.read("SELECT name FROM outbox WHERE name LIKE 'statistics.%' ORDER BY seq")).toEqual(
      ['period-frozen', 'period-restated', 'period-frozen'].map((fact) => ({ name: `statistics.${fact}.v1` })),
    );

    await expect(restate(second.id)).rejects.toMatchObject({ code: 'statistics.nothing-to-restate' });
    await expect(restate(first.id)).rejects.toMatchObject({ code: 'kernel.not-in-this-state' });
  });

  it('is frozen once, after its end, and not while events of it wait to be counted', async () => {
    await freeze('2024-05');
    await expect(freeze('2024-05')).rejects.toMatchObject({ code: 'statistics.already-frozen' });
    await expect(freeze('2999')).rejects.toMatchObject({ code: 'statistics.period-not-over' });
    await publish(submitted('2023-03-01'));
    await expect(freeze('2023-Q1')).rejects.toMatchObject({ code: 'statistics.facts-still-arriving' });
    expect(figure(await freeze('2023-02'), 'bids_count')).toBe(0);
    await house.drain();
    expect(figure(await freeze('2023-Q1'), 'bids_count')).toBe(1);
  });

  it('is frozen once by many at the same time', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 6 }, () => freeze('2022-01')));
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of answers) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'statistics.already-frozen' });
  });

  it('is an office\'s own affair, or a statistician\'s', async () => {
    await publish(published('2021-02-01', officeId), published('2021-02-01', officeId), published('2021-02-02', newId()));
    await house.drain();
    const own = await freeze('2021-02', officeId, office);
    expect(figure(own, 'propositions_published')).toBe(2);
    expect(figure(await freeze('2021-02'), 'propositions_published')).toBe(3);
    await expect(freeze('2021-03', null, office)).rejects.toMatchObject({ code: 'kernel.not-allowed' });
    await expect(freeze('2021-03', newId(), office)).rejects.toMatchObject({ code: 'kernel.not-allowed' });
    await expect(freeze('2021-03', newId())).rejects.toMatchObject({ code: 'identity.organisation-missing' });
    await expect(freeze('2021-03', null, stranger)).rejects.toMatchObject({ code: 'kernel.not-allowed' });
    await expect(restate(own.id, stranger)).rejects.toMatchObject({ code: 'kernel.not-allowed' });
    await expect(restate(newId())).rejects.toMatchObject({ code: 'statistics.period-missing' });

    const periods = house.get(PeriodsQuery);
    expect(figure(await periods.one(stranger, own.id), 'propositions_published')).toBeNull();
    expect((await periods.list(stranger, { office: officeId, limit: 10 })).items.map((one) => one.id)).toEqual([own.id]);
    await expect(periods.one(stranger, newId())).rejects.toMatchObject({ code: 'statistics.period-missing' });
  });

  it('stands in a list, a page at a time', async () => {
    const periods = house.get(PeriodsQuery);
    const all = (await periods.list(stranger, { limit: 100 })).items.map((one) => one.id);
    const paged: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const { items, next } = await periods.list(stranger, { limit: 2, cursor });
      paged.push(...items.map((one) => one.id));
      if (!next) break;
      cursor = next;
    }
    expect(paged).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
  });
});
