import type { Lifecycle } from '#kernel';
import type { MeetingState } from './meeting.js';

export const meetingLifecycle = {
  'move-meeting': { from: ['SCHEDULED'], to: 'SCHEDULED' },
  'cancel-meeting': { from: ['SCHEDULED'], to: 'CANCELLED' },
  'hold-meeting': { from: ['SCHEDULED'], to: 'HELD' },
  'miss-meeting': { from: ['SCHEDULED'], to: 'NO_SHOW' },
  'record-outcome': { from: ['HELD'], to: 'HELD' },
} as const satisfies Lifecycle<MeetingState, string>;
