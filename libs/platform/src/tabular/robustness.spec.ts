import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '#kernel';
import { packageRoot } from '../package-root.js';
import { readTable } from './read-table.js';
import { plainCell } from './cell-words.js';
import type { TableFile } from './table.js';

// Odd files collected beside the repository; whoever has only the repository has the small fixtures of the other specs.
const folder = join(packageRoot(), '..', 'shared', 'data', 'robustness');
const present = existsSync(folder);
const knownHeaders = ['学校标识码', '学校名称', '主管部门', '所在地', '办学层次', '备注', '编号', '标题', '描述', '要求', '难度', '区划代码', '名称'];

interface Entry {
  readonly file: string;
  readonly encoding?: string;
  readonly bom?: boolean;
  readonly delimiter?: string;
  readonly header_line?: number;
  readonly header_row?: number;
  readonly data_rows: number;
  readonly columns?: number;
  readonly note: string;
}

const manifest = (kind: string): Entry[] => (present ? JSON.parse(readFileSync(join(folder, kind, 'manifest.json'), 'utf8')) as Entry[] : []);
const read = (kind: string, { file }: Entry, known: readonly string[]): Promise<TableFile> =>
  readTable(readFileSync(join(folder, kind, file)), file, { knownHeaders: known });

const everythingIn = ({ sheets: [sheet] }: TableFile): string =>
  [...sheet!.asides.map((aside) => aside.text), ...sheet!.header, ...sheet!.rows.flatMap((row) => row.cells)].join('\n');

describe('the collected odd files', () => {
  if (!present) it('are not beside this copy of the repository, so there is nothing to read', () => expect(present).toBe(false));

  for (const known of [knownHeaders, []])
    for (const entry of manifest('csv'))
      it(`${entry.file} with ${known.length} known headers: ${entry.note}`, async () => {
        if (entry.file.includes('truncated')) {
          await expect(read('csv', entry, known)).rejects.toMatchObject({ code: 'platform.file-cut-short' });
          return;
        }
        const table = await read('csv', entry, known);
        const [sheet] = table.sheets;
        expect(table.encoding).toBe(entry.encoding === 'gbk' ? 'gb18030' : entry.encoding);
        expect(table.bom).toBe(entry.bom);
        expect(table.delimiter).toBe(entry.delimiter === 'TAB' ? '\t' : entry.delimiter);
        expect(sheet!.headerLine).toBe(entry.header_line);
        expect(sheet!.header).toHaveLength(entry.columns!);
        expect(sheet!.rows).toHaveLength(entry.data_rows);
        const code = sheet!.header.indexOf('学校标识码');
        if (code >= 0) expect(plainCell(sheet!.rows[3]!.cells[code]!)).toBe('4143010533');
        const ragged = sheet!.rows.filter((row) => row.problem);
        expect(ragged.length > 0).toBe(entry.file.includes('ragged'));
      });

  for (const entry of manifest('xlsx'))
    it(`${entry.file}: ${entry.note}`, async () => {
      const { sheets: [sheet] } = await read('xlsx', entry, knownHeaders);
      expect(sheet!.rows).toHaveLength(entry.data_rows);
      expect(sheet!.headerLine).toBe(entry.header_row ?? 1);
      expect(sheet!.rows[3]!.cells).toContain('4143010533');
    });

  if (present)
    it('in legacy encodings are decoded or refused, never garbled', async () => {
      const charsets = JSON.parse(readFileSync(join(folder, 'charsets', 'manifest.json'), 'utf8')) as { file: string; first_60: string | null }[];
      for (const { file, first_60: start } of charsets) {
        const table = await readTable(readFileSync(join(folder, 'charsets', file)), file).catch((problem: unknown) => problem);
        if (table instanceof Problem) expect(table.code).toMatch(/^platform\.file-/);
        else if (start) expect(`${file} ${everythingIn(table as TableFile)}`).toContain(start.slice(0, 3));
      }
    });
});
