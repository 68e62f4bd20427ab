import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform';
import { aPerson, call, type TestHouse, type TestPerson } from '#testing';
import { openNotifications } from '../notifications.fixture.js';

let house: TestHouse;
let leader: TestPerson;
let invited: TestPerson;
let admin: TestPerson;

beforeAll(async () => {
  house = await openNotifications();
  leader = await aPerson(house, { kinds: ['STUDENT'], displayName: '队长' });
  invited = await aPerson(house, { kinds: ['STUDENT'], displayName: '队员' });
  admin = await aPerson(house, { platformRoles: ['PLATFORM_ADMIN', 'STATISTICIAN'] });
  const { body: team } = await ask(leader, 'POST /teams', { name: '揭榜一队', kind: 'STUDENT', universityCode: '4143010533' });
  await ask(leader, `POST /teams/${team.id}/invitations`, { account: invited.account, role: 'MEMBER' });
  await house.drain();
});
afterAll(() => house.close());

const ask = (who: TestPerson | undefined, route: string, body?: unknown) => call(house, route, { headers: { ...who?.headers }, body });
const everywhere = ['GET /notifications', `PUT /notifications/${newId()}/read`, 'PUT /notifications/read', 'GET /notifications/preferences', 'PUT /notifications/preferences'];
const preferences = { language: 'en', channels: [], quietHours: null };

describe('notices over HTTP', () => {
  it.each(everywhere)('%s is for those who signed in', async (route) => expect((await ask(undefined, route, route.startsWith('PUT') ? {} : undefined)).status).toBe(401));

  it('reach the person they are for, who reads them', async () => {
    const { body: page } = await ask(invited, 'GET /notifications?unread=true&limit=5');
    expect(page).toMatchObject({ unread: 1, next: null, items: [{ code: 'team-invitation', category: 'TEAMS', title: '“揭榜一队”邀请您担任成员', link: '/teams/invitations', readAt: null }] });
    const [{ id }] = page.items;
    const read = await ask(invited, `PUT /notifications/${id}/read`);
    expect(read).toMatchObject({ status: 200, body: { id, actions: [] } });
    expect((await ask(invited, 'GET /notifications')).body).toMatchObject({ unread: 0, actions: [], items: [{ id, readAt: read.body.readAt }] });
  });

  it('are for nobody else: another\'s looks like an absent one, to administrators too', async () => {
    const [{ id }] = (await ask(invited, 'GET /notifications')).body.items;
    const absent = await ask(leader, `PUT /notifications/${newId()}/read`);
    expect(absent.status).toBe(404);
    for (const who of [leader, admin]) {
      const other = await ask(who, `PUT /notifications/${id}/read`);
      expect([other.status, other.body.code]).toEqual([404, 'notifications.notice-missing']);
      expect((await ask(who, 'GET /notifications')).body.items.map((one: { id: string }) => one.id)).not.toContain(id);
    }
  });

  it('are all read up to the newest that was seen', async () => {
    await ask(invited, 'PUT /notifications/preferences', preferences);
    const { body } = await ask(invited, 'GET /notifications');
    expect(body.items[0].title).toBe('“揭榜一队” invites you as a member');
    expect((await ask(invited, 'PUT /notifications/read', { upTo: body.items[0].id })).body).toEqual({ unread: 0 });
  });

  it.each([
    ['GET /notifications?limit=101', undefined], ['GET /notifications?unread=perhaps', undefined], ['GET /notifications?cursor=nonsense', undefined], ['GET /notifications?of=somebody', undefined],
    ['PUT /notifications/read', {}], ['PUT /notifications/read', { upTo: 'now' }], ['PUT /notifications/preferences', {}], ['PUT /notifications/preferences', { ...preferences, language: 'fr' }],
  ])('%s %j is not understood', async (route, body) => expect((await ask(leader, route, body)).status).toBe(400));

  it('are told how their reader wants it, which nobody else sees or changes', async () => {
    expect((await ask(admin, 'GET /notifications/preferences')).body).toMatchObject({ language: 'zh', mail: 'ON' });
    const quietHours = { from: '22:00', to: '07:30' };
    const { status, body } = await ask(leader, 'PUT /notifications/preferences', { ...preferences, channels: [{ category: 'TEAMS', inApp: true, mail: false }], quietHours });
    expect([status, body.quietHours]).toEqual([200, { ...quietHours, timeZone: 'Asia/Shanghai' }]);
    expect((await ask(leader, 'GET /notifications/preferences')).body).toEqual(body);
    expect((await ask(admin, 'GET /notifications/preferences')).body).toMatchObject({ language: 'zh', quietHours: null });
  });
});
