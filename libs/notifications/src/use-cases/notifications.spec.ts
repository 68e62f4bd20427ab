import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PasswordChanged, PlatformRoleGranted } from '#identity/events';
import { type Actor, happened, type Problem } from '#kernel';
import { newId } from '#platform';
import { anActor, changeRows, schemaFaults, type TestHouse } from '#testing';
import type { ChangePreferences, ListNotices } from '../contract/notifications.requests.js';
import { ForgetOldNotices } from '../handlers/forget-old-notices.schedule.js';
import { aReader, happen, lettersTo, noticesOf, openNotifications } from '../notifications.fixture.js';
import { MyNoticesQuery } from '../queries/my-notices.query.js';
import { MyPreferencesQuery } from '../queries/my-preferences.query.js';
import { ChangePreferencesUseCase } from './change-preferences.use-case.js';
import { MarkAllReadUseCase } from './mark-all-read.use-case.js';
import { MarkNoticeReadUseCase } from './mark-notice-read.use-case.js';

let house: TestHouse;
beforeAll(async () => void (house = await openNotifications()));
afterAll(() => house.close());

const now = () => house.database.clock.now();
const DAY = 24 * 3_600_000;

/** A person who has been told so many times that the password was changed. */
async function told(times: number, given: { account?: string } = {}): Promise<Actor> {
  const id = await aReader(house, given);
  for (let one = 0; one < times; one++) await happen(house, happened(PasswordChanged, now(), { personId: id }), id);
  return anActor({ id });
}
const list = (actor: Actor, request: Partial<ListNotices> = {}) => house.get(MyNoticesQuery).execute(actor, { limit: 20, ...request });
const read = (actor: Actor, id: string) => house.get(MarkNoticeReadUseCase).execute(actor, id);
const readAll = (actor: Actor, upTo: string) => house.get(MarkAllReadUseCase).execute(actor, { upTo });
const preferences = (actor: Actor) => house.get(MyPreferencesQuery).execute(actor);
const choose = (actor: Actor, given: Partial<ChangePreferences> = {}) => house.get(ChangePreferencesUseCase).execute(actor, { language: 'zh', channels: [], ...given });
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: Problem) => error.code ?? String(error));

describe('what one has been told', () => {
  it('is listed a page at a time, the latest first, with how much of it is new', async () => {
    const reader = await told(5);
    const all = await list(reader);
    expect(all).toMatchObject({ unread: 5, next: null, actions: ['notifications.mark-all-read'] });
    expect(all.items[0]).toEqual({
      id: expect.any(String), code: 'password-changed', category: 'ACCOUNT', urgent: true, title: '您的密码已更改', body: expect.stringContaining('平台管理员'), link: '/people/me',
      at: expect.any(String), readAt: null, actions: ['notifications.mark-read'],
    });
    const paged: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const { items, next } = await list(reader, { limit: 2, cursor });
      paged.push(...items.map((one) => one.id));
      if (!next) break;
      cursor = next;
    }
    expect(paged).toEqual(all.items.map((one) => one.id));
    expect(paged).toEqual((await noticesOf(house, reader.id)).map((one) => one.id).reverse());
    expect(await list(await told(0))).toEqual({ items: [], next: null, unread: 0, actions: [] });
  });

  it('is read one by one, which may be done twice', async () => {
    const reader = await told(3);
    const [first] = (await list(reader)).items;
    const once = await read(reader, first!.id);
    expect(once).toMatchObject({ readAt: expect.any(String), actions: [] });
    expect(await read(reader, first!.id)).toEqual(once);
    expect((await list(reader, { unread: true })).items).toHaveLength(2);
    expect((await list(reader, { unread: false })).items).toEqual([once]);
    expect((await list(reader)).unread).toBe(2);
  });

  it('is read all at once up to what was seen', async () => {
    const reader = await told(3);
    const [, second] = (await list(reader)).items;
    expect(await readAll(reader, second!.id.toUpperCase())).toEqual({ unread: 1 });
    expect((await list(reader)).items.map((one) => one.readAt !== null)).toEqual([false, true, true]);
  });

  it('is nobody else\'s to see or to read', async () => {
    const [reader, other] = [await told(1), await told(1)];
    const [notice] = (await list(reader)).items;
    expect(await codeOf(read(other, notice!.id))).toBe('notifications.notice-missing');
    expect(await codeOf(read(anActor({ platformRoles: ['PLATFORM_ADMIN'] }), notice!.id))).toBe('notifications.notice-missing');
    expect(await codeOf(read(reader, newId()))).toBe('notifications.notice-missing');
    await readAll(other, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
    expect((await list(reader)).unread).toBe(1);
  });

  it('is in the language of today, whatever it was when it was written', async () => {
    const reader = await told(1);
    await choose(reader, { language: 'en' });
    expect((await list(reader)).items[0]!.title).toBe('Your password was changed');
  });
});

describe('how one wants to be told', () => {
  it('is everything in Chinese and at any hour, until something else is chosen', async () => {
    const reader = await told(0);
    const { channels, ...others } = await preferences(reader);
    expect(others).toEqual({ language: 'zh', quietHours: null, mail: 'ON', actions: ['notifications.change-preferences'] });
    expect(channels).toHaveLength(6);
    expect(channels.every(({ inApp, mail }) => inApp && mail)).toBe(true);
  });

  it('is kept as chosen, each choice in place of the one before', async () => {
    const reader = await told(0);
    const chosen = await choose(reader, { language: 'en', channels: [{ category: 'TEAMS', inApp: true, mail: false }], quietHours: { from: '22:00', to: '07:30' } });
    expect(chosen).toMatchObject({ language: 'en', quietHours: { from: '22:00', to: '07:30', timeZone: 'Asia/Shanghai' } });
    expect(chosen.channels.find((one) => one.category === 'TEAMS')).toEqual({ category: 'TEAMS', inApp: true, mail: false });
    expect(await preferences(reader)).toEqual(chosen);
    await choose(reader, { quietHours: { from: '00:00', to: '06:00', timeZone: 'Asia/Urumqi' } });
    expect(await preferences(reader)).toMatchObject({ language: 'zh', quietHours: { from: '00:00', to: '06:00', timeZone: 'Asia/Urumqi' } });
    const facts = await house.database.read("SELECT payload FROM outbox WHERE name = 'notifications.preferences-changed.v1' AND subjectId = ?", [reader.id]);
    expect(facts).toEqual(Array.from({ length: 2 }, () => ({ payload: JSON.stringify({ personId: reader.id }) })));
  });

  it('is one of them when several are chosen at the same time', async () => {
    const reader = await told(0);
    await Promise.all(Array.from({ length: 8 }, (_, hour) => choose(reader, { quietHours: { from: `0${hour}:00`, to: '09:00' } })));
    expect((await preferences(reader)).quietHours!.from).toMatch(/^0[0-7]:00$/);
    expect(await house.database.read('SELECT id FROM notification_preferences WHERE id = ?', [reader.id])).toHaveLength(1);
  });

  it('says that no mail comes to an account that is no address', async () => {
    expect(await preferences(await told(0, { account: '13900000001' }))).toMatchObject({ mail: 'NO_ADDRESS' });
  });

  it('hides a category, or leaves it out altogether', async () => {
    const reader = await told(0);
    await choose(reader, { channels: [{ category: 'ACCOUNT', inApp: false, mail: true }] });
    await happen(house, happened(PasswordChanged, now(), { personId: reader.id }));
    expect(await list(reader)).toMatchObject({ items: [], unread: 0 });
    expect(await lettersTo(house, reader.id)).toMatchObject([{ state: 'SENT' }]);
    await choose(reader, { channels: [{ category: 'ACCOUNT', inApp: false, mail: false }] });
    await happen(house, happened(PasswordChanged, now(), { personId: reader.id }));
    expect(await lettersTo(house, reader.id)).toHaveLength(1);
    expect(await noticesOf(house, reader.id)).toHaveLength(1);
  });
});

describe('a notice', () => {
  it('is there once for each event and person, which the table sees to', async () => {
    const reader = await told(1);
    const again = changeRows(house, 'INSERT INTO notice (id, eventId, personId, code, category, urgent, words, link, shown, at) SELECT ?, eventId, personId, code, category, urgent, words, link, shown, at FROM notice WHERE personId = ?', [newId(), reader.id]);
    expect(['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE']).toContain(await codeOf(again));
    await changeRows(house, 'UPDATE outbox SET relayedAt = NULL', []);
    await changeRows(house, 'DELETE FROM job', []);
    await house.drain();
    expect(await noticesOf(house, reader.id)).toHaveLength(1);
    expect(await lettersTo(house, reader.id)).toMatchObject([{ state: 'SENT', attempts: 1 }]);
  });

  it('is not written for whom a rule names twice', async () => {
    const id = await aReader(house);
    await happen(house, happened(PlatformRoleGranted, now(), { personId: id, role: 'STATISTICIAN' }), id);
    expect(await noticesOf(house, id)).toEqual([]);
    await happen(house, happened(PlatformRoleGranted, now(), { personId: id, role: 'STATISTICIAN' }));
    expect((await list(anActor({ id }))).items.map((one) => one.title)).toEqual(['您已成为平台统计员']);
  });

  it('is forgotten after half a year, and its letter with it', async () => {
    const [reader, other] = [await told(2), await told(1)];
    const [old] = await noticesOf(house, reader.id);
    const then = new Date(now().getTime() - 181 * DAY);
    await changeRows(house, 'UPDATE notice SET at = ? WHERE id = ?', [then, old!.id]);
    await changeRows(house, 'UPDATE mail_delivery SET createdAt = ? WHERE id = ?', [then, old!.deliveryId!]);
    await house.uow.run(anActor(), (tx) => house.get(ForgetOldNotices).run(tx.now, tx));
    expect(await noticesOf(house, reader.id)).toHaveLength(1);
    expect(await lettersTo(house, reader.id)).toHaveLength(1);
    expect(await noticesOf(house, other.id)).toHaveLength(1);
  });
});

it('the tables are as the schemas say', async () => expect(await schemaFaults(house.database)).toEqual([]));
