import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, systemActor } from '#kernel';
import { asTime, FileStore } from '#platform';
import { anActor } from '#testing';
import { ImportConfirmed } from './contract/imports.events.js';
import { WriteImported } from './handlers/write-imported.handler.js';
import { ImportHouse } from './imports.fixture.js';
import { StageRowsUseCase } from './use-cases/stage-rows.use-case.js';
import { ROWS_AT_ONCE, WriteImportedRowsUseCase } from './use-cases/write-imported-rows.use-case.js';

const list = `编号,榜题名称,发榜单位,奖金（万元）,预计岗位,所在省,所在市,截止时间,关键词,难度
XH-01,低温电池健康状态在线估计,示例储能科技有限公司,50,3,湖南省,长沙市,2026-09-25,电池；储能,三星
XH-02,月球熔岩洞机器人,未登记的研究会,面议,,,,2026年9月25日12:00,机器人,
XH-03,,示例储能科技有限公司,5,,,,,,
XH-04,"零散的
题目",,约五万,若干,火星,,下周,,
XH-01,低温电池健康状态在线估计,示例储能科技有限公司,50,3,湖南省,长沙市,2026-09-25,电池；储能,三星
`;

const manyRows = (count: number, from = 1): string =>
  `编号,标题,描述\n${Array.from({ length: count }, (_, at) => `N-${at + from},题目 ${at + from},描述 ${at + from}\n`).join('')}`;

describe('a list of propositions', () => {
  let imports: ImportHouse;
  let storage: { organisationId: string };
  let office: Awaited<ReturnType<ImportHouse['office']>>;

  beforeAll(async () => {
    imports = await ImportHouse.open();
    storage = { organisationId: await imports.organisation('示例储能科技有限公司') };
    await imports.organisation('未登记的研究会', { state: 'PENDING' });
    office = await imports.office();
  }, 120_000);
  afterAll(() => imports.close());

  it('is read in the background, shown with every row, and becomes drafts when it is confirmed', async () => {
    const uploaded = await imports.upload(office, '榜单.csv', list, { programme: '试点榜单 2026' });
    expect(uploaded.status).toBe(201);
    expect(uploaded.body).toMatchObject({ state: 'UPLOADED', progress: { done: 0, of: 0 }, actions: ['proposition-imports.cancel'] });

    await imports.house.drain();
    const preview = await imports.show(office, uploaded.body.id);
    expect(preview).toMatchObject({
      state: 'PREVIEWED', file: { format: 'text', encoding: 'utf-8', delimiter: ',', bom: false }, unmapped: [],
      counts: { total: 5, checked: 5, accepted: 3, refused: 1, repeated: 1, same: 0, differs: 0, created: 0 },
      actions: ['proposition-imports.map', 'proposition-imports.confirm', 'proposition-imports.cancel'],
    });
    expect(preview.columns.map(({ field }) => field)).toEqual([
      'externalCode', 'title', 'sponsorName', 'bounty', 'expectedJobs', 'region', 'region', 'closeAt', 'keywords', 'remark',
    ]);
    expect(await imports.propositions()).toEqual([]);

    const rows = await imports.rows(office, preview.id);
    expect(rows.map(({ line, verdict, publisherId }) => [line, verdict, publisherId])).toEqual([
      [2, 'ACCEPTED', storage.organisationId], [3, 'ACCEPTED', null], [4, 'REFUSED', null], [5, 'ACCEPTED', null], [7, 'REPEATED', null],
    ]);
    expect(rows[0]!.values).toEqual({
      title: '低温电池健康状态在线估计', externalCode: 'XH-01', programme: '试点榜单 2026', sponsorName: '示例储能科技有限公司', bountyFen: 50_000_000, expectedJobs: 3,
      regionCode: '430100', closeAt: '2026-09-25T16:00:00.000Z', keywords: ['电池', '储能'], background: '难度：三星',
    });
    expect(rows[1]!.values).toMatchObject({ negotiable: true, closeAt: '2026-09-25T04:00:00.000Z' });
    expect(rows[2]!.reasons[0]).toMatchObject({ code: 'propositions.title-needed', zh: '请填写榜题名称。' });
    expect(rows[3]!.values).toMatchObject({ title: '零散的题目', background: '奖金（万元）：约五万\n所在省：火星\n预计岗位：若干\n截止时间：下周' });
    expect(rows[3]!.reasons.map(({ code, facts }) => [code, facts.column])).toEqual(
      ['奖金（万元）', '所在省', '预计岗位', '截止时间'].map((column) => ['propositions.import-cell-not-understood', column]),
    );
    expect(rows[4]!.reasons[0]).toMatchObject({ code: 'propositions.import-row-repeated', facts: { line: 2 } });

    const done = await imports.confirm(office, preview.id);
    expect(done).toMatchObject({ state: 'DONE', progress: { done: 3, of: 3 }, actions: [] });
    const drafts = await imports.propositions();
    expect(drafts.map(({ id: _, closeAt: __, ...draft }) => draft)).toEqual([
      { title: '低温电池健康状态在线估计', sponsorName: null, publisherId: storage.organisationId, officeId: office.organisationId, confirmation: 'WAITING', state: 'DRAFT' },
      { title: '月球熔岩洞机器人', sponsorName: '未登记的研究会', publisherId: office.organisationId, officeId: null, confirmation: 'NOT_NEEDED', state: 'DRAFT' },
      { title: '零散的题目', sponsorName: null, publisherId: office.organisationId, officeId: null, confirmation: 'NOT_NEEDED', state: 'DRAFT' },
    ]);
    expect(asTime(drafts[0]!.closeAt!).toISOString()).toBe('2026-09-25T16:00:00.000Z');
    expect((await imports.rows(office, preview.id, 'ACCEPTED')).map(({ propositionId }) => propositionId)).toEqual(drafts.map(({ id }) => id));
  });

  it('changes nothing when it comes again, and a changed row is listed and left alone', async () => {
    const before = await imports.propositions();
    const again = await imports.read(office, '榜单.csv', list, { programme: '试点榜单 2026' });
    expect(again.counts).toMatchObject({ accepted: 0, same: 3, refused: 1, repeated: 1 });
    expect((await imports.ask(office.actor, `PUT /proposition-imports/${again.id}/confirmation`)).body).toMatchObject({ code: 'propositions.import-nothing-accepted' });

    const changed = await imports.read(office, '榜单.csv', list.replace('月球熔岩洞机器人', '月球熔岩洞采样机器人'), { programme: '试点榜单 2026' });
    expect(changed.counts).toMatchObject({ accepted: 0, same: 2, differs: 1 });
    const [row] = await imports.rows(office, changed.id, 'DIFFERS');
    expect(row).toMatchObject({ line: 3, propositionId: before[1]!.id });
    expect(row!.reasons[0]).toMatchObject({ code: 'propositions.import-row-there-otherwise', facts: { propositionId: before[1]!.id } });

    const elsewhere = await imports.read(office, '榜单.csv', list, { programme: '另一个榜单' });
    expect(elsewhere.counts).toMatchObject({ accepted: 3, same: 0 });
    expect(await imports.propositions()).toEqual(before);
  });

  it('belongs to the enterprise that imports it, whatever sponsors it names', async () => {
    const enterprise = await imports.publisher('另一家企业');
    const read = await imports.read(enterprise, '需求.csv', '标题,发榜单位\n需求甲,示例储能科技有限公司\n');
    expect((await imports.rows(enterprise, read.id)).map(({ publisherId }) => publisherId)).toEqual([null]);
    await imports.confirm(enterprise, read.id);
    const own = (await imports.propositions()).filter(({ publisherId }) => publisherId === enterprise.organisationId);
    expect(own).toMatchObject([{ title: '需求甲', officeId: null }]);
  });

  it('without a title column asks what the columns mean', async () => {
    const read = await imports.read(office, '学校.csv', '学校标识码,学校名称,所在地\n4143010530,湘潭大学,湘潭市\n4143010532,湖南大学,长沙市\n');
    expect(read).toMatchObject({ state: 'NEEDS_MAPPING', problem: { code: 'propositions.import-title-column-needed' }, counts: { total: 2, checked: 0 } });
    expect(read.columns[1]).toEqual({ column: 1, name: '学校名称', example: '湘潭大学', field: null });
    const map = (body: unknown) => imports.ask(office.actor, `PUT /proposition-imports/${read.id}/mapping`, body);
    expect((await map({ columns: [{ column: 0, field: 'externalCode' }] })).body).toMatchObject({ code: 'propositions.import-title-column-needed' });
    expect((await map({ columns: [{ column: 9, field: 'title' }] })).body).toMatchObject({ code: 'propositions.import-column-unknown' });
    expect((await map({ columns: [{ column: 0, field: 'title' }, { column: 1, field: 'title' }] })).body).toMatchObject({ code: 'propositions.import-field-mapped-twice' });
    expect((await map({ columns: [{ column: 0, field: 'school' }] })).body).toMatchObject({ code: 'platform.invalid-request' });

    const mapped = await map({ columns: [{ column: 0, field: 'externalCode' }, { column: 1, field: 'title' }] });
    expect(mapped.body).toMatchObject({ state: 'UPLOADED' });
    await imports.house.drain();
    const preview = await imports.show(office, read.id);
    expect(preview).toMatchObject({ state: 'PREVIEWED', counts: { accepted: 2 }, unmapped: ['所在地'] });
    expect((await imports.rows(office, read.id)).map(({ values }) => values)).toEqual([
      { title: '湘潭大学', externalCode: '4143010530' }, { title: '湖南大学', externalCode: '4143010532' },
    ]);
  });

  it('in a workbook is read from all visible sheets with the same header; another sheet can be chosen', async () => {
    const book = utils.book_new();
    const sheets = { 新工科: [['编号', '标题'], ['A1', '题目甲']], 新文科: [['编号', '标题'], ['B1', '题目乙']], 联系表: [['姓名', '电话', '课题名称'], ['某某', '0731', '题目丙']] };
    for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
    const shown = await imports.read(office, '命题.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    expect(shown).toMatchObject({
      state: 'PREVIEWED', file: { format: 'workbook', encoding: null }, sheet: 0, counts: { total: 2, accepted: 2 },
      sheets: [{ name: '新工科', read: true }, { name: '新文科', read: true }, { name: '联系表', read: false }], warnings: [{ code: 'propositions.import-sheet-left-out' }],
    });
    expect((await imports.rows(office, shown.id)).map(({ sheet, line }) => [sheet, line])).toEqual([['新工科', 2], ['新文科', 2]]);

    const map = (body: unknown) => imports.ask(office.actor, `PUT /proposition-imports/${shown.id}/mapping`, body);
    expect((await map({ sheet: 7 })).body).toMatchObject({ code: 'propositions.import-sheet-unknown' });
    expect((await map({ sheet: 2, columns: [{ column: 2, field: 'title' }] })).body).toMatchObject({ code: 'propositions.import-sheet-before-columns' });
    await map({ sheet: 2 });
    await imports.house.drain();
    expect(await imports.show(office, shown.id)).toMatchObject({ state: 'PREVIEWED', sheet: 2, counts: { total: 1, accepted: 1 } });
    expect((await imports.rows(office, shown.id)).map(({ values }) => values.title)).toEqual(['题目丙']);
  });

  it('lists a row whose texts are too long, and takes the others', async () => {
    const long = '长'.repeat(14_000);
    const shown = await imports.read(office, '长.csv', `标题,背景,要求,交付物\n一个字段太长,${'长'.repeat(15_001)},,\n合计太长,${long},${long},\n大得离谱,${'长'.repeat(400_000)},,\n正好,${long},,\n`);
    expect((await imports.rows(office, shown.id)).map(({ verdict, values, reasons }) => [verdict, values.title, reasons[0]?.code])).toEqual([
      ['REFUSED', '一个字段太长', 'propositions.text-too-long'], ['REFUSED', '合计太长', 'propositions.import-row-too-long'],
      ['REFUSED', '大得离谱', 'propositions.import-row-too-long'], ['ACCEPTED', '正好', undefined],
    ]);
    expect((await imports.confirm(office, shown.id)).counts.created).toBe(1);
  });

  it('that cannot be read says why, and can be given up', async () => {
    const unreadable = await imports.read(office, '坏.csv', new Uint8Array([0xd5, 0xe2, 0xca, 0xc7, 0x2c, 0xc3, 0xfb, 0x0a, 0xd6]));
    expect(unreadable).toMatchObject({ state: 'UNREADABLE', actions: ['proposition-imports.cancel'] });
    expect(unreadable.problem!.zh).toContain('不完整');
    const empty = await imports.read(office, '空.csv', '标题,描述\n');
    expect(empty).toMatchObject({ state: 'UNREADABLE', problem: { code: 'propositions.import-without-rows' } });
    expect((await imports.ask(office.actor, `DELETE /proposition-imports/${empty.id}`)).body).toMatchObject({ state: 'CANCELLED', actions: [] });
    expect((await imports.upload<{ code: string }>(office, '表.pdf', '%PDF-1.4 ')).body.code).toBe('platform.file-format-unknown');
  });

  it('is one of twenty unfinished ones, also when many come at once; given up it leaves no file and no rows', async () => {
    const enterprise = await imports.publisher('一口气上传的企业');
    const { database } = imports.house;
    const upload = () => imports.upload<{ id: string; code?: string }>(enterprise, '榜单.csv', '标题\n题目\n');
    for (let one = 0; one < 18; one++) expect((await upload()).status).toBe(201);
    const codes = (await Promise.all([upload(), upload(), upload(), upload()])).map(({ body }) => body.code);
    expect(codes.filter((code) => code === undefined)).toHaveLength(2);
    expect(codes.filter((code) => code === 'propositions.import-too-many-unfinished')).toHaveLength(2);
    const files = () => database.read<{ id: string }>('SELECT id FROM stored_file WHERE holderId = ?', [enterprise.organisationId]);
    expect(await files()).toHaveLength(20);
    expect((await upload()).body.code).toBe('propositions.import-too-many-unfinished');

    await imports.house.drain();
    const { items } = (await imports.ask<{ items: { id: string }[] }>(enterprise.actor, 'GET /proposition-imports?limit=100')).body;
    const [first] = items;
    expect(await imports.rows(enterprise, first!.id)).toHaveLength(1);
    expect((await imports.ask(enterprise.actor, `DELETE /proposition-imports/${first!.id}`)).body).toMatchObject({ state: 'CANCELLED', counts: { total: 1 } });
    expect(await imports.rows(enterprise, first!.id)).toEqual([]);
    expect(await imports.house.get(FileStore).sweep()).toBeGreaterThan(0);
    expect(await files()).toHaveLength(19);
    expect((await upload()).status).toBe(201);
    expect((await upload()).status).toBe(422);
    await imports.confirm(enterprise, items[1]!.id);
    expect((await upload()).status).toBe(201);
  });

  it('is for verified organisations only', async () => {
    const publisher = await imports.publisher('停用企业');
    const { id } = await imports.read(publisher, '一行.csv', '标题\n甲\n');
    const suspended = { ...publisher, actor: { ...publisher.actor, memberships: [{ ...publisher.actor.memberships[0]!, verified: false }] } };
    expect((await imports.upload(suspended, 'x.csv', '标题\n甲\n')).status).toBe(403);
    expect((await imports.ask(suspended.actor, `PUT /proposition-imports/${id}/confirmation`)).status).toBe(404);
    expect((await imports.ask(publisher.actor, `PUT /proposition-imports/${id}/confirmation`)).status).toBe(200);
  });

  it('is nobody else’s business', async () => {
    const read = await imports.read(office, '一行.csv', '标题\n保密的题目\n');
    const absent = await imports.ask(office.actor, 'GET /proposition-imports/01930b5a-7c1e-7a52-9c7e-00000000ffff');
    const others = [anActor(), anActor({ in: office.organisationId, kind: 'UNIVERSITY' }), (await imports.publisher('好奇的企业')).actor];
    for (const other of others) {
      for (const route of ['GET /proposition-imports/', 'GET /proposition-imports/:/rows', 'PUT /proposition-imports/:/confirmation', 'DELETE /proposition-imports/:']) {
        const path = route.includes(':') ? route.replace(':', read.id) : route + read.id;
        const answer = await imports.ask(other, path);
        expect([answer.status, answer.text]).toEqual([404, absent.text]);
      }
      expect((await imports.upload({ organisationId: office.organisationId, actor: other }, 'x.csv', '标题\n甲\n')).status).toBe(403);
      expect((await imports.ask(other, `GET /proposition-imports?organisationId=${office.organisationId}`)).status).toBe(403);
    }
    const mine = await imports.ask<{ items: { id: string }[]; next: string }>(office.actor, 'GET /proposition-imports?limit=2');
    expect(mine.body.items[0]!.id).toBe(read.id);
    const rest = await imports.ask<{ items: { id: string }[] }>(office.actor, `GET /proposition-imports?limit=100&cursor=${mine.body.next}`);
    expect(rest.body.items.some(({ id }) => id === read.id)).toBe(false);
    expect(rest.body.items.length).toBeGreaterThan(3);
  });

  it('whose worker is killed while it is written goes on without doubles', async () => {
    const enterprise = await imports.publisher('一家大企业');
    const read = await imports.read(enterprise, '大榜单.csv', manyRows(ROWS_AT_ONCE * 2 + 30));
    expect(read.counts).toMatchObject({ total: 230, accepted: 230 });
    expect((await imports.ask(enterprise.actor, `PUT /proposition-imports/${read.id}/confirmation`)).status).toBe(200);
    // As far as a worker came before it died.
    expect(await imports.house.get(WriteImportedRowsUseCase).execute(systemActor('test'), read.id)).toBe(true);
    expect(await imports.show(enterprise, read.id)).toMatchObject({ state: 'CONFIRMED', progress: { done: ROWS_AT_ONCE, of: 230 } });
    await imports.house.drain();
    expect(await imports.show(enterprise, read.id)).toMatchObject({ state: 'DONE', counts: { created: 230 } });
    // And the job once more, as after a lost lease.
    const { payload, kind: { name }, at } = happened(ImportConfirmed, new Date(), { importId: read.id });
    await imports.house.get(WriteImported).work({ id: read.id, name, at, actorId: 'test', payload });
    const own = (await imports.propositions()).filter(({ publisherId }) => publisherId === enterprise.organisationId);
    expect(new Set(own.map(({ title }) => title)).size).toBe(230);
    expect(own).toHaveLength(230);
    const drafted = await imports.house.database.read<{ payload: string }>("SELECT payload FROM outbox WHERE name = 'propositions.proposition-drafted.v1'");
    expect(drafted.filter(({ payload: one }) => one.includes(enterprise.organisationId))).toHaveLength(230);
  });

  it('goes on reading where a killed worker was, and takes no row from the wrong place', async () => {
    const enterprise = await imports.publisher('耐心的企业');
    const { body } = await imports.upload(enterprise, '榜单.csv', manyRows(450));
    const stage = imports.house.get(StageRowsUseCase);
    const row = { position: 1, sheet: '榜单.csv', line: 2, verdict: 'ACCEPTED' as const, reasons: [], input: { title: '题目 1' }, keyHash: null, digest: null, bytes: 10 };
    expect(await stage.execute(systemActor('test'), body.id, [{ ...row, position: 3 }])).toBe(false);
    expect(await stage.execute(systemActor('test'), body.id, [row, { ...row, position: 2 }])).toBe(true);
    expect(await stage.execute(systemActor('test'), body.id, [row])).toBe(false);
    await imports.house.drain();
    expect(await imports.show(enterprise, body.id)).toMatchObject({ state: 'PREVIEWED', counts: { total: 450, checked: 450, accepted: 450 } });
    expect((await imports.rows(enterprise, body.id)).map(({ position }) => position)).toEqual(Array.from({ length: 450 }, (_, at) => at + 1));
  });

  it('confirmed twice at once, from two uploads, makes one proposition of each row', async () => {
    const enterprise = await imports.publisher('急性子企业');
    const both = [await imports.read(enterprise, 'a.csv', manyRows(250)), await imports.read(enterprise, 'b.csv', manyRows(250))];
    for (const { id } of both) await imports.ask(enterprise.actor, `PUT /proposition-imports/${id}/confirmation`);
    const handler = imports.house.get(WriteImported);
    await Promise.all(both.map(({ id }) => handler.work({ id, name: '', at: new Date(), actorId: 'test', payload: { importId: id } })));
    await imports.house.drain();
    const shown = await Promise.all(both.map(({ id }) => imports.show(enterprise, id)));
    expect(shown.map(({ state }) => state)).toEqual(['DONE', 'DONE']);
    expect(shown.reduce((sum, { counts }) => sum + counts.created, 0)).toBe(250);
    for (const { counts } of shown) expect([counts.accepted, counts.accepted + counts.same]).toEqual([counts.created, 250]);
    expect((await imports.propositions()).filter(({ publisherId }) => publisherId === enterprise.organisationId)).toHaveLength(250);
  });
});
