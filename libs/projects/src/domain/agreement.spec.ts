import { describe, expect, it } from '@jest/globals';
import { confirmAgreement } from './confirm-agreement.js';
import { anAgreement, aProject, now } from './project.fixture.js';
import { recordAgreement } from './record-agreement.js';

const terms = { number: 'JB-1', signedOn: '2026-04-30', amountFen: 100, committedJobs: 2, jobsDueOn: '2027-06-30' };
const facts = { id: 'agreement', awardStands: true, actorId: 'publisher-1', now };
const setup = aProject({ state: 'SETUP' });

describe('recording the agreement', () => {
  it('keeps the terms and counts revisions', () => {
    const first = recordAgreement(setup, null, terms, facts);
    expect(first.next).toMatchObject({ ...terms, id: 'agreement', projectId: 'project', revision: 1, recordedBy: 'publisher-1', confirmedAt: null });
    const second = recordAgreement(setup, first.next, { ...terms, amountFen: 90 }, { ...facts, id: 'unused' });
    expect(second.next).toMatchObject({ id: 'agreement', amountFen: 90, revision: 2 });
    expect(second.events.map((one) => one.payload)).toEqual([{ projectId: 'project', number: 'JB-1', revision: 2 }]);
  });

  it.each([
    ['signed tomorrow', { signedOn: '2026-05-05' }, 'projects.signed-in-future'],
    ['jobs without a day', { jobsDueOn: null }, 'projects.jobs-due-unfit'],
    ['jobs due before signing', { jobsDueOn: '2026-04-29' }, 'projects.jobs-due-unfit'],
    ['a day without jobs', { committedJobs: 0 }, 'projects.jobs-due-unfit'],
  ])('refuses %s', (_, change, code) => {
    expect(() => recordAgreement(setup, null, { ...terms, ...change }, facts)).toThrow(expect.objectContaining({ code }));
  });

  it('takes an agreement without jobs', () => {
    expect(recordAgreement(setup, null, { ...terms, committedJobs: 0, jobsDueOn: null }, facts).next.committedJobs).toBe(0);
  });

  it('waits for the team to confirm its award', () => {
    expect(() => recordAgreement(setup, null, terms, { ...facts, awardStands: false })).toThrow(expect.objectContaining({ code: 'projects.award-not-confirmed' }));
  });

  it('stands once confirmed', () => {
    expect(() => recordAgreement(aProject(), anAgreement({ confirmedAt: now }), terms, facts)).toThrow(expect.objectContaining({ code: 'projects.agreement-stands' }));
    expect(() => recordAgreement(aProject({ state: 'TERMINATED' }), null, terms, facts)).toThrow(expect.objectContaining({ code: 'kernel.not-in-this-state' }));
  });
});

describe('confirming the agreement', () => {
  const confirm = { revision: 1, awardStands: true, actorId: 'leader', now };

  it('begins the project', () => {
    const { next, events } = confirmAgreement(setup, anAgreement(), confirm);
    expect(next.project.state).toBe('ACTIVE');
    expect(next.agreement).toMatchObject({ confirmedBy: 'leader', confirmedAt: now });
    expect(events.map(({ kind, payload }) => [kind.name, payload])).toEqual([
      ['projects.agreement-signed.v1', { projectId: 'project', propositionId: 'proposition', publisherId: 'publisher', committedJobs: 2, amountFen: 100, jobsDueOn: '2027-06-30' }],
    ]);
  });

  it('waits for the team to confirm its award', () => {
    expect(() => confirmAgreement(setup, anAgreement(), { ...confirm, awardStands: false })).toThrow(expect.objectContaining({ code: 'projects.award-not-confirmed' }));
  });

  it.each([
    ['nothing to confirm', setup, null, 'projects.agreement-missing'],
    ['confirmed before', aProject(), anAgreement({ confirmedAt: now }), 'projects.agreement-stands'],
    ['changed since it was read', setup, anAgreement({ revision: 2 }), 'projects.agreement-changed'],
    ['a terminated project', aProject({ state: 'TERMINATED' }), anAgreement(), 'kernel.not-in-this-state'],
  ])('refuses %s', (_, project, agreement, code) => {
    expect(() => confirmAgreement(project, agreement, confirm)).toThrow(expect.objectContaining({ code }));
  });
});
