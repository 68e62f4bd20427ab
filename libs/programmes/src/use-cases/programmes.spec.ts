import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationRenamed } from '#identity/events';
import { happened, systemActor } from '#kernel';
import { anActor } from '#testing';
import type { ProgrammesPage, ProgrammeView, RulesVersionsPage } from '../contract/programmes.views.js';
import { presetOf } from '../domain/presets.js';
import { Programmes } from '../programmes.facade.js';
import { organiserOf, ProgrammeHouse } from '../programmes.fixture.js';

let at: ProgrammeHouse;
beforeAll(async () => void (at = await ProgrammeHouse.open()));
afterAll(() => at.house.close());

const factsAbout = async (id: string) =>
  (await at.house.database.read<{ name: string }>('SELECT name FROM outbox WHERE subjectId = ? ORDER BY seq', [id])).map(({ name }) => name.replace(/^programmes\.programme-(.*)\.v1$/, '$1'));
const asOf = (view: ProgrammeView) => ({ ...view.rules, window: { ...view.rules.window, closesOn: at.day(120) } });
const facade = () => at.house.get(Programmes);
const reader = () => at.house.database.reader;

describe('a programme', () => {
  it('goes from a preset to the archive, told step by step', async () => {
    const office = await at.anOffice();
    const { id, ...drafted } = await at.drafted(office);
    expect(drafted).toMatchObject({
      state: 'DRAFT', version: 1, newestVersion: 1, organiserName: '双创办', publishedAt: null, actions: ['programmes.edit', 'programmes.publish'],
      rules: presetOf('INDUSTRY_TRACK', { opensOn: at.day(0), closesOn: at.day(90) }),
    });
    const rules = { ...drafted.rules, team: { ...drafted.rules.team, most: 12, mostAdvisers: null } };
    const edited = (await at.ask(office, `PUT /programmes/${id}`, { name: '产业命题赛道（校赛）', rules })).body;
    expect(edited).toMatchObject({ name: '产业命题赛道（校赛）', rules: { team: { most: 12, mostAdvisers: null } } });
    expect((await at.ask(office, `PUT /programmes/${id}/publication`)).body).toMatchObject({ state: 'PUBLISHED', actions: ['programmes.revise', 'programmes.close'] });
    expect((await at.ask(undefined, `GET /programmes/${id}`)).body).toEqual({ ...(await at.ask(office, `GET /programmes/${id}`)).body, actions: [] });
    expect((await at.ask(office, `PUT /programmes/${id}/closing`)).body).toMatchObject({ state: 'CLOSED', actions: ['programmes.archive'] });
    expect((await at.ask(office, `PUT /programmes/${id}/archiving`)).body).toMatchObject({ state: 'ARCHIVED', actions: [] });
    expect(await factsAbout(id)).toEqual(['drafted', 'edited', 'published', 'closed', 'archived']);
  });

  it('refuses what its state does not allow, and changes nothing', async () => {
    const office = await at.anOffice();
    const view = await at.published(office);
    for (const step of ['publication', 'archiving']) {
      expect(await at.ask(office, `PUT /programmes/${view.id}/${step}`)).toMatchObject({ status: 409, body: { code: 'kernel.not-in-this-state' } });
    }
    expect(await at.ask(office, `PUT /programmes/${view.id}`, { name: '改名', rules: view.rules })).toMatchObject({ status: 409 });
    expect((await at.ask(office, `GET /programmes/${view.id}`)).body).toEqual(view);
  });

  it('names the rule that cannot hold, and its value', async () => {
    const office = await at.anOffice();
    const { id, rules } = await at.drafted(office);
    const answer = await at.ask(office, `PUT /programmes/${id}`, { name: '赛道', rules: { ...rules, team: { ...rules.team, least: 9, most: 4 } } });
    expect(answer).toMatchObject({ status: 400, body: { code: 'programmes.rules-contradict', facts: { rule: 'team.most', limit: '≥ 9', value: 4 } } });
    const stray = await at.ask(office, `PUT /programmes/${id}`, { name: '赛道', rules: { ...rules, window: { ...rules.window, closesAt: '25:00', more: 1 } } });
    expect(stray).toMatchObject({ status: 400, body: { code: 'platform.invalid-request' } });
  });

  it('begins for a verified organiser and a known enterprise only', async () => {
    const admin = anActor({ platformRoles: ['PLATFORM_ADMIN'] });
    const pending = await at.anOrganisation('UNIVERSITY', { verified: false });
    const enterpriseId = await at.anOrganisation('ENTERPRISE', { name: '示范企业' });
    const draft = (body: object) => at.ask(admin, 'POST /programmes', { organiserId: pending, kind: 'CHALLENGE_CUP', name: '揭榜挂帅', opensOn: at.day(0), closesOn: at.day(9), ...body });
    expect(await draft({})).toMatchObject({ status: 422, body: { code: 'programmes.organiser-not-verified' } });
    expect(await draft({ organiserId: enterpriseId, kind: 'ENTERPRISE_LIST' })).toMatchObject({ status: 400, body: { code: 'programmes.enterprise-needed' } });
    expect(await draft({ organiserId: enterpriseId, kind: 'ENTERPRISE_LIST', enterpriseId: pending.replace(/^..../, 'ffff') })).toMatchObject({ status: 404 });
    expect(await draft({ organiserId: enterpriseId, kind: 'ENTERPRISE_LIST', enterpriseId })).toMatchObject({ status: 201, body: { enterpriseName: '示范企业' } });
  });
});

describe('a new version of the rules', () => {
  it('holds from its day on, keeps the old one, and says why and what changed', async () => {
    const office = await at.anOffice();
    const view = await at.published(office);
    const revised = await at.ask(office, `POST /programmes/${view.id}/versions`, { rules: asOf(view), reason: '顺延一个月', fromOn: at.day(3) });
    expect(revised).toMatchObject({ status: 201, body: { version: 1, newestVersion: 2, rules: view.rules } });
    const { items } = (await at.ask<RulesVersionsPage>(undefined, `GET /programmes/${view.id}/versions`)).body;
    expect(items).toMatchObject([
      { number: 2, fromOn: at.day(3), reason: '顺延一个月', changed: ['window.closesOn'], rules: { window: { closesOn: at.day(120) } } },
      { number: 1, fromOn: at.day(0), reason: null, changed: [] },
    ]);
    const today = await at.ask(office, `POST /programmes/${view.id}/versions`, { rules: asOf(view), reason: '提前', fromOn: at.day(0) });
    expect(today).toMatchObject({ status: 400, body: { code: 'programmes.from-too-early', facts: { limit: at.day(3), value: at.day(0) } } });
  });

  it('of today is what everybody is shown and what is asked for, while a version asked for by number stays', async () => {
    const office = await at.anOffice();
    const view = await at.published(office);
    await at.ask(office, `POST /programmes/${view.id}/versions`, { rules: asOf(view), reason: '顺延', fromOn: at.day(0) });
    expect((await at.ask(undefined, `GET /programmes/${view.id}`)).body).toMatchObject({ version: 2, rules: { window: { closesOn: at.day(120) } } });
    const list = (await at.ask<ProgrammesPage>(undefined, `GET /programmes?organiserId=${organiserOf(office)}`)).body.items;
    expect(list).toMatchObject([{ id: view.id, version: 2 }]);
    expect(await facade().rulesOf(reader(), view.id)).toMatchObject({ number: 2, rules: asOf(view) });
    expect(await facade().rulesOf(reader(), view.id, 1)).toMatchObject({ number: 1, rules: view.rules });
    await expect(facade().rulesOf(reader(), view.id, 3)).rejects.toMatchObject({ code: 'programmes.programme-missing' });
    expect(await facade().brief(reader(), view.id)).toEqual({
      id: view.id, name: view.name, kind: 'INDUSTRY_TRACK', state: 'PUBLISHED', organiserId: organiserOf(office), enterpriseId: null, enterpriseName: null,
    });
  });

  it('is one of two that are written at once', async () => {
    const office = await at.anOffice();
    const view = await at.published(office);
    const revise = (reason: string) => at.ask(office, `POST /programmes/${view.id}/versions`, { rules: asOf(view), reason, fromOn: at.day(1) });
    const answers = await Promise.all([revise('甲'), revise('乙')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect((await at.ask<RulesVersionsPage>(undefined, `GET /programmes/${view.id}/versions?limit=1`)).body).toMatchObject({ items: [{ number: 2 }], next: expect.any(String) });
  });
});

it('keeps the names of organisations current', async () => {
  const office = await at.anOffice();
  const { id } = await at.published(office);
  await at.house.uow.run(systemActor('test'), (tx) => tx.publish([happened(OrganisationRenamed, tx.now, { organisationId: organiserOf(office), name: '新双创办' })]));
  await at.house.drain();
  expect((await at.ask(undefined, `GET /programmes/${id}`)).body.organiserName).toBe('新双创办');
});

describe('lists', () => {
  it('show what was published, page by page and filtered; drafts to their office only', async () => {
    const office = await at.anOffice();
    const organiserId = organiserOf(office);
    const kinds = ['INDUSTRY_TRACK', 'CHALLENGE_CUP', 'INDUSTRY_TRACK'] as const;
    const ids: string[] = [];
    for (const kind of kinds) ids.unshift((await at.published(office, { kind })).id);
    const draft = await at.drafted(office);
    const idsOf = async (query: string, actor = office, path = '/programmes') =>
      (await at.ask<ProgrammesPage>(actor, `GET ${path}?organiserId=${organiserId}${query}`)).body.items.map((one) => one.id);
    expect(await idsOf('')).toEqual(ids);
    expect(await idsOf('&kind=CHALLENGE_CUP')).toEqual([ids[1]]);
    expect(await idsOf('&state=CLOSED')).toEqual([]);
    const first = (await at.ask<ProgrammesPage>(undefined, `GET /programmes?organiserId=${organiserId}&limit=2`)).body;
    expect(first.items.map((one) => one.id)).toEqual(ids.slice(0, 2));
    expect(await idsOf(`&limit=2&cursor=${first.next}`)).toEqual(ids.slice(2));
    expect(await idsOf('', office, '/programmes/managed')).toEqual([draft.id, ...ids]);
    expect(await idsOf('&state=DRAFT', anActor({ platformRoles: ['PLATFORM_ADMIN'] }), '/programmes/managed')).toEqual([draft.id]);
    expect(await idsOf('', await at.anOffice(), '/programmes/managed')).toEqual([]);
  });
});
