import { describe, expect, it } from '@jest/globals';
import { quietUntil } from './quiet-hours.js';

const night = { from: '22:00', to: '07:30', timeZone: 'Asia/Shanghai' };
const until = (hours: Partial<typeof night>, now: string) => quietUntil({ ...night, ...hours }, new Date(now))?.toISOString();

describe('quiet hours', () => {
  it.each([
    ['before they begin', '2026-11-30T13:59:59.999Z', undefined],
    ['as they begin', '2026-11-30T14:00:00.000Z', '2026-11-30T23:30:00.000Z'],
    ['before midnight', '2026-11-30T15:59:12.345Z', '2026-11-30T23:30:00.000Z'],
    ['after midnight', '2026-11-30T16:00:00.000Z', '2026-11-30T23:30:00.000Z'],
    ['in their last moment', '2026-11-30T23:29:59.999Z', '2026-11-30T23:30:00.000Z'],
    ['as they end', '2026-11-30T23:30:00.000Z', undefined],
  ])('over midnight, %s', (_, now, end) => expect(until({}, now)).toBe(end));

  it('may lie within a day, or be none', () => {
    expect(until({ from: '12:00', to: '14:00' }, '2026-11-30T05:30:00.000Z')).toBe('2026-11-30T06:00:00.000Z');
    expect(until({ from: '12:00', to: '14:00' }, '2026-11-30T06:00:00.000Z')).toBeUndefined();
    expect(until({ from: '12:00', to: '12:00' }, '2026-11-30T04:00:00.000Z')).toBeUndefined();
  });

  it('end when the clock on the wall says so, also in the nights in which it is moved', () => {
    const timeZone = 'Europe/Berlin';
    expect(until({ timeZone }, '2026-03-28T22:00:00.000Z')).toBe('2026-03-29T05:30:00.000Z');
    expect(until({ timeZone }, '2026-10-24T21:00:00.000Z')).toBe('2026-10-25T06:30:00.000Z');
    expect(until({ timeZone: 'Asia/Kathmandu' }, '2026-11-30T20:00:00.000Z')).toBe('2026-12-01T01:45:00.000Z');
  });
});
