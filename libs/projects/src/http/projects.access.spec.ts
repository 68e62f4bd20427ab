import { readdir } from 'node:fs/promises';
import type { Actor } from '#kernel';
import { Env, newId } from '#platform';
import { addRow, call, changeRows, from } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProjectView } from '../contract/projects.views.js';
import { type Cast, ProjectHouse, terms } from '../projects.fixture.js';

let at: ProjectHouse;
let cast: Cast;
let project: ProjectView;
beforeAll(async () => {
  at = await ProjectHouse.open();
  cast = await at.aCast();
  project = await at.underWay(cast);
});
afterAll(() => at.house.close());

const ask = (actor: Actor | undefined, route: string, body?: unknown) => call(at.house, route, { headers: actor ? from(actor) : {}, body });
const milestone = () => project.milestones[0]!.id;
const plan = { milestones: [{ title: '样机', dueOn: '2030-11-30', weight: 100 }] };
const pdf = () => {
  const form = new FormData();
  form.append('file', new Blob(['%PDF-1.7\n%%EOF'], { type: 'application/pdf' }), '测试报告.pdf');
  return form;
};

const publishing = ['publisher', 'office'];
const seeing = [...publishing, 'leader', 'member', 'adviser'];
const everybody = [...seeing, 'otherOffice', 'stranger', 'colleague', 'suspended', 'otherPublisher', 'unverifiedOffice'];

/** What each route answers to those who may ask; some of it is refused for the state of things, which only they learn. */
const routes: [route: () => string, body: unknown, may: string[]][] = [
  [() => `GET /projects/${project.id}`, undefined, seeing],
  [() => `GET /projects/${project.id}/reports`, undefined, seeing],
  [() => `PUT /projects/${project.id}/agreement`, terms, publishing],
  [() => `PUT /projects/${project.id}/agreement/confirmation`, { revision: 1 }, ['leader']],
  [() => `PUT /projects/${project.id}/milestones`, plan, publishing],
  [() => `POST /projects/${project.id}/reports`, { percent: 5, text: '开始' }, ['leader', 'member']],
  [() => `PUT /projects/${project.id}/milestones/${milestone()}/submission`, undefined, ['leader']],
  [() => `PUT /projects/${project.id}/milestones/${milestone()}/acceptance`, undefined, publishing],
  [() => `PUT /projects/${project.id}/milestones/${milestone()}/rework`, { reason: '缺数据' }, publishing],
  [() => `PUT /projects/${project.id}/acceptance-application`, undefined, ['leader']],
  [() => `PUT /projects/${project.id}/acceptance`, undefined, publishing],
  [() => `PUT /projects/${project.id}/rework`, { reason: '缺数据' }, publishing],
  [() => `PUT /projects/${project.id}/resumption`, undefined, publishing],
  [() => `PUT /projects/${project.id}/pause`, { reason: '检修' }, publishing],
  [() => `PUT /projects/${project.id}/termination`, { reason: '不可行' }, publishing],
];

describe('who may do what with a project', () => {
  it.each(routes)('%s', async (route, body, may) => {
    const absent = (await ask(cast.publisher, route().replace(project.id, newId()), body)).text;
    expect(await ask(undefined, route(), body)).toMatchObject({ status: 401 });
    for (const who of everybody) {
      // What those may do would change things for the next one.
      if (may.includes(who) && !route().startsWith('GET')) continue;
      const answer = await ask(cast[who as 'leader'], route(), body);
      if (may.includes(who)) expect([who, answer.status]).toEqual([who, 200]);
      else if (seeing.includes(who)) expect([who, answer.status, answer.body.code]).toEqual([who, 403, 'kernel.not-allowed']);
      else expect([who, answer.status, answer.text]).toEqual([who, 404, absent]);
    }
  });

  it('an office that only passed the form check looks on', async () => {
    const own = await at.aCast();
    const id = await at.award(own);
    await changeRows(at.house, 'UPDATE project SET officeId = NULL WHERE id = ?', [id]);
    expect((await ask(own.office, `GET /projects/${id}`)).body).toMatchObject({ id, responsibleOfficeId: own.officeId, actions: [] });
    expect((await ask(own.office, 'GET /projects?as=OFFICE')).body.items).toMatchObject([{ id }]);
    expect(await ask(own.office, `PUT /projects/${id}/agreement`, terms)).toMatchObject({ status: 403 });
  });

  it('tells nobody else that a file could be added', async () => {
    const route = `POST /projects/${project.id}/milestones/${milestone()}/files`;
    const absent = await ask(cast.leader, route.replace(project.id, newId()), pdf());
    for (const who of ['stranger', 'colleague', 'suspended', 'otherPublisher', 'otherOffice', 'unverifiedOffice'] as const) {
      expect(await ask(cast[who], route, pdf())).toMatchObject({ status: 404, text: absent.text });
    }
    for (const who of ['publisher', 'office', 'adviser'] as const) expect(await ask(cast[who], route, pdf())).toMatchObject({ status: 403 });
    expect(await at.house.database.read('SELECT id FROM stored_file')).toEqual([]);
  });
});

describe('files of a milestone', () => {
  const received = async () => (await readdir(at.house.get(Env).dataDir, { recursive: true })).filter((path) => path.startsWith('files')).length;
  const keptRows = (milestoneId: string, count: number, bytes: number) =>
    Promise.all(Array.from({ length: count }, () => addRow(at.house, 'stored_file', { id: newId(), ownerType: 'project-milestone', ownerId: milestoneId, bytes, createdAt: new Date() })));

  it('are refused before they are received where the project rests, is full, or has no such milestone', async () => {
    const own = await at.aCast();
    const [resting, full, large] = [await at.underWay(own), await at.underWay(own), await at.underWay(own)];
    await ask(own.publisher, `PUT /projects/${resting.id}/pause`, { reason: '检修' });
    await keptRows(full.milestones[0]!.id, 30, 1);
    await keptRows(large.milestones[0]!.id, 25, 20 * 2 ** 20);
    const before = await received();
    const add = async ({ id, milestones }: ProjectView, milestoneId = milestones[0]!.id) => (await ask(own.member, `POST /projects/${id}/milestones/${milestoneId}/files`, pdf())).body.code;
    expect(await add(resting)).toBe('projects.work-rests');
    expect(await add(full)).toBe('projects.milestone-full');
    expect(await add(large)).toBe('projects.files-too-large');
    expect(await add(full, newId())).toBe('projects.milestone-missing');
    expect(await received()).toBe(before);
    expect((await at.show(own.member, full.id)).milestones.map((one) => one.actions.includes('projects.add-deliverable'))).toEqual([false, true]);
    expect(await add(full, full.milestones[1]!.id)).toBeUndefined();
  });

  it('sent again under the same key answer what they answered, though the milestone is closed by now and the room used up', async () => {
    const own = await at.aCast();
    const { id, milestones } = await at.underWay(own);
    const path = `/projects/${id}/milestones/${milestones[0]!.id}`;
    const send = (key: string) => call(at.house, `POST ${path}/files`, { headers: { ...from(own.member), 'idempotency-key': key }, body: pdf() });
    const first = await send('the-first-file');
    expect(first.status).toBe(201);
    await ask(own.leader, `PUT ${path}/submission`);
    await changeRows(at.house, 'UPDATE file_holder SET bytes = ? WHERE holderId = ?', [10_000 * 2 ** 20, own.teamId]);
    expect(await send('the-first-file')).toMatchObject({ status: 201, text: first.text });
    expect(await send('the-other-file')).toMatchObject({ status: 409, body: { code: 'projects.milestone-closed' } });
  });
});

describe('requests', () => {
  it.each([
    ['PUT', '/agreement', { ...terms, signedOn: '2026-02-30' }, 'signedOn'],
    ['PUT', '/agreement', { ...terms, amountFen: 0.5 }, 'amountFen'],
    ['PUT', '/agreement', { ...terms, number: '号'.repeat(81) }, 'number'],
    ['PUT', '/milestones', { milestones: [{ ...plan.milestones[0], weight: 0 }] }, 'milestones.0.weight'],
    ['PUT', '/milestones', { milestones: [{ ...plan.milestones[0], sneaked: 1 }] }, 'milestones.0.sneaked'],
    ['PUT', '/milestones', { milestones: [] }, 'milestones'],
    ['POST', '/reports', { percent: 101, text: '-' }, 'percent'],
    ['PUT', '/pause', {}, 'reason'],
  ])('%s %s refuses %j', async (method, path, body, field) => {
    const answer = await ask(cast.publisher, `${method} /projects/${project.id}${path}`, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'platform.invalid-request' } });
    expect(answer.body.errors.map((one: { path: string }) => one.path)).toContain(field);
  });

  it('answers a malformed id, filter and cursor without a fault of ours', async () => {
    expect(await ask(cast.publisher, 'GET /projects/1')).toMatchObject({ status: 404 });
    expect(await ask(cast.publisher, 'GET /projects?as=BOSS')).toMatchObject({ status: 400 });
    expect(await ask(cast.publisher, 'GET /projects?as=PUBLISHER&cursor=x')).toMatchObject({ status: 400 });
    expect(await ask(cast.publisher, 'GET /projects?as=PUBLISHER&overdue=false')).toMatchObject({ status: 200, body: { items: [{ id: project.id }] } });
  });
});

describe('a project over HTTP', () => {
  it('goes from the agreement to acceptance by what its view offers', async () => {
    const own = await at.aCast();
    const id = await at.award(own);
    const say = async (actor: Actor, route: string, body?: unknown): Promise<ProjectView> => {
      const answer = await ask(actor, route.replace(' ', ` /projects/${id}`), body);
      expect([route, answer.status < 300, answer.body.code]).toEqual([route, true, undefined]);
      return answer.body as ProjectView;
    };
    expect((await say(own.publisher, 'GET ')).actions).toEqual(['projects.record-agreement', 'projects.terminate', 'projects.plan']);
    await say(own.publisher, 'PUT /agreement', terms);
    expect((await say(own.leader, 'GET ')).actions).toEqual(['projects.confirm-agreement', 'projects.plan']);
    const planned = await say(own.leader, 'PUT /milestones', plan);
    const step = `/milestones/${planned.milestones[0]!.id}`;
    await say(own.leader, 'PUT /agreement/confirmation', { revision: planned.agreement!.revision });
    await say(own.publisher, 'PUT /pause', { reason: '设备检修' });
    await say(own.office, 'PUT /resumption');
    expect((await say(own.member, 'GET ')).milestones[0]!.actions).toEqual(['projects.add-deliverable']);

    const added = await say(own.member, `POST ${step}/files`, pdf());
    const [file] = added.milestones[0]!.files;
    expect(file).toMatchObject({ name: '测试报告.pdf', mediaType: 'application/pdf', bytes: 14 });
    const content = await ask(own.adviser, `GET /projects/${id}${step}/files/${file!.id}`);
    expect([content.status, content.text, content.headers.get('content-disposition')?.startsWith('attachment')]).toEqual([200, '%PDF-1.7\n%%EOF', true]);
    expect(await ask(cast.leader, `GET /projects/${project.id}/milestones/${milestone()}/files/${file!.id}`)).toMatchObject({ status: 404 });
    expect(await ask(own.stranger, `GET /projects/${id}${step}/files/${file!.id}`)).toMatchObject({ status: 404 });

    await say(own.leader, `PUT ${step}/submission`);
    expect(await ask(own.member, `POST /projects/${id}${step}/files`, pdf())).toMatchObject({ status: 409, body: { code: 'projects.milestone-closed' } });
    expect((await say(own.publisher, 'GET ')).milestones[0]!.actions).toEqual(['projects.accept-milestone', 'projects.send-milestone-back']);
    expect(await say(own.publisher, `PUT ${step}/acceptance`)).toMatchObject({ percentComplete: 100 });
    await say(own.leader, 'PUT /acceptance-application');
    expect(await say(own.publisher, 'PUT /acceptance')).toMatchObject({ state: 'ACCEPTED', actions: [] });
    const listed = await ask(own.member, 'GET /projects?as=TEAM&state=ACCEPTED');
    expect(listed.body).toMatchObject({ items: [{ id, percentComplete: 100, overdue: false, nextDueOn: null }], next: null });
  });
});
