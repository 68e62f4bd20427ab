import {
  EventChanged, MeetingCancelled, MeetingMoved, MeetingScheduled, OutcomeRecorded, OutcomesOverdue, RegistrationApproved, RegistrationCancelled, RegistrationRejected, RegistrationWaitlisted,
} from '#matchmaking/events';
import { type NoticeRule, tells } from '../notice-rule.js';

const category = 'EVENTS';
const link = ({ eventId }: { eventId: string }) => `/events/${eventId}`;
const registration = ({ eventId, registrationId }: { eventId: string; registrationId: string }) => `/events/${eventId}/registrations/${registrationId}`;
const meeting = ({ eventId, meetingId }: { eventId: string; meetingId: string }) => `/events/${eventId}/meetings/${meetingId}`;

export const eventRules: readonly NoticeRule[] = [
  tells(RegistrationApproved, {
    code: 'registration-promoted', to: ['registrant'], when: 'by-itself', category, link: registration,
    zh: { title: '候补转正：{event}', body: '“{holder}”已获得名额。时间：{startsAt}（北京时间），地点：{place}。' },
    en: { title: 'A place became free: {event}', body: '“{holder}” is no longer waiting. It begins at {startsAt} (Beijing time), {place}.' },
  }),
  tells(RegistrationApproved, {
    code: 'registration-approved', to: ['registrant'], category, link: registration,
    zh: { title: '报名成功：{event}', body: '“{holder}”已获得名额。时间：{startsAt}（北京时间），地点：{place}。签到凭证见报名页面。' },
    en: { title: 'You have a place: {event}', body: '“{holder}” is expected at {startsAt} (Beijing time), {place}. What to show at the door stands on the page of the registration.' },
  }),
  tells(RegistrationWaitlisted, {
    code: 'registration-waitlisted', to: ['registrant'], category, link: registration,
    zh: { title: '已列入候补：{event}', body: '名额已满，“{holder}”已列入候补，有空位时自动转正。' },
    en: { title: 'You are on the waiting list: {event}', body: 'No place is free. “{holder}” gets the first that becomes free, in the order of the list.' },
  }),
  tells(RegistrationRejected, {
    code: 'registration-rejected', to: ['registrant'], category, link: registration,
    zh: { title: '报名未通过：{event}', body: '“{holder}”的报名未通过。理由：{reason}' },
    en: { title: 'Your registration was refused: {event}', body: 'It was for “{holder}”. Reason: {reason}' },
  }),
  tells(RegistrationCancelled, {
    code: 'event-called-off', to: ['registrant'], when: 'event-called-off', category, urgent: true, link,
    zh: { title: '活动取消：{event}', body: '原定{startsAt}（北京时间）举行，“{holder}”的报名随之取消。理由：{reason}' },
    en: { title: 'Called off: {event}', body: 'It was to begin at {startsAt} (Beijing time). The registration of “{holder}” ends with it. Reason: {reason}' },
  }),
  tells(RegistrationCancelled, {
    code: 'registration-cancelled', to: ['registrant'], category, link: registration,
    zh: { title: '报名已取消：{event}', body: '“{holder}”的报名已取消，相关对接也随之取消。' },
    en: { title: 'A registration was cancelled: {event}', body: 'It was for “{holder}”. Its meetings are off as well.' },
  }),
  tells(EventChanged, {
    code: 'event-changed', to: ['registrants'], category, link,
    zh: { title: '活动安排有变：{event}', body: '现定于{startsAt}（北京时间），地点：{place}。请查看最新安排。' },
    en: { title: 'The plan changed: {event}', body: 'It now begins at {startsAt} (Beijing time), {place}. See the plan as it is now.' },
  }),
  tells(MeetingScheduled, {
    code: 'meeting-scheduled', to: ['participants'], category, link: meeting,
    zh: { title: '对接已排定：{event}', body: '时间：{meetingAt}（北京时间），{table}号桌。' },
    en: { title: 'You have a meeting: {event}', body: 'At {meetingAt} (Beijing time), table {table}.' },
  }),
  tells(MeetingMoved, {
    code: 'meeting-moved', to: ['participants'], category, urgent: true, link: meeting,
    zh: { title: '对接时间或座位变更：{event}', body: '现定于{meetingAt}（北京时间），{table}号桌。' },
    en: { title: 'A meeting was moved: {event}', body: 'It is now at {meetingAt} (Beijing time), table {table}.' },
  }),
  tells(MeetingCancelled, {
    code: 'meeting-cancelled', to: ['participants'], when: 'event-on', category, urgent: true, link: meeting,
    zh: { title: '对接取消：{event}', body: '原定{meetingAt}（北京时间）的对接已取消。' },
    en: { title: 'A meeting is off: {event}', body: 'It was to be at {meetingAt} (Beijing time).' },
  }),
  tells(OutcomeRecorded, {
    code: 'meeting-outcome', to: ['participants'], category, link: meeting,
    zh: { title: '对接结果：{outcome}', body: '活动“{event}”的一次对接登记了结果，如不符请联系主办方更正。' },
    en: { title: 'What came of a meeting: {outcome}', body: 'It was recorded for a meeting at “{event}”. If it is wrong, ask the organiser to correct it.' },
  }),
  tells(OutcomesOverdue, {
    code: 'outcomes-overdue', to: ['organiser'], category, link,
    zh: { title: '活动“{event}”还有对接未登记结果', body: '请补齐后提交活动总结。' },
    en: { title: 'Meetings of “{event}” still lack an outcome', body: 'Record them, then close the event with its report.' },
  }),
];
