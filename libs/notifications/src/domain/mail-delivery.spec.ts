import { describe, expect, it } from '@jest/globals';
import { failMail, isOver, mailDue, mailSkipped, sendMail, skipMail, startMail, takesMore } from './mail-delivery.js';

const now = new Date('2026-11-30T15:00:00.000Z');
const later = new Date('2026-11-30T23:00:00.000Z');
const facts = { id: 'd', personId: 'p', now };

describe('a letter on its way', () => {
  it('is due at once, or when the quiet hours end', () => {
    expect(mailDue({ ...facts, heldUntil: null }).events.map((one) => one.payload)).toEqual([{ deliveryId: 'd', dueAt: now.toISOString() }]);
    const { next, events } = mailDue({ ...facts, heldUntil: later });
    expect(next).toMatchObject({ state: 'PENDING', dueAt: later, heldUntil: later });
    expect(events.map((one) => one.payload)).toEqual([{ deliveryId: 'd', dueAt: later.toISOString() }]);
  });

  it('takes more notices until it is first tried, and keeps that moment', () => {
    const { next } = mailDue({ ...facts, heldUntil: later });
    const once = startMail(next, { now: later });
    const twice = startMail(once, { now: new Date(later.getTime() + 1) });
    expect([takesMore(next), takesMore(once)]).toEqual([true, false]);
    expect(twice).toMatchObject({ startedAt: later, attempts: 2 });
  });

  it('is sent once; a failed one may be tried again', () => {
    const { next } = mailDue({ ...facts, heldUntil: null });
    const failed = failMail(next, { reason: 'NO_SERVER', now });
    const sent = sendMail(failed, { now: later });
    expect([failed.state, sent.state, sent.reason, isOver(failed), isOver(sent)]).toEqual(['FAILED', 'SENT', null, false, true]);
    for (const again of [() => sendMail(sent, { now }), () => failMail(sent, { reason: 'REFUSED', now }), () => skipMail(sent, { reason: 'READ_ALREADY', now })]) expect(again).toThrow('SENT');
  });

  it('that is not sent says why', () => expect(mailSkipped({ ...facts, reason: 'NO_ADDRESS' })).toMatchObject({ state: 'SKIPPED', reason: 'NO_ADDRESS', finishedAt: now }));
});
