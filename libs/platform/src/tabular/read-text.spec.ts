import { readTable } from './read-table.js';
import { problemOfRow } from './table.problems.js';
import type { TableFile, TableOptions, TableSheet } from './table.js';

/** 姓名,学校⏎张三,中南大学⏎ as Excel in China saves it. */
const gbk = Buffer.from('d0d5c3fb2cd1a7d0a30ad5c5c8fd2cd6d0c4cfb4f3d1a70a', 'hex');
/** 姓名,學校⏎張三,中南大學⏎ in Big5. */
const big5 = Buffer.from('a96da6572cbec7aed50ab169a4542ca4a4ab6ea46abec70a', 'hex');

const read = (content: string | Uint8Array, options?: TableOptions): Promise<TableFile> =>
  readTable(typeof content === 'string' ? Buffer.from(content) : content, '名单.csv', options);
const sheetOf = async (content: string | Uint8Array, options?: TableOptions): Promise<TableSheet> => (await read(content, options)).sheets[0]!;
const cellsOf = async (content: string | Uint8Array): Promise<(readonly string[])[]> => (await sheetOf(content)).rows.map((row) => row.cells);

describe('encodings of a text file', () => {
  it('reads UTF-8 with and without BOM', async () => {
    expect(await read('\ufeffa,b\n1,2\n')).toMatchObject({ encoding: 'utf-8', bom: true, sheets: [{ header: ['a', 'b'] }] });
    expect(await read('a,b\n1,2\n')).toMatchObject({ encoding: 'utf-8', bom: false, warnings: [] });
  });

  it('reads UTF-16 in either order, also without BOM', async () => {
    const little = Buffer.from('姓名\t学校\r\n张三\t中南大学\r\n', 'utf16le');
    const big = Buffer.from(little).swap16();
    const school = { sheets: [{ rows: [{ cells: ['张三', '中南大学'] }] }] };
    expect(await read(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toMatchObject({ encoding: 'utf-16le', bom: true, ...school });
    expect(await read(little)).toMatchObject({ encoding: 'utf-16le', bom: false, ...school });
    expect(await read(big)).toMatchObject({ encoding: 'utf-16be', ...school });
  });

  it('guesses the Chinese encoding of a file too small for statistics, and says so', async () => {
    const warnings = [expect.objectContaining({ code: 'platform.table-encoding-guessed' })];
    expect(await read(gbk)).toMatchObject({ encoding: 'gb18030', warnings, sheets: [{ rows: [{ cells: ['张三', '中南大学'] }] }] });
    expect(await read(big5)).toMatchObject({ encoding: 'big5', warnings, sheets: [{ rows: [{ cells: ['張三', '中南大學'] }] }] });
  });

  it('is sure of the encoding when a known header stands in it', async () => {
    expect(await read(gbk, { knownHeaders: ['学校'] })).toMatchObject({ encoding: 'gb18030', warnings: [] });
  });

  it('keeps four-byte characters of GB18030', async () => {
    const rare = Buffer.concat([gbk, Buffer.from('8135f4370a', 'hex')]);
    expect((await sheetOf(rare)).rows[1]!.cells[0]).toBe(new TextDecoder('gb18030').decode(Buffer.from('8135f437', 'hex')));
  });

  it('refuses a file that ends in the middle of a character', async () => {
    await expect(read(gbk.subarray(0, -2))).rejects.toMatchObject({ code: 'platform.file-cut-short' });
    await expect(read(Buffer.from('a,学校').subarray(0, -1))).rejects.toMatchObject({ code: 'platform.file-cut-short' });
  });

  it('flags characters that were lost before the upload', async () => {
    expect((await read('a,b\n1,\ufffd\n')).warnings).toMatchObject([{ code: 'platform.table-characters-lost', facts: { line: 2 } }]);
  });
});

describe('shapes of a text file', () => {
  it.each([[',', 'a,b,c;d'], ['\t', 'a\tb,c'], [';', 'a;b,c'], ['|', 'a|b']])('finds the separator %j', async (delimiter, line) => {
    expect((await read(`${line}\n${line}\n`)).delimiter).toBe(delimiter);
  });

  it('obeys sep= and counts it as a line', async () => {
    expect(await read('sep=;\r\na,x;b\r\n1;2\r\n')).toMatchObject({ delimiter: ';', sheets: [{ headerLine: 2, header: ['a,x', 'b'], rows: [{ line: 3 }] }] });
  });

  it('counts lines as the user sees them, through quoted breaks, empty lines and any line end', async () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const { rows } = await sheetOf(['a,b', '"x', 'y ""z"", w",2', '', '3,4', ',', ''].join(end));
      expect(rows).toEqual([{ line: 2, cells: [`x${end}y "z", w`, '2'] }, { line: 5, cells: ['3', '4'] }]);
    }
  });

  it('takes quotation marks inside a cell as they are', async () => {
    expect(await cellsOf('a,b\nhe said "hi",2\n')).toEqual([['he said "hi"', '2']]);
  });

  it('names the line of a quotation mark that stays open', async () => {
    await expect(read('a,b\n"1",2\n"x,3\n4,5\n')).rejects.toMatchObject({ code: 'platform.file-quote-open', facts: { line: 3 } });
  });

  it('reports ragged rows by line, keeps their cells and reads on', async () => {
    const sheet = await sheetOf('a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n5,6,7\n');
    expect(sheet.rows).toEqual([
      { line: 2, cells: ['1', '2', ''], problem: 'too-few-cells' },
      { line: 3, cells: ['1', '2', '3', '4'], problem: 'too-many-cells' },
      { line: 4, cells: ['1', '2', '3'] },
      { line: 5, cells: ['5', '6', '7'] },
    ]);
    expect(problemOfRow(sheet, sheet.rows[1]!)!.sentence('en')).toContain('Line 3 has 4 cells instead of 3');
  });

  it('finds header and data between titles, totals and notes', async () => {
    const text = '湖南高校名单,,,\n（共 2 所）,,,\n,,,\n序号,学校名称,层次,备注\n1,中南大学,本科,\n2,湖南大学,本科,\n合计,2,,\n,,,\n注：截至十月。,,,\n';
    for (const knownHeaders of [[], ['层次', '学校名称']]) {
      const sheet = await sheetOf(text, { knownHeaders });
      expect(sheet).toMatchObject({ headerLine: 4, header: ['序号', '学校名称', '层次', '备注'], rows: [{ line: 5 }, { line: 6 }] });
      expect(sheet.asides.map(({ line, role }) => [line, role])).toEqual([[1, 'title'], [2, 'title'], [7, 'total'], [9, 'note']]);
    }
  });

  it('does not drop a lonely cell among the data, it asks about it', async () => {
    expect((await sheetOf('a,b,c\n1,2,3\n湖南省,,\n4,5,6\n')).rows[1]).toMatchObject({ line: 3, problem: 'lone-cell' });
  });

  it('takes a short block after an empty line for a note, but never a thin list', async () => {
    const noted = await sheetOf('a,b,c\n1,2,3\n,,\n本表由办公室填写,,\n次页续,,\n');
    expect([noted.rows.length, noted.asides.map(({ line, role }) => [line, role])]).toEqual([1, [[4, 'note'], [5, 'note']]]);
    const thin = await sheetOf(`a,b,c\n${'x,,\n\n'.repeat(50)}`);
    expect([thin.rows.length, thin.asides]).toEqual([50, []]);
  });

  it('reads a single column', async () => {
    expect(await sheetOf('学校\n中南大学\n湖南大学\n')).toMatchObject({ header: ['学校'], rows: [{ cells: ['中南大学'] }, { cells: ['湖南大学'] }] });
  });

  it('says when a column name stands twice', async () => {
    expect((await read('学校,学 校\n1,2\n')).warnings).toMatchObject([{ code: 'platform.table-header-twice' }]);
  });
});

describe('what is refused', () => {
  it.each([
    ['nothing', '', 'platform.file-empty'],
    ['only blank lines', '\n,,\n', 'platform.file-empty'],
    ['a PDF', '%PDF-1.7\n', 'platform.file-format-unknown'],
    ['a page under the name of a table', '<html><table><tr><td>1</td></tr></table></html>', 'platform.file-format-unknown'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'platform.file-format-unknown'],
    ['a compressed stream', Buffer.from('1f8b0800000000000003010203040506', 'hex'), 'platform.file-format-unknown'],
  ])('%s', async (_, content, code) => {
    await expect(read(content)).rejects.toMatchObject({ code });
  });

  it('what is over the limits', async () => {
    await expect(read('a,b\n1,2\n', { maxBytes: 4 })).rejects.toMatchObject({ code: 'platform.file-too-large' });
    await expect(read('a\n1\n2\n3\n', { maxRows: 3 })).rejects.toMatchObject({ code: 'platform.table-too-many-rows' });
    await expect(read('\n'.repeat(5_000), { maxRows: 3 })).rejects.toMatchObject({ code: 'platform.table-too-many-rows' });
    await expect(read('a,b,c\n1,2,3\n', { maxColumns: 2 })).rejects.toMatchObject({ code: 'platform.table-too-many-columns' });
  });
});
