import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packageRoot } from '#platform';
import { ImportHouse } from './imports.fixture.js';

// Real lists and odd files collected beside the repository; whoever has only the repository has the other specs.
const folder = join(packageRoot(), '..', 'shared', 'data');
const present = existsSync(folder);

interface Entry {
  readonly file: string;
  readonly encoding?: string;
  readonly bom?: boolean;
  readonly delimiter?: string;
  readonly data_rows: number;
  readonly columns?: number;
}

const manifest = (kind: string): Entry[] => (present ? (JSON.parse(readFileSync(join(folder, 'robustness', kind, 'manifest.json'), 'utf8')) as Entry[]) : []);

describe('the collected lists', () => {
  if (!present) it('are not beside this copy of the repository, so there is nothing to import', () => expect(present).toBe(false));
  else {
    let imports: ImportHouse;
    let office: Awaited<ReturnType<ImportHouse['office']>>;
    beforeAll(async () => {
      imports = await ImportHouse.open();
      office = await imports.office();
    }, 120_000);
    afterAll(() => imports.close());

    const read = (kind: string, file: string, programme: string) => imports.read(office, file, readFileSync(join(folder, kind, file)), { programme });
    const listed = ({ accepted, refused, same, differs, repeated }: Record<'accepted' | 'refused' | 'same' | 'differs' | 'repeated', number>) => accepted + refused + same + differs + repeated;

    for (const [file, rows, programme] of [
      ['zh_paddle_hackathon_tasks.csv', 484, '飞桨黑客松'], ['zh_enterprise_propositions.csv', 25, '企业命题'], ['zh_ospp2020_projects.csv', 183, '暑期2020'],
      ['en_sih2025_problem_statements.csv', 137, 'Smart India Hackathon 2025'],
    ] as const)
      it(`${file}: ${rows} rows accepted or listed, and nothing new the second time`, async () => {
        const before = (await imports.propositions()).length;
        const first = await read('propositions', file, programme);
        expect(first).toMatchObject({ state: 'PREVIEWED', counts: { total: rows, checked: rows } });
        expect(listed(first.counts)).toBe(rows);
        expect(first.counts.accepted).toBe(rows);
        const done = await imports.confirm(office, first.id);
        expect(done).toMatchObject({ state: 'DONE', counts: { created: rows } });
        expect(await imports.propositions()).toHaveLength(before + rows);
        const second = await read('propositions', file, programme);
        expect(second.counts).toMatchObject({ accepted: 0, same: rows });
      }, 60_000);

    for (const kind of ['csv', 'xlsx'])
      for (const entry of manifest(kind))
        it(`${entry.file}: as its manifest says, or refused with the reason`, async () => {
          let shown = await read(join('robustness', kind), entry.file, entry.file);
          if (entry.file.includes('truncated')) {
            expect(shown).toMatchObject({ state: 'UNREADABLE', problem: { code: 'platform.file-cut-short' } });
            return;
          }
          if (shown.state === 'NEEDS_MAPPING') {
            const columns = shown.columns.map(({ column, name, field }) => ({ column, field: name === '学校名称' ? 'title' : name === '学校标识码' ? 'externalCode' : field }));
            expect((await imports.ask(office.actor, `PUT /proposition-imports/${shown.id}/mapping`, { columns })).status).toBe(200);
            await imports.house.drain();
            shown = await imports.show(office, shown.id);
          }
          expect(shown).toMatchObject({ state: 'PREVIEWED', counts: { total: entry.data_rows, checked: entry.data_rows } });
          if (kind === 'csv') {
            expect(shown.file).toMatchObject({ encoding: entry.encoding === 'gbk' ? 'gb18030' : entry.encoding, bom: entry.bom, delimiter: entry.delimiter === 'TAB' ? '\t' : entry.delimiter });
            expect(shown.columns).toHaveLength(entry.columns!);
          }
          const rows = await imports.rows(office, shown.id);
          expect(rows).toHaveLength(entry.data_rows);
          for (const { verdict, reasons } of rows) if (verdict !== 'ACCEPTED') expect(reasons[0]!.zh).not.toBe('');
          if (entry.file.startsWith('universities')) expect(rows[3]!.values).toMatchObject({ title: '中南大学', externalCode: '4143010533' });
          expect((await imports.confirm(office, shown.id)).counts.created).toBe(shown.counts.accepted);
        }, 60_000);

    it('garbled fragments are flagged and kept as they are', async () => {
      const fragments = (JSON.parse(readFileSync(join(folder, 'robustness', 'mojibake_seen.json'), 'utf8')) as { seen: string }[]).map(({ seen }) => seen);
      const shown = await imports.read(office, '乱码.csv', `编号,标题\n${fragments.map((seen, at) => `G-${at},"${seen}"\n`).join('')}`);
      const rows = await imports.rows(office, shown.id);
      expect(rows.map(({ values }) => values.title)).toEqual(fragments);
      for (const { verdict, reasons } of rows) expect([verdict, reasons.map(({ code }) => code)]).toEqual(['ACCEPTED', ['propositions.import-cell-garbled']]);
    });
  }
});
