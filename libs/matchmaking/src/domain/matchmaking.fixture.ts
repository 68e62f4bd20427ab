import type { MatchmakingEvent } from './event.js';
import type { Meeting, Result } from './meeting.js';
import type { Registration } from './registration.js';

export const now = new Date('2026-10-01T00:00:00.000Z');

export const anEvent = (given: Partial<MatchmakingEvent> = {}): MatchmakingEvent => ({
  id: 'event', officeId: 'office', officeName: '双创办', title: '对接专场', kind: 'SESSION', place: '报告厅', regionCode: '430100',
  startsAt: new Date('2026-10-20T00:00:00.000Z'), endsAt: new Date('2026-10-20T10:00:00.000Z'), capacity: 10,
  registrationOpensAt: new Date('2026-09-20T00:00:00.000Z'), registrationClosesAt: new Date('2026-10-15T00:00:00.000Z'),
  blocks: [{ startsAt: '2026-10-20T01:00:00.000Z', endsAt: '2026-10-20T02:10:00.000Z', slotMinutes: 20 }], tables: ['A1', 'A2'],
  requiredParties: ['ENTERPRISE', 'SCHOOL', 'BANK'], coOrganisers: [], consentText: '同意', programme: null, state: 'REG_OPEN',
  openedAt: now, finishedAt: null, remindedAt: null, cancelReason: null, report: null, createdAt: now, version: 1, ...given,
});

export const aRegistration = (given: Partial<Registration> = {}): Registration => ({
  id: 'registration', eventId: 'event', party: 'ENTERPRISE', organisationId: 'enterprise', teamId: null, holderName: '企业', universityCode: null,
  liveHolder: 'enterprise', registeredBy: 'person', state: 'APPLIED', interests: { propositionIds: [], projectIds: [], note: null }, consentText: '同意',
  waitTicket: null, checkInCode: null, rejectionReason: null, appliedAt: now, checkedInAt: null, version: 1, ...given,
});

export const aSchool = (given: Partial<Registration> = {}): Registration =>
  aRegistration({ id: 'school', party: 'SCHOOL', organisationId: null, teamId: 'team', holderName: '团队', universityCode: '4143010533', liveHolder: 'team', ...given });

export const aMeeting = (given: Partial<Meeting> = {}): Meeting => ({
  id: 'meeting', eventId: 'event', state: 'SCHEDULED', startsAt: new Date('2026-10-20T01:00:00.000Z'), endsAt: new Date('2026-10-20T01:20:00.000Z'),
  tableName: 'A1', propositionId: null, projectId: null, outcomes: 0, cancelCause: null, cancelNote: null, createdAt: now, version: 1, ...given,
});

export const aResult = (given: Partial<Result> = {}): Result => ({
  outcome: 'FOLLOW_UP', amountFen: null, hires: null, propositionId: null, projectId: null, nextStep: null, ownerRegistrationId: null, dueOn: null, ...given,
});

/** The code of the refusal, or 'done'. */
export function refusal(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
}
