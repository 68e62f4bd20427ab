import { CheckedIn, EventReported, OutcomeRecorded } from '#matchmaking/events';
import { on } from '../fold.js';
import { indicator, ofTeams } from '../indicator.js';

export const matchmakingActivities = indicator({
  code: 'matchmaking_activities',
  name: { zh: '校企银对接活动数', en: 'Matchmaking activities' },
  formula: {
    zh: '已提交总结、且规定各方（企业、高校、银行等）均有签到的对接活动，以提交总结之日为准。',
    en: 'Events closed with a report at which every required party checked in, on the day of the report.',
  },
  traps: [{ zh: '已取消或规定各方未到齐的活动不计。', en: 'A cancelled event, or one at which a required party was absent, does not count.' }],
  dimensions: ['office'],
  folds: [
    on(EventReported, ({ eventId, officeId, requiredPartiesPresent }) => (requiredPartiesPresent ? [{ factKey: eventId, value: 1, eventId, officeId }] : [])),
  ],
});

const attendance = on(CheckedIn, ({ eventId, teamId }) => (teamId ? [{ factKey: `${eventId}:${teamId}`, subject: teamId, value: 1, eventId, teamId }] : []));

export const teamAttendances = indicator({
  code: 'team_attendances',
  name: { zh: '参加对接的团队次数', en: 'Team attendances' },
  formula: { zh: '“团队 × 活动”签到数，以签到之日为准。', en: 'Distinct pairs of team and event with a check-in, on the day of the check-in.' },
  traps: [{ zh: '是次数，不是团队数；团队数见 teams_participating。', en: 'Attendances, not teams; for teams see teams_participating.' }],
  dimensions: ['office', 'school'],
  folds: [attendance],
});

export const teamsParticipating = indicator({
  code: 'teams_participating',
  name: { zh: '参加对接的团队数', en: 'Teams participating' },
  formula: { zh: '期间内至少在一场活动签到的团队（去重）。', en: 'Distinct teams that checked in at one event or more in the period.' },
  traps: [{ zh: '去重数不可相加：各月之和大于全年，各基地之和大于总数。', en: 'Distinct numbers do not add up: months exceed the year, offices exceed the whole.' }],
  measure: 'distinct',
  dimensions: ['office', 'school'],
  folds: [attendance],
});

export const projectsPromoted = indicator({
  code: 'projects_promoted',
  name: { zh: '推进项目数', en: 'Projects promoted' },
  formula: {
    zh: '期间内在对接活动中取得“意向”及以上成果的项目（去重）；成果更正后以最后一次为准。',
    en: 'Distinct projects with a meeting outcome of at least an intent in the period; the last correction of an outcome counts.',
  },
  traps: [
    { zh: '同一项目在一个基地的多场活动中只计一次，在多个基地则各计一次，因此各基地之和可能大于总数。', en: 'A project promoted at several events of one office counts once there; at two offices it counts at each, so offices may exceed the whole.' },
  ],
  measure: 'distinct',
  keep: 'last',
  dimensions: ofTeams,
  kinds: ['INTENT', 'AGREEMENT', 'FINANCING', 'HIRE', 'PROJECT'],
  folds: [
    on(OutcomeRecorded, ({ meetingId, eventId, outcome, promotedProjectId }) => [
      { factKey: meetingId, subject: promotedProjectId ?? meetingId, value: promotedProjectId ? 1 : 0, kind: outcome, aboutId: promotedProjectId, eventId },
    ]),
  ],
});

// Every outcome tells every sum, with 0 where it does not belong: a correction from intent to financing moves the amount.
const amountOf = (wanted: 'INTENT' | 'FINANCING') =>
  on(OutcomeRecorded, ({ meetingId, eventId, outcome, amountFen, propositionId, projectId }) => [
    { factKey: meetingId, value: outcome === wanted ? (amountFen ?? 0) : 0, aboutId: projectId ?? propositionId, eventId },
  ]);

export const intentAmount = indicator({
  code: 'intent_amount',
  name: { zh: '意向金额', en: 'Intent amount' },
  formula: { zh: '洽谈成果为“意向”的金额之和，以记录之日为准。', en: 'Sum of the amounts of meetings that ended in an intent, on the day of the record.' },
  traps: [{ zh: '意向不是合同，更不是贷款；与 agreement_amount、financing_amount 不可相加。', en: 'An intent is neither a contract nor credit; never add it to agreement_amount or financing_amount.' }],
  unit: 'FEN',
  keep: 'last',
  dimensions: ofTeams,
  folds: [amountOf('INTENT')],
});

export const financingAmount = indicator({
  code: 'financing_amount',
  name: { zh: '洽谈融资金额', en: 'Financing amount' },
  formula: { zh: '洽谈成果为“融资”的金额之和，以记录之日为准。', en: 'Sum of the amounts of meetings that ended in financing, on the day of the record.' },
  traps: [{ zh: '为洽谈现场记录的金额，不是银行批复或放款金额。', en: 'As recorded at the meeting; not what a bank granted or paid out.' }],
  unit: 'FEN',
  keep: 'last',
  dimensions: ofTeams,
  folds: [amountOf('FINANCING')],
});
