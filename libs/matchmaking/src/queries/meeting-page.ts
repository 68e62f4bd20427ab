import type { Actor } from '#kernel';
import { decodeCursor, momentIn, pageOf, type Param, type PageRequest, type Reader } from '#platform';
import type { MeetingsPage } from '../contract/meeting.views.js';
import type { MatchmakingEvent } from '../domain/event.js';
import { meetingsWhere } from './meeting-rows.js';
import type { ShowMeeting } from './show-meeting.js';

/** One page of an event's meetings, by time, for which the condition holds. */
export async function meetingPage(
  reader: Reader, showMeeting: ShowMeeting, viewer: Actor, event: MatchmakingEvent,
  { limit, cursor }: PageRequest, condition: string, params: readonly Param[],
): Promise<MeetingsPage> {
  const [at, id] = cursor === undefined ? [] : decodeCursor(cursor, 2);
  const from = at === undefined ? [] : [momentIn(at), momentIn(at), String(id)];
  const beyond = from.length > 0 ? ' AND m.startsAt >= ? AND (m.startsAt > ? OR m.id > ?)' : '';
  const rows = await meetingsWhere(reader, `m.eventId = ? AND ${condition}${beyond}`, [event.id, ...params, ...from], limit + 1);
  const views = await showMeeting.views(reader, viewer, event, rows);
  return pageOf(views, limit, (view) => view, (view) => [view.startsAt, view.id]);
}
