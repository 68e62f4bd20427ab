import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DomainEvent, happened, systemActor } from '#kernel';
import { asTime, newId } from '#platform';
import { anActor, type TestHouse } from '#testing';
import { BidConfirmed, BidsOpened, BidSubmitted, BidWithdrawn } from '#bids/events';
import { JobsRecorded } from '#employment/events';
import { CheckedIn, EventPlanned, OutcomeRecorded } from '#matchmaking/events';
import { AgreementSigned, MilestoneAccepted, ProjectFinished, ProjectOpened } from '#projects/events';
import { PropositionPublished } from '#propositions/events';
import { TeamFormed } from '#teams/events';
import type { ReadRows, ReadValues } from './contract/statistics.requests.js';
import { FoldIntoStatistics } from './handlers/fold-into-statistics.handler.js';
import { RowsQuery } from './queries/rows.query.js';
import { ValuesQuery } from './queries/values.query.js';
import { anOffice, openStatistics } from './statistics.fixture.js';

const statistician = anActor({ platformRoles: ['STATISTICIAN'] });
const stranger = anActor();

let house: TestHouse;
beforeAll(async () => void (house = await openStatistics()));
afterAll(() => house.close());

const publish = (...events: DomainEvent<any>[]) => house.uow.run(systemActor('spec'), (tx) => tx.publish(events));

async function count(...events: DomainEvent<any>[]): Promise<void> {
  await publish(...events);
  await house.drain();
}

async function values(query: ReadValues, actor = statistician): Promise<Record<string, number | null>> {
  const { values: found } = await house.get(ValuesQuery).run(actor, query);
  return Object.fromEntries(found.map((one) => [query.by ? `${one.indicator} ${one.cell}` : one.indicator, one.value]));
}

const rows = (indicator: string, query: Partial<ReadRows>) => house.get(RowsQuery).run(statistician, indicator, { limit: 100, ...query });

const ids = () => ({ propositionId: newId(), projectId: newId(), bidId: newId(), teamId: newId(), publisherId: newId(), officeId: newId(), eventId: newId() });
type Ids = ReturnType<typeof ids>;

const published = (at: Date, { propositionId, publisherId, officeId }: Ids, other: { batch?: string; relisted?: boolean; regionCode?: string | null; industryCode?: string | null } = {}) =>
  happened(PropositionPublished, at, {
    propositionId, publisherId, officeId, expectedJobs: null, closeAt: at.toISOString(), batch: '1', regionCode: '430104', industryCode: 'C39', relisted: false, ...other,
  });
const confirmed = (at: Date, { propositionId, bidId, teamId }: Ids) => happened(BidConfirmed, at, { bidId, propositionId, teamId });
const signed = (at: Date, { propositionId, projectId, publisherId }: Ids) =>
  happened(AgreementSigned, at, { projectId, propositionId, publisherId, committedJobs: 3, amountFen: 700, jobsDueOn: null });
const opened = (at: Date, { projectId, propositionId, bidId, teamId, publisherId }: Ids) =>
  happened(ProjectOpened, at, { projectId, propositionId, bidId, teamId, publisherId, kind: 'STUDENT' });
const finished = (at: Date, { projectId, propositionId }: Ids) => happened(ProjectFinished, at, { projectId, propositionId, outcome: 'ACCEPTED', remaining: 0 });
const formed = (at: Date, teamId: string, universityCode: string) => happened(TeamFormed, at, { teamId, kind: 'STUDENT', universityCode, leaderId: newId() });
const submitted = (at: Date, { bidId, propositionId, teamId }: Ids) => happened(BidSubmitted, at, { bidId, propositionId, teamId, sha256: 'x', revision: 1 });
const bidsOpened = (at: Date, { propositionId }: Ids, round = 1) => happened(BidsOpened, at, { propositionId, round, bids: 1 });
const checkedIn = (at: Date, eventId: string, teamId: string) =>
  happened(CheckedIn, at, { eventId, registrationId: newId(), party: 'SCHOOL', organisationId: null, teamId });
const outcome = (at: Date, eventId: string, meetingId: string, projectId: string | null, other: { outcome?: 'INTENT' | 'FINANCING' | 'NONE'; amountFen?: number } = {}) =>
  happened(OutcomeRecorded, at, {
    eventId, meetingId, outcome: 'INTENT', amountFen: 1000, hires: null, propositionId: null, projectId, promotedProjectId: other.outcome === 'NONE' ? null : projectId, ...other,
  });

// Each test has a year to itself, so that its totals are its own.
const on = (day: string) => new Date(`${day}T04:00:00.000Z`);
const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31` });

describe('the numbers', () => {
  it('count a reveal on the day on which confirmation and agreement are both there, once for several winners', async () => {
    const one = ids();
    const second = { ...one, bidId: newId(), projectId: newId() };
    await count(published(on('2001-01-10'), one), confirmed(on('2001-02-10'), one));
    expect(await values({ ...year(2001), indicators: ['propositions_revealed', 'reveal_rate'] })).toEqual({ propositions_revealed: 0, reveal_rate: 0 });
    await count(signed(on('2001-03-10'), one), confirmed(on('2001-04-10'), second), signed(on('2001-05-10'), second));
    expect(await values({ ...year(2001), indicators: ['propositions_revealed'], by: 'month' })).toEqual({ 'propositions_revealed 2001-03': 1 });
  });

  it('keep the rate of a cohort: by publication, however late the reveal', async () => {
    const [one, other] = [ids(), ids()];
    await count(published(on('2002-01-10'), one), published(on('2002-01-11'), other), confirmed(on('2003-02-10'), one), signed(on('2003-02-10'), one));
    const { values: [rate] } = await house.get(ValuesQuery).run(statistician, { ...year(2002), indicators: ['reveal_rate'] });
    expect(rate).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
    expect((await house.get(ValuesQuery).run(statistician, { ...year(2003), indicators: ['reveal_rate'] })).values[0]).toMatchObject({ value: null, numerator: 0, denominator: 0 });
    expect((await rows('reveal_rate', year(2002))).items.map((row) => [row.subject, row.value])).toEqual([[one.propositionId, 1], [other.propositionId, 0]]);
  });

  it('flag what is put up again, and leave it out of the cohort', async () => {
    const one = ids();
    await count(published(on('2004-01-10'), one), published(on('2004-06-10'), one, { batch: '2', relisted: true }));
    expect(await values({ ...year(2004), indicators: ['propositions_published'], by: 'kind' })).toEqual({ 'propositions_published FIRST': 1, 'propositions_published RELISTED': 1 });
    expect((await house.get(ValuesQuery).run(statistician, { ...year(2004), indicators: ['reveal_rate'] })).values[0]).toMatchObject({ denominator: 1 });
  });

  it('keep attendances and teams apart', async () => {
    const [first, second, team, other] = [newId(), newId(), newId(), newId()];
    await count(checkedIn(on('2005-01-10'), first, team), checkedIn(on('2005-02-10'), second, team), checkedIn(on('2005-02-10'), second, other));
    expect(await values({ ...year(2005), indicators: ['team_attendances', 'teams_participating'] })).toEqual({ team_attendances: 3, teams_participating: 2 });
  });

  it('count a promoted project once per office, by the last word about each meeting', async () => {
    const [here, there, sameOffice, meeting] = [ids(), ids(), newId(), newId()];
    const { projectId } = here;
    await count(
      ...[here.eventId, sameOffice].map((eventId) => happened(EventPlanned, on('2006-01-01'), { eventId, officeId: here.officeId })),
      happened(EventPlanned, on('2006-01-01'), { eventId: there.eventId, officeId: there.officeId }),
      outcome(on('2006-02-01'), here.eventId, newId(), projectId), outcome(on('2006-03-01'), sameOffice, newId(), projectId), outcome(on('2006-03-02'), there.eventId, meeting, projectId),
    );
    const question = { ...year(2006), indicators: ['projects_promoted'] };
    expect(await values(question)).toEqual({ projects_promoted: 1 });
    expect(await values({ ...question, by: 'office' })).toEqual({ [`projects_promoted ${here.officeId}`]: 1, [`projects_promoted ${there.officeId}`]: 1 });
    await count(outcome(on('2006-03-03'), there.eventId, meeting, projectId, { outcome: 'NONE' }));
    expect(await values({ ...question, by: 'office' })).toEqual({ [`projects_promoted ${here.officeId}`]: 1 });
  });

  it('move an amount with the correction of its outcome, and never add intent to financing', async () => {
    const [{ eventId }, meeting] = [ids(), newId()];
    const question = { ...year(2007), indicators: ['intent_amount', 'financing_amount'] };
    await count(outcome(on('2007-01-01'), eventId, meeting, null));
    expect(await values(question)).toEqual({ intent_amount: 1000, financing_amount: 0 });
    await count(outcome(on('2007-01-02'), eventId, meeting, null, { outcome: 'FINANCING', amountFen: 2500 }));
    expect(await values(question)).toEqual({ intent_amount: 0, financing_amount: 2500 });
  });

  it('drop a bid that was withdrawn', async () => {
    const [one, other] = [ids(), ids()];
    await count(submitted(on('2008-01-01'), one), submitted(on('2008-01-01'), other), happened(BidWithdrawn, on('2008-01-02'), pick(one)));
    expect(await values({ ...year(2008), indicators: ['bids_count'] })).toEqual({ bids_count: 1 });
  });

  it('split by what is known only later: region and industry of a project come with its proposition', async () => {
    const [one, other] = [ids(), ids()];
    const accepted = ({ projectId }: Ids) => happened(MilestoneAccepted, on('2009-05-01'), { projectId, milestoneId: newId(), weight: 50 });
    await count(accepted(one), accepted(other));
    const question = { ...year(2009), indicators: ['milestones_accepted'] };
    expect(await values({ ...question, by: 'region' })).toEqual({ 'milestones_accepted null': 2 });
    await count(opened(on('2009-04-01'), one), opened(on('2009-04-01'), other));
    await count(published(on('2009-01-01'), one), published(on('2009-01-01'), other, { regionCode: '370303', industryCode: null }));
    expect(await values({ ...question, by: 'region' })).toEqual({ 'milestones_accepted 370000': 1, 'milestones_accepted 430000': 1 });
    expect(await values({ ...question, by: 'industry' })).toEqual({ 'milestones_accepted null': 1, 'milestones_accepted C': 1 });
    expect(await values({ ...question, office: one.officeId })).toEqual({ milestones_accepted: 1 });
  });

  it('split what teams do by their school, told before or after', async () => {
    const [one, other, strange] = [ids(), ids(), ids()];
    await count(formed(on('2015-01-01'), one.teamId, '4143010533'));
    await count(...[one, other, strange].flatMap((story) => [opened(on('2015-02-01'), story), signed(on('2015-03-01'), story), checkedIn(on('2015-04-01'), story.eventId, story.teamId)]));
    await count(formed(on('2015-01-02'), other.teamId, '4111010001'));
    const bySchool = (indicator: string) => values({ ...year(2015), indicators: [indicator], by: 'school' });
    for (const indicator of ['projects_opened', 'student_projects', 'team_attendances', 'teams_participating']) {
      expect(await bySchool(indicator)).toEqual({ [`${indicator} null`]: 1, [`${indicator} 4111010001`]: 1, [`${indicator} 4143010533`]: 1 });
    }
    expect(await bySchool('agreement_amount')).toEqual({ 'agreement_amount null': 700, 'agreement_amount 4111010001': 700, 'agreement_amount 4143010533': 700 });
    const { values: named } = await house.get(ValuesQuery).run(statistician, { ...year(2015), indicators: ['projects_opened'], by: 'school' });
    expect(named.map(({ label }) => label)).toEqual([null, '北京大学', '中南大学']);
    expect((await rows('agreement_amount', { ...year(2015), by: 'school', cell: '4143010533' })).items).toMatchObject([{ subject: one.projectId, school: '4143010533' }]);
  });

  // Before all others: what is under way in their years stays so.
  it('count a project in every period in which it is under way, and those opened once', async () => {
    const [long, short, waiting] = [ids(), ids(), ids()];
    await count(
      opened(on('1996-11-01'), long), signed(on('1996-12-31'), long), finished(on('1998-01-01'), long),
      opened(on('1997-01-01'), short), signed(on('1997-02-01'), short), finished(on('1997-03-01'), short),
      opened(on('1997-01-01'), waiting),
    );
    const question = (number: number) => values({ ...year(number), indicators: ['student_projects', 'teacher_student_projects', 'projects_opened'] });
    expect(await question(1996)).toEqual({ student_projects: 1, teacher_student_projects: 0, projects_opened: 1 });
    expect(await question(1997)).toEqual({ student_projects: 2, teacher_student_projects: 0, projects_opened: 2 });
    expect(await question(1998)).toEqual({ student_projects: 1, teacher_student_projects: 0, projects_opened: 0 });
    expect(await question(1999)).toEqual({ student_projects: 0, teacher_student_projects: 0, projects_opened: 0 });
    expect((await rows('student_projects', { from: '1997-03-02', to: '1997-12-31' })).items).toMatchObject([{ key: long.projectId, day: '1996-12-31' }]);
    await expect(values({ indicators: ['student_projects'], by: 'month' })).rejects.toMatchObject({ code: 'statistics.dimension-unknown' });
  });

  it('name the places they are split by', async () => {
    const officeId = await anOffice(house, '中南大学双创办');
    await count(published(on('2013-05-01'), { ...ids(), officeId }), published(on('2013-05-01'), { ...ids(), officeId }, { regionCode: '999999', industryCode: null }));
    const named = async (by: 'office' | 'region' | 'industry') =>
      (await house.get(ValuesQuery).run(statistician, { ...year(2013), indicators: ['propositions_published'], by })).values.map(({ cell, label }) => [cell, label]);
    expect(await named('office')).toEqual([[officeId, '中南大学双创办']]);
    expect(await named('region')).toEqual([['430000', '湖南省'], ['990000', null]]);
    expect(await named('industry')).toEqual([[null, null], ['C', '制造业']]);
  });

  it('are what the last word says, though many workers tell it at once', async () => {
    const [eventId, meetingId, projectId] = [newId(), newId(), newId()];
    const handler = house.get(FoldIntoStatistics);
    const told = Array.from({ length: 12 }, (_, index) => outcome(new Date(on('2014-01-01').getTime() + index), eventId, meetingId, projectId, { amountFen: index + 1 }));
    await Promise.all(told.map(({ kind, at, payload }) =>
      house.uow.run(systemActor('spec'), (tx) => handler.handle({ id: newId(), name: kind.name, at, actorId: 'spec', payload }, tx))));
    expect(await values({ ...year(2014), indicators: ['intent_amount', 'projects_promoted'] })).toEqual({ intent_amount: 12, projects_promoted: 1 });
  });

  it('are the same when every event is delivered again', async () => {
    const before = await values({});
    const handler = house.get(FoldIntoStatistics);
    await house.uow.run(systemActor('spec'), async (tx) => {
      const events = await tx.query<{ id: string; name: string; at: string; actorId: string; payload: string }>('SELECT eventId AS id, name, occurredAt AS at, actorId, payload FROM outbox ORDER BY seq DESC');
      for (const event of events) await handler.handle({ ...event, at: asTime(event.at), payload: JSON.parse(event.payload) as object }, tx);
    });
    expect(await values({})).toEqual(before);
  });
});

describe('drilling down', () => {
  it('shows the rows of a number and of one of its cells, a page at a time', async () => {
    const [one, other] = [ids(), ids()];
    const jobs = (entryId: string, day: string, number: number, { propositionId, publisherId }: Ids) =>
      happened(JobsRecorded, on('2010-01-01'), { entryId, kind: 'EXPECTED', jobs: number, grade: null, propositionId, projectId: null, organisationId: publisherId, onDay: day });
    await count(
      published(on('2010-01-01'), one), published(on('2010-01-01'), other, { regionCode: null }),
      jobs(newId(), '2010-03-01', 30, one), jobs(newId(), '2010-03-02', -10, one), jobs(newId(), '2010-03-02', 5, other),
    );
    expect(await values({ ...year(2010), indicators: ['expected_jobs'] })).toEqual({ expected_jobs: 25 });
    const first = await rows('expected_jobs', { ...year(2010), limit: 2 });
    const rest = await rows('expected_jobs', { ...year(2010), limit: 2, cursor: first.next! });
    expect([...first.items, ...rest.items].map((row) => row.value)).toEqual([30, -10, 5]);
    expect(rest.next).toBeNull();
    expect((await rows('expected_jobs', { ...year(2010), by: 'region', cell: '430000' })).items).toMatchObject([
      { value: 30, day: '2010-03-01', officeId: one.officeId, publisherId: one.publisherId, region: '430000', industry: 'C' }, { value: -10 },
    ]);
    expect((await rows('expected_jobs', { ...year(2010), by: 'region' })).items.map((row) => row.value)).toEqual([5]);
  });

  it('shows no bid, nor whose it is, before its proposition is opened', async () => {
    const [sealed, shown] = [ids(), ids()];
    await count(
      published(on('2020-01-01'), sealed), published(on('2020-01-01'), shown), formed(on('2020-01-01'), sealed.teamId, '4143010533'), formed(on('2020-01-01'), shown.teamId, '4143010533'),
      submitted(on('2020-01-02'), sealed), submitted(on('2020-01-03'), shown), bidsOpened(on('2020-02-01'), shown),
    );
    const question = { ...year(2020), indicators: ['bids_count'] };
    expect(await values(question)).toEqual({ bids_count: 2 });
    expect(await values({ ...question, by: 'region' })).toEqual({ 'bids_count 430000': 2 });
    expect(await values({ ...question, by: 'school' })).toEqual({ 'bids_count null': 1, 'bids_count 4143010533': 1 });
    const every = [
      {}, { office: sealed.officeId }, { by: 'region', cell: '430000' }, { by: 'school', cell: '4143010533' }, { by: 'school' }, { by: 'month', cell: '2020-01' },
    ] as const;
    for (const narrowed of every) expect((await rows('bids_count', { ...year(2020), ...narrowed })).items.map((row) => row.key).filter((key) => key !== shown.bidId)).toEqual([]);
    expect((await rows('bids_count', year(2020))).items).toMatchObject([{ key: shown.bidId, school: '4143010533', officeId: shown.officeId }]);
    await count(bidsOpened(on('2020-02-02'), sealed));
    expect((await rows('bids_count', year(2020))).items.map((row) => row.key)).toEqual([sealed.bidId, shown.bidId]);
    expect(await values({ ...question, by: 'school' })).toEqual({ 'bids_count 4143010533': 2 });

    // Put up again: the bids of the second round lie sealed until that is opened.
    const again = { ...sealed, bidId: newId() };
    await count(submitted(on('2020-05-01'), again));
    expect(await values({ ...question, by: 'school' })).toEqual({ 'bids_count null': 1, 'bids_count 4143010533': 2 });
    expect((await rows('bids_count', year(2020))).items.map((row) => row.key)).toEqual([sealed.bidId, shown.bidId]);
    await count(bidsOpened(on('2020-06-01'), sealed, 2));
    expect((await rows('bids_count', year(2020))).items.map((row) => row.key)).toEqual([sealed.bidId, shown.bidId, again.bidId]);
  });

  it('is not for strangers, nor for what does not exist', async () => {
    await expect(house.get(RowsQuery).run(stranger, 'bids_count', { limit: 10 })).rejects.toMatchObject({ code: 'kernel.not-allowed' });
    await expect(rows('happiness', {})).rejects.toMatchObject({ code: 'statistics.indicator-unknown' });
    await expect(rows('people_registered', { by: 'region' })).rejects.toMatchObject({ code: 'statistics.dimension-unknown' });
  });
});

describe('small cells', () => {
  it('are hidden from strangers in splits, not in totals or months', async () => {
    const large = Array.from({ length: 12 }, ids).map((one, index) => published(on('2011-01-10'), one, { regionCode: index < 6 ? '110101' : '310101' }));
    await count(...large, published(on('2011-01-10'), ids(), { regionCode: '540102' }));
    const question = { ...year(2011), indicators: ['propositions_published'] };
    expect(await values({ ...question, by: 'region' }, stranger)).toEqual({
      'propositions_published 110000': null, 'propositions_published 310000': 6, 'propositions_published 540000': null,
    });
    expect(await values(question, stranger)).toEqual({ propositions_published: 13 });
    expect(await values({ ...question, by: 'month' }, stranger)).toEqual({ 'propositions_published 2011-01': 13 });
    expect(Object.values(await values({ ...question, by: 'region' }))).toEqual([6, 6, 1]);
    const office = anActor({ in: newId(), kind: 'UNIVERSITY', as: ['OFFICE'] });
    expect(Object.values(await values({ ...question, by: 'region' }, office))).toEqual([6, 6, 1]);
  });

  it('are hidden too when a stranger asks for one office', async () => {
    const one = ids();
    await count(published(on('2012-01-10'), one));
    expect(await values({ ...year(2012), office: one.officeId, indicators: ['propositions_published'] }, stranger)).toEqual({ propositions_published: null });
  });
});

const pick = ({ bidId, propositionId, teamId }: Ids) => ({ bidId, propositionId, teamId });
