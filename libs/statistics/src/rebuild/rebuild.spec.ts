import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DomainEvent, happened, systemActor } from '#kernel';
import { newId, OutboxRelay } from '#platform';
import { anActor, type TestHouse } from '#testing';
import { BidConfirmed, BidsOpened, BidSubmitted, BidVoided, BidWithdrawn } from '#bids/events';
import { JobsRecorded } from '#employment/events';
import { CheckedIn, EventPlanned, EventReported, OutcomeRecorded } from '#matchmaking/events';
import { AgreementSigned, MilestoneOverdue, ProjectAbandoned, ProjectFinished, ProjectOpened } from '#projects/events';
import { PropositionPublished } from '#propositions/events';
import { TeamFormed } from '#teams/events';
import { dimensions } from '../domain/indicator.js';
import { figuresOf } from '../queries/figures.js';
import { RebuildQuery } from '../queries/rebuild.query.js';
import { selectionOf } from '../queries/things.js';
import { ValuesQuery } from '../queries/values.query.js';
import { RebuildStatisticsUseCase } from '../use-cases/rebuild-statistics.use-case.js';
import { Rebuild } from './rebuild.js';
import { openStatistics } from '../statistics.fixture.js';

const statistician = anActor({ platformRoles: ['STATISTICIAN'] });

let house: TestHouse;
beforeAll(async () => void (house = await openStatistics()));
afterAll(() => house.close());

// A few ids of each kind, so that events of random stories meet.
const pools = Object.fromEntries(['propositionId', 'publisherId', 'officeId', 'bidId', 'teamId', 'projectId', 'eventId', 'meetingId', 'milestoneId'].map((kind) => [kind, [newId(), newId(), newId()]]));
const of = (kind: string) => fc.constantFrom(...pools[kind]!);
const maybe = (kind: string) => fc.option(of(kind), { nil: null });
const at = fc.integer({ min: 0, max: 400 }).map((days) => new Date(Date.UTC(2024, 0, 1) + days * 86_400_000));
const bid = { bidId: of('bidId'), propositionId: of('propositionId'), teamId: of('teamId') };
const project = { projectId: of('projectId'), propositionId: of('propositionId'), publisherId: of('publisherId') };

/** Any events at all, in any order: the fold may not depend on stories that make sense. */
const anyEvent: fc.Arbitrary<DomainEvent<any>> = at.chain((time) => {
  const a = <P extends object>(kind: Parameters<typeof happened<P>>[0], payload: { [K in keyof P]: fc.Arbitrary<P[K]> }) => fc.record(payload).map((one) => happened(kind, time, one as P));
  return fc.oneof(
    a(PropositionPublished, {
      propositionId: of('propositionId'), publisherId: of('publisherId'), officeId: maybe('officeId'), expectedJobs: fc.constant(null), closeAt: fc.constant(''),
      batch: fc.constantFrom('1', '2'), regionCode: fc.constantFrom('430104', '370303', null), industryCode: fc.constantFrom('C39', 'I65', null), relisted: fc.boolean(),
    }),
    a(BidSubmitted, { ...bid, sha256: fc.constant('x'), revision: fc.constant(1 as const) }), a(BidWithdrawn, bid), a(BidConfirmed, bid), a(BidVoided, bid),
    a(BidsOpened, { propositionId: of('propositionId'), round: fc.integer({ min: 1, max: 3 }), bids: fc.nat(9) }),
    a(TeamFormed, { teamId: of('teamId'), kind: fc.constant('STUDENT' as const), universityCode: fc.constantFrom('4143010533', '4111010001'), leaderId: fc.constant('') }),
    a(ProjectOpened, { ...project, bidId: of('bidId'), teamId: of('teamId'), kind: fc.constantFrom('STUDENT' as const, 'TEACHER_STUDENT' as const) }),
    a(ProjectAbandoned, { projectId: of('projectId'), propositionId: of('propositionId'), bidId: of('bidId'), kind: fc.constantFrom('STUDENT' as const, 'TEACHER_STUDENT' as const) }),
    a(ProjectFinished, { projectId: of('projectId'), propositionId: of('propositionId'), outcome: fc.constantFrom('ACCEPTED' as const, 'TERMINATED' as const), remaining: fc.nat(2) }),
    a(AgreementSigned, { ...project, committedJobs: fc.nat(9), amountFen: fc.nat(1_000_000), jobsDueOn: fc.constant(null) }),
    a(MilestoneOverdue, { projectId: of('projectId'), milestoneId: of('milestoneId'), dueOn: fc.constantFrom('2024-06-30', '2024-07-01') }),
    a(EventPlanned, { eventId: of('eventId'), officeId: of('officeId') }),
    a(CheckedIn, { eventId: of('eventId'), registrationId: of('bidId'), party: fc.constant('SCHOOL' as const), organisationId: fc.constant(null), teamId: maybe('teamId') }),
    a(OutcomeRecorded, {
      eventId: of('eventId'), meetingId: of('meetingId'), outcome: fc.constantFrom('INTENT' as const, 'FINANCING' as const, 'NONE' as const), amountFen: fc.option(fc.nat(9999), { nil: null }),
      hires: fc.constant(null), propositionId: maybe('propositionId'), projectId: maybe('projectId'), promotedProjectId: maybe('projectId'),
    }),
    a(EventReported, { eventId: of('eventId'), officeId: of('officeId'), requiredPartiesPresent: fc.boolean(), enterprises: fc.nat(3), schools: fc.nat(3), banks: fc.nat(3), teamIds: fc.constant([]) }),
    a(JobsRecorded, {
      entryId: fc.uuid(), kind: fc.constantFrom('EXPECTED' as const, 'COMMITTED' as const, 'ACTUAL' as const), jobs: fc.integer({ min: -20, max: 50 }), grade: fc.constantFrom('A' as const, 'B' as const, null),
      propositionId: maybe('propositionId'), projectId: maybe('projectId'), organisationId: of('publisherId'), onDay: fc.constantFrom('2024-03-01', '2024-08-01'),
    }),
  );
});

/** Also what begins something, more than once: these stories need make no sense. */
const publish = (events: readonly DomainEvent<any>[]) =>
  house.uow.run(systemActor('spec'), (tx) => tx.publish(events.map(({ kind: { begins: _, ...kind }, ...event }) => ({ ...event, kind }))));

async function rebuild() {
  const { id } = await house.get(RebuildStatisticsUseCase).execute(statistician);
  await house.drain();
  return house.get(RebuildQuery).run(statistician, id);
}

async function everyNumber(): Promise<unknown> {
  const query = house.get(ValuesQuery);
  const numbers = [];
  for (const by of [undefined, ...dimensions]) numbers.push(await query.run(statistician, { by }));
  return numbers;
}

/** Runs the jobs of the fold in another order than the events were published, even those about one aggregate. */
async function drainInOrder(rank: (index: number) => number): Promise<void> {
  await house.get(OutboxRelay).pump();
  await house.uow.run(systemActor('spec'), async (tx) => {
    const jobs = await tx.query<{ id: string }>("SELECT id FROM job WHERE state = 'ready' AND handler = 'statistics.fold' ORDER BY seq");
    for (const [index, { id }] of jobs.entries()) await tx.execute('UPDATE job SET seq = ?, lane = ? WHERE id = ?', [rank(index), `shuffled:${id}`, id]);
  });
  await house.drain();
}

async function postpone(handler: string, seconds: number): Promise<void> {
  await house.uow.run(systemActor('spec'), (tx) => tx.execute("UPDATE job SET availableAt = ? WHERE handler = ? AND state = 'ready'", [new Date(tx.now.getTime() + seconds * 1000), handler]));
}

describe('a rebuild', () => {
  it('gives the numbers of the fold, whatever happened and in whatever order it was counted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { minLength: 1, maxLength: 25 }), fc.integer({ min: 1, max: 1_000_003 }), async (events, seed) => {
        await publish(events);
        await drainInOrder((index) => ((index + 1) * seed * 7919) % 1_000_003);
        const before = await everyNumber();
        expect(await rebuild()).toMatchObject({ state: 'LIVE', differences: 0, examples: [] });
        expect(await everyNumber()).toEqual(before);
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('agrees with the numbers that a freeze counts row by row', async () => {
    const { reader } = house.database;
    const frozen = await figuresOf(reader, await selectionOf(reader, {}));
    const { values } = await house.get(ValuesQuery).run(statistician, {});
    expect(frozen.map(({ indicator, numerator, denominator }) => ({ indicator, numerator, denominator }))).toEqual(
      values.map(({ indicator, numerator, denominator }) => ({ indicator, numerator, denominator })),
    );
    // How many depends on what happened by chance: enough that agreeing means something.
    expect(values.filter((one) => one.numerator !== 0).length).toBeGreaterThan(5);
  });

  it('leaves only the rows of the generation that is shown', async () => {
    expect(await house.database.read('SELECT DISTINCT generation FROM statistics_fact')).toHaveLength(1);
    expect(await house.database.read('SELECT DISTINCT generation FROM statistics_card')).toHaveLength(1);
  });

  it('names what was lost, invented or damaged, and mends it', async () => {
    const before = await everyNumber();
    await house.uow.run(systemActor('spec'), async (tx) => {
      const [one, other] = await tx.query<{ indicator: string; factKey: string }>("SELECT indicator, factKey FROM statistics_fact WHERE indicator IN ('agreement_amount', 'expected_jobs') ORDER BY indicator, factKey");
      await tx.execute('DELETE FROM statistics_fact WHERE indicator = ? AND factKey = ?', [one!.indicator, one!.factKey]);
      await tx.execute('UPDATE statistics_fact SET value = 99 WHERE indicator = ? AND factKey = ?', [other!.indicator, other!.factKey]);
      await tx.execute("INSERT INTO statistics_fact SELECT generation, 'people_registered', 'invented', subject, value, day, kind, aboutId, eventId, officeId, publisherId, teamId, at, sourceId FROM statistics_fact WHERE indicator = ? AND factKey = ?", [other!.indicator, other!.factKey]);
    });
    const { differences, examples } = await rebuild();
    expect(differences).toBe(3);
    expect(examples.map((one) => [one.live === null, one.rebuilt === null]).sort()).toEqual([[false, false], [false, true], [true, false]].sort());
    expect(await everyNumber()).toEqual(before);
  });

  it('counts history that no handler ever saw, and shows nothing of a bid that may lie sealed', async () => {
    const lost = newId();
    await publish([happened(BidSubmitted, new Date('2020-01-01T00:00:00Z'), { bidId: lost, propositionId: newId(), teamId: newId(), sha256: 'x', revision: 1 })]);
    await house.uow.run(systemActor('spec'), (tx) => tx.execute('UPDATE outbox SET relayedAt = ? WHERE relayedAt IS NULL', [tx.now]));
    expect(await rebuild()).toMatchObject({ differences: 1, examples: [] });
    expect((await house.get(ValuesQuery).run(statistician, { indicators: ['bids_count'], to: '2020-12-31' })).values[0]).toMatchObject({ value: 1 });
  });

  it('loses nothing that happens while it runs', async () => {
    const { id } = await house.get(RebuildStatisticsUseCase).execute(statistician);
    await expect(house.get(RebuildStatisticsUseCase).execute(statistician)).rejects.toMatchObject({ code: 'statistics.rebuild-running' });
    await house.get(OutboxRelay).pump();
    await postpone('statistics.rebuild', 60);
    const bidId = newId();
    await publish([happened(BidSubmitted, new Date('2019-01-01T00:00:00Z'), { bidId, propositionId: newId(), teamId: newId(), sha256: 'x', revision: 1 })]);
    await house.drain();
    expect(await house.database.read('SELECT generation FROM statistics_fact WHERE factKey = ?', [bidId])).toHaveLength(2);
    await postpone('statistics.rebuild', -60);
    await house.drain();
    expect(await house.get(RebuildQuery).run(statistician, id)).toMatchObject({ state: 'LIVE', differences: 0 });
    expect((await house.get(ValuesQuery).run(statistician, { indicators: ['bids_count'], to: '2019-12-31' })).values[0]).toMatchObject({ value: 1 });
  });

  it('changes nothing when its job runs a second time', async () => {
    const { id } = await rebuild();
    const before = await everyNumber();
    await house.get(Rebuild).finish(id);
    expect(await everyNumber()).toEqual(before);
  });

  it('is for statisticians and administrators', async () => {
    const office = anActor({ in: newId(), kind: 'UNIVERSITY', as: ['OFFICE'] });
    await expect(house.get(RebuildStatisticsUseCase).execute(office)).rejects.toMatchObject({ code: 'kernel.not-allowed' });
    await expect(house.get(RebuildQuery).run(statistician, newId())).rejects.toMatchObject({ code: 'statistics.rebuild-missing' });
  });
});
