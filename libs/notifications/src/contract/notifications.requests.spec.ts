import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ChangePreferences } from './notifications.requests.js';

const faults = (given: object): number => validateSync(plainToInstance(ChangePreferences, { language: 'zh', channels: [], ...given }), { whitelist: true, forbidNonWhitelisted: true }).length;
const bids = { category: 'BIDS', inApp: true, mail: false };

describe('choosing how to be told', () => {
  it.each([
    [{}], [{ language: 'en' }], [{ channels: [bids, { ...bids, category: 'TEAMS' }] }], [{ quietHours: null }], [{ quietHours: { from: '22:00', to: '07:30' } }],
    [{ quietHours: { from: '00:00', to: '23:59', timeZone: 'Europe/Berlin' } }],
  ])('takes %j', (given) => expect(faults(given)).toBe(0));

  it.each([
    [{ language: 'fr' }], [{ channels: undefined }], [{ channels: [bids, bids] }], [{ channels: [{ ...bids, category: 'ALL' }] }], [{ channels: [{ category: 'BIDS' }] }],
    [{ quietHours: { from: '24:00', to: '07:30' } }], [{ quietHours: { from: '7:30', to: '08:00' } }], [{ quietHours: { from: '22:00' } }],
    [{ quietHours: { from: '22:00', to: '07:30', timeZone: 'Mars/Olympus' } }], [{ quietHours: { from: '22:00', to: '07:30', every: 'day' } }],
  ])('refuses %j', (given) => expect(faults(given)).toBe(1));
});
