import type { EventKind } from '#kernel';
import { BidConfirmed, BidsOpened, BidSubmitted, BidVoided, BidWithdrawn } from '#bids/events';
import { JobsRecorded } from '#employment/events';
import { OrganisationRegistered, PersonRegistered } from '#identity/events';
import { CheckedIn, EventPlanned, EventReported, OutcomeRecorded } from '#matchmaking/events';
import { AgreementSigned, MilestoneAccepted, MilestoneOverdue, ProjectAbandoned, ProjectFinished, ProjectOpened } from '#projects/events';
import { PropositionPublished } from '#propositions/events';
import { TeamFormed } from '#teams/events';
import { cardsOf, countedEvents, factsOf, indicatorByCode, indicators } from './dictionary.js';
import type { Happening } from './fold.js';
import { dimensions } from './indicator.js';

// 23:30 of the 30th in London is the 1st in Shanghai.
const at = new Date('2026-06-30T16:30:00.000Z');

const happening = <P extends object>({ name }: EventKind<P>, payload: P): Happening => ({ id: 'e1', name, at, payload });

/** The rows of one indicator that follow from an event, without what is the same in all. */
function rows<P extends object>(indicator: string, event: EventKind<P>, payload: P) {
  return factsOf(happening(event, payload)).filter((one) => one.indicator === indicator).map(({ factKey, subject, value, day, kind }) => ({ factKey, subject, value, day, kind }));
}

const publication = {
  propositionId: 'p1', publisherId: 'c1', officeId: 'o1', expectedJobs: 30, closeAt: '2026-08-01T00:00:00.000Z', batch: '2026-1', regionCode: '430104', industryCode: 'C3985', relisted: false,
};
const bid = { bidId: 'b1', propositionId: 'p1', teamId: 't1' };
const project = { projectId: 'j1', propositionId: 'p1', bidId: 'b1', teamId: 't1', publisherId: 'c1' };
const agreement = { projectId: 'j1', propositionId: 'p1', publisherId: 'c1', committedJobs: 8, amountFen: 500_000_00, jobsDueOn: null };
const checkIn = { eventId: 'm1', registrationId: 'r1', party: 'SCHOOL' as const, organisationId: null, teamId: 't1' };
const report = { eventId: 'm1', officeId: 'o1', requiredPartiesPresent: true, enterprises: 3, schools: 2, banks: 1, teamIds: ['t1'] };
const outcome = { eventId: 'm1', meetingId: 'x1', outcome: 'INTENT' as const, amountFen: 900, hires: null, propositionId: null, projectId: 'j1', promotedProjectId: 'j1' };
const jobs = { entryId: 'k1', kind: 'ACTUAL' as const, jobs: -2, grade: 'B' as const, propositionId: 'p1', projectId: 'j1', organisationId: 'c1', onDay: '2026-05-31' };
const milestone = { projectId: 'j1', milestoneId: 's1' };
const day = '2026-07-01';

describe('what each event is counted as', () => {
  it('a publication: once per batch, flagged when it is put up again', () => {
    expect(rows('propositions_published', PropositionPublished, publication)).toEqual([{ factKey: 'p1:2026-1', subject: 'p1', value: 1, day, kind: 'FIRST' }]);
    expect(rows('propositions_published', PropositionPublished, { ...publication, batch: '2026-2', relisted: true })).toEqual([
      { factKey: 'p1:2026-2', subject: 'p1', value: 1, day, kind: 'RELISTED' },
    ]);
  });

  it('a reveal: one half with the confirmation, one with the agreement, and none once the bid is void', () => {
    expect(rows('propositions_revealed', BidConfirmed, bid)).toEqual([{ factKey: 'bid:b1', subject: 'p1', value: 1, day, kind: 'CONFIRMED' }]);
    expect(rows('propositions_revealed', AgreementSigned, agreement)).toEqual([{ factKey: 'project:j1', subject: 'p1', value: 1, day, kind: 'SIGNED' }]);
    expect(rows('propositions_revealed', BidVoided, bid)).toEqual([{ factKey: 'bid:b1', subject: 'p1', value: 0, day, kind: 'CONFIRMED' }]);
  });

  it('a bid: one until it is withdrawn', () => {
    expect(rows('bids_count', BidSubmitted, { ...bid, sha256: 'x', revision: 1 })).toEqual([{ factKey: 'b1', subject: 'b1', value: 1, day, kind: null }]);
    expect(rows('bids_count', BidWithdrawn, bid)).toEqual([{ factKey: 'b1', subject: 'b1', value: 0, day, kind: null }]);
    expect(factsOf(happening(BidSubmitted, { ...bid, sha256: 'x', revision: 1 }))).toMatchObject([{ aboutId: 'p1', teamId: 't1' }]);
  });

  it('an opening: nothing, but that the bids of its proposition may be shown', () => {
    expect(rows('bids_count', BidsOpened, { propositionId: 'p1', round: 1, bids: 2 })).toEqual([{ factKey: 'opened:p1:1', subject: 'p1', value: 0, day, kind: 'OPENED' }]);
  });

  it('an event: only with every required party', () => {
    expect(rows('matchmaking_activities', EventReported, report)).toEqual([{ factKey: 'm1', subject: 'm1', value: 1, day, kind: null }]);
    expect(rows('matchmaking_activities', EventReported, { ...report, requiredPartiesPresent: false })).toEqual([]);
  });

  it('a check-in of a team: one attendance, one team; of an organisation: neither', () => {
    for (const indicator of ['team_attendances', 'teams_participating']) {
      expect(rows(indicator, CheckedIn, checkIn)).toEqual([{ factKey: 'm1:t1', subject: 't1', value: 1, day, kind: null }]);
      expect(rows(indicator, CheckedIn, { ...checkIn, teamId: null, organisationId: 'u1' })).toEqual([]);
    }
  });

  it('an outcome: the promoted project and the sum it belongs to, and 0 in the others so that a correction moves it', () => {
    expect(rows('projects_promoted', OutcomeRecorded, outcome)).toEqual([{ factKey: 'x1', subject: 'j1', value: 1, day, kind: 'INTENT' }]);
    expect(rows('projects_promoted', OutcomeRecorded, { ...outcome, outcome: 'NONE', promotedProjectId: null })).toMatchObject([{ factKey: 'x1', value: 0 }]);
    expect(rows('intent_amount', OutcomeRecorded, outcome)).toMatchObject([{ factKey: 'x1', value: 900 }]);
    expect(rows('financing_amount', OutcomeRecorded, outcome)).toMatchObject([{ factKey: 'x1', value: 0 }]);
    expect(rows('financing_amount', OutcomeRecorded, { ...outcome, outcome: 'FINANCING' })).toMatchObject([{ factKey: 'x1', value: 900 }]);
    expect(rows('intent_amount', OutcomeRecorded, { ...outcome, amountFen: null })).toMatchObject([{ value: 0 }]);
  });

  it('a project: by the kind of its team when it opened, and none once its award is lost', () => {
    expect(rows('projects_opened', ProjectOpened, { ...project, kind: 'STUDENT' })).toMatchObject([{ factKey: 'j1', value: 1, kind: 'STUDENT' }]);
    expect(rows('projects_opened', ProjectAbandoned, { projectId: 'j1', propositionId: 'p1', bidId: 'b1', kind: 'STUDENT' })).toMatchObject([{ factKey: 'j1', value: 0 }]);
  });

  it('the course of a project: its kind with the opening, its days with the agreement and the end', () => {
    expect(rows('student_projects', ProjectOpened, { ...project, kind: 'STUDENT' })).toEqual([{ factKey: 'OPENED:j1', subject: 'j1', value: 1, day, kind: 'OPENED' }]);
    expect(rows('teacher_student_projects', ProjectOpened, { ...project, kind: 'STUDENT' })).toEqual([]);
    for (const indicator of ['student_projects', 'teacher_student_projects']) {
      expect(rows(indicator, AgreementSigned, agreement)).toEqual([{ factKey: 'BEGUN:j1', subject: 'j1', value: 1, day, kind: 'BEGUN' }]);
      expect(rows(indicator, ProjectFinished, { projectId: 'j1', propositionId: 'p1', outcome: 'ACCEPTED', remaining: 0 })).toMatchObject([{ factKey: 'ENDED:j1', kind: 'ENDED' }]);
    }
  });

  it('an agreement: its amount', () => expect(rows('agreement_amount', AgreementSigned, agreement)).toMatchObject([{ factKey: 'j1', value: 500_000_00 }]));

  it('a milestone: accepted on the day it was, overdue on the day it was due', () => {
    expect(rows('milestones_accepted', MilestoneAccepted, { ...milestone, weight: 40 })).toMatchObject([{ factKey: 's1', value: 1, day }]);
    expect(rows('milestones_overdue', MilestoneOverdue, { ...milestone, dueOn: '2026-06-15' })).toMatchObject([{ factKey: 's1', value: 1, day: '2026-06-15' }]);
  });

  it('jobs: in the one indicator of their kind, negative when taken back, on the day they count for', () => {
    expect(rows('actual_jobs', JobsRecorded, jobs)).toEqual([{ factKey: 'k1', subject: 'k1', value: -2, day: '2026-05-31', kind: 'B' }]);
    expect(factsOf(happening(JobsRecorded, jobs))).toHaveLength(1);
    expect(factsOf(happening(JobsRecorded, { ...jobs, kind: 'EXPECTED', grade: null })).map((one) => one.indicator)).toEqual(['expected_jobs']);
    expect(factsOf(happening(JobsRecorded, { ...jobs, kind: 'COMMITTED', grade: null })).map((one) => one.indicator)).toEqual(['committed_jobs']);
  });

  it('a registration: of an organisation by its kind, of a person as one', () => {
    expect(rows('organisations_registered', OrganisationRegistered, { organisationId: 'c1', kind: 'BANK' })).toMatchObject([{ factKey: 'c1', kind: 'BANK' }]);
    expect(rows('people_registered', PersonRegistered, { personId: 'h1' })).toMatchObject([{ factKey: 'h1', value: 1 }]);
  });
});

describe('the cards that split numbers', () => {
  it('know the province and the section of a proposition', () => {
    expect(cardsOf(happening(PropositionPublished, publication))).toEqual([
      { id: 'p1', parentId: null, officeId: 'o1', publisherId: 'c1', teamId: null, region: '430000', industry: 'C', school: null, at, sourceId: 'e1' },
    ]);
    expect(cardsOf(happening(PropositionPublished, { ...publication, regionCode: null, industryCode: null }))).toMatchObject([{ region: null, industry: null }]);
  });

  it('know the proposition and the team of a project, the school of a team and the office of an event', () => {
    expect(cardsOf(happening(ProjectOpened, { ...project, kind: 'STUDENT' }))).toMatchObject([{ id: 'j1', parentId: 'p1', publisherId: 'c1', teamId: 't1' }]);
    expect(cardsOf(happening(TeamFormed, { teamId: 't1', kind: 'STUDENT', universityCode: '4143010533', leaderId: 'h1' }))).toMatchObject([{ id: 't1', school: '4143010533' }]);
    expect(cardsOf(happening(EventPlanned, { eventId: 'm1', officeId: 'o1' }))).toMatchObject([{ id: 'm1', officeId: 'o1' }]);
  });
});

describe('the dictionary', () => {
  it('names every indicator once, in both languages, with what it is split by', () => {
    expect(new Set(indicators.map((one) => one.code)).size).toBe(indicators.length);
    for (const { code, name, formula, dimensions: splits } of indicators) {
      expect(indicatorByCode(code)?.name).toBe(name);
      expect([name.zh, name.en, formula.zh, formula.en].every((words) => words.length > 1)).toBe(true);
      expect(splits.every((one) => dimensions.includes(one))).toBe(true);
      expect(code.length).toBeLessThanOrEqual(40);
    }
  });

  it('gives no month to what lasts for many, and a school to what a team does', () => {
    expect(indicatorByCode('student_projects')!.dimensions).toEqual(['office', 'region', 'school', 'industry']);
    expect(indicatorByCode('projects_opened')!.dimensions).toEqual(dimensions);
    expect(indicators.filter((one) => !one.dimensions.includes('school')).map((one) => one.code)).toEqual([
      'propositions_published', 'propositions_revealed', 'reveal_rate', 'matchmaking_activities', 'expected_jobs', 'organisations_registered', 'people_registered',
    ]);
  });

  it('tells each event only once', () => expect(new Set(countedEvents.map((one) => one.name)).size).toBe(countedEvents.length));
});
