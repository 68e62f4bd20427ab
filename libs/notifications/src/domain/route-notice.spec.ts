import { describe, expect, it } from '@jest/globals';
import { type Channels, defaultPreferences } from './preferences.js';
import type { QuietHours } from './quiet-hours.js';
import { routeNotice } from './route-notice.js';

const now = new Date('2026-11-30T15:00:00.000Z');
const night: QuietHours = { from: '22:00', to: '07:00', timeZone: 'Asia/Shanghai' };

const routed = (given: { channels?: Channels[]; quietHours?: QuietHours; hasAddress?: boolean; mailOff?: boolean; urgent?: boolean; daysAgo?: number } = {}) => {
  const { channels = [], quietHours = null, hasAddress = true, mailOff = false, urgent, daysAgo = 0 } = given;
  return routeNotice({ category: 'BIDS', urgent }, { preferences: { ...defaultPreferences('p'), channels, quietHours }, hasAddress, mailOff, at: new Date(now.getTime() - daysAgo * 86_400_000), now });
};

describe('a notice', () => {
  it('is shown and mailed at once to somebody who has chosen nothing', () => expect(routed()).toEqual({ shown: true, mail: { heldUntil: null } }));

  it('goes where its category is switched on', () => {
    expect(routed({ channels: [{ category: 'BIDS', inApp: true, mail: false }] })).toEqual({ shown: true, mail: { skipped: 'NOT_WANTED' } });
    expect(routed({ channels: [{ category: 'BIDS', inApp: false, mail: true }] })).toEqual({ shown: false, mail: { heldUntil: null } });
    expect(routed({ channels: [{ category: 'BIDS', inApp: false, mail: false }] })).toBeUndefined();
    expect(routed({ channels: [{ category: 'TEAMS', inApp: false, mail: false }] })).toEqual({ shown: true, mail: { heldUntil: null } });
  });

  it('goes by mail only where mail can go', () => {
    expect(routed({ hasAddress: false })).toEqual({ shown: true, mail: { skipped: 'NO_ADDRESS' } });
    expect(routed({ mailOff: true, hasAddress: false })).toEqual({ shown: true, mail: { skipped: 'MAIL_OFF' } });
  });

  it('is no letter when it is made up for a week later, and none at all after half a year', () => {
    expect(routed({ daysAgo: 7 })).toEqual({ shown: true, mail: { heldUntil: null } });
    expect(routed({ daysAgo: 8 })).toEqual({ shown: true, mail: { skipped: 'TOO_LATE' } });
    expect(routed({ daysAgo: 181 })).toBeUndefined();
  });

  it('is shown at once and mailed after the quiet hours, unless it is urgent', () => {
    expect(routed({ quietHours: night })).toEqual({ shown: true, mail: { heldUntil: new Date('2026-11-30T23:00:00.000Z') } });
    expect(routed({ quietHours: night, urgent: true })).toEqual({ shown: true, mail: { heldUntil: null } });
    expect(routed({ quietHours: { ...night, from: '00:00' } })).toEqual({ shown: true, mail: { heldUntil: null } });
  });
});
