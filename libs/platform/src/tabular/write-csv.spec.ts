import fc from 'fast-check';
import { oneLine, plainCell } from './cell-words.js';
import { columnNamed } from './header.js';
import { readTable } from './read-table.js';
import { writeCsv } from './write-csv.js';

describe('a CSV of ours', () => {
  it('is UTF-8 with BOM, RFC 4180 quotes and CRLF', () => {
    expect(writeCsv(['名称', 'a"b'], [['x,y', 'line\nbreak'], [1, null], [true, ' pad']]).toString()).toBe(
      '\ufeff名称,"a""b"\r\n"x,y","line\nbreak"\r\n1,\r\ntrue," pad"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\0x', '＝1'])('does not let a spreadsheet run %j', (cell) => {
    expect(writeCsv([cell], []).toString().replaceAll('"', '')).toBe(`\ufeff'${cell}\r\n`);
  });

  it('leaves numbers numbers, also negative ones', () => {
    expect(writeCsv(['n'], [[-1.5]]).toString()).toBe('\ufeffn\r\n-1.5\r\n');
  });

  it('is read back as it was written', async () => {
    const cell = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => /^[\p{L}\p{N}]/u.test(text) && !text.includes('\x1b'));
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
      const table = await readTable(writeCsv(['名称', '说明'], rows), 'x.csv', { knownHeaders: ['名称', '说明'] });
      const { rows: back, asides } = table.sheets[0]!;
      expect(back.length + asides.length).toBe(rows.length);
      for (const row of back) expect(rows).toContainEqual(row.cells);
    }), { numRuns: 100 });
  });
});

describe('words of a cell', () => {
  it('are brought to one width', () => expect(plainCell('\u200b４１４３０１０５３３（北京） ')).toBe('4143010533(北京)'));

  it('join a name broken over two lines', () => {
    expect(oneLine('北京北大方正软件职业技术\r\n学院')).toBe('北京北大方正软件职业技术学院');
    expect(oneLine('Central South\nUniversity')).toBe('Central South University');
  });

  it('find a column by any of its names, folded', () => {
    expect(columnNamed(['序号', '学校 名称*（必填）'], ['名称', '学校名称'])).toBe(1);
    expect(columnNamed(['金额（万元）'], ['金额'])).toBeUndefined();
  });
});
