import * as xlsx from '@e965/xlsx';
import { deflateRawSync } from 'node:zlib';
import { readTable } from './read-table.js';
import type { TableFile, TableOptions } from './table.js';

const school = [['学校名称', '标识码', '部门'], ['中南大学', '4143010533', '教育部'], ['湖南大学', 4143010532, null]];
const merged = (range: string): xlsx.Range => xlsx.utils.decode_range(range);

function bookOf(...sheets: xlsx.WorkSheet[]): xlsx.WorkBook {
  const book = xlsx.utils.book_new();
  sheets.forEach((sheet, at) => xlsx.utils.book_append_sheet(book, sheet, `表${at + 1}`));
  return book;
}

const bytesOf = (book: xlsx.WorkBook, bookType: xlsx.BookType = 'xlsx'): Uint8Array =>
  new Uint8Array(xlsx.write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);
const read = (bytes: Uint8Array, options?: TableOptions): Promise<TableFile> => readTable(bytes, '名单.xlsx', options);
const sheetOf = (rows: unknown[][], more: Partial<xlsx.WorkSheet> = {}): xlsx.WorkSheet => ({ ...xlsx.utils.aoa_to_sheet(rows), ...more });

describe('a workbook', () => {
  it.each(['xlsx', 'xlsb', 'biff8', 'ods'] as const)('of the kind %s keeps codes as text, stored as text or as a number', async (kind) => {
    const { format, sheets: [sheet] } = await read(bytesOf(bookOf(sheetOf(school)), kind));
    expect(format).toBe('workbook');
    expect(sheet).toMatchObject({ headerLine: 1, header: school[0], rows: [{ line: 2, cells: school[1] }, { line: 3, cells: ['湖南大学', '4143010532', ''] }] });
  });

  it('says dates as ISO, booleans, cached formula values, leading zeros and the number a person meant', async () => {
    const sheet = sheetOf([['日期', '时刻', '是否', '合计', '代码', '金额'], []]);
    Object.assign(sheet, {
      '!ref': 'A1:F2',
      A2: { t: 'n', v: 46349, z: 'yyyy/m/d' }, B2: { t: 'n', v: 46349.5, z: 'yyyy/m/d h:mm' }, C2: { t: 'b', v: true },
      D2: { t: 'n', v: 3, f: 'SUM(1,2)' }, E2: { t: 'n', v: 42, z: '000000' }, F2: { t: 'n', v: 0.1 + 0.2 },
    });
    const { sheets } = await read(bytesOf(bookOf(sheet)));
    expect(sheets[0]!.rows[0]!.cells).toEqual(['2026-11-23', '2026-11-23T12:00:00', 'TRUE', '3', '000042', '0.3']);
  });

  it('reads the same day from a book that counts from 1904', async () => {
    const book = bookOf(sheetOf([['名称', '日期'], ['甲', { t: 'n', v: 46349 - 1462, z: 'yyyy-mm-dd' }]]));
    book.Workbook = { ...book.Workbook, WBProps: { date1904: true } };
    expect((await read(bytesOf(book))).sheets[0]!.rows[0]!.cells).toEqual(['甲', '2026-11-23']);
  });

  it('reports digits lost in a number cell and errors of formulas', async () => {
    const { sheets } = await read(bytesOf(bookOf(sheetOf([['名称', '号码'], ['甲', 430104199901011200], ['乙', { t: 'e', v: 42, w: '#N/A' }]]))));
    expect(sheets[0]!.rows).toMatchObject([{ problem: 'digits-lost' }, { problem: 'error-value', cells: ['乙', '#N/A'] }]);
  });

  it('fills values merged downwards and takes merged titles, groups and notes for what they are', async () => {
    const sheet = sheetOf([
      ['名单'], ['学校', '部门', '城市'], ['湖南省（2 所）'], ['中南大学', '教育部', '长沙'], ['湖南大学', null, '长沙'], ['注：示例'],
    ], { '!merges': ['A1:C1', 'A3:C3', 'B4:B5', 'A6:C6'].map(merged) });
    const { sheets: [read1] } = await read(bytesOf(bookOf(sheet)));
    expect(read1!.rows.map(({ line, cells }) => [line, ...cells])).toEqual([[4, '中南大学', '教育部', '长沙'], [5, '湖南大学', '教育部', '长沙']]);
    expect(read1!.asides).toEqual([
      { line: 1, role: 'title', text: '名单' }, { line: 3, role: 'group', text: '湖南省（2 所）' }, { line: 6, role: 'note', text: '注：示例' },
    ]);
  });

  it('takes the lower line of a header two lines tall', async () => {
    const sheet = sheetOf([['学校', '联系人', null, '城市'], [null, '姓名', '电话', null], ['中南大学', '某某', '1', '长沙']],
      { '!merges': ['A1:A2', 'B1:C1', 'D1:D2'].map(merged) });
    expect((await read(bytesOf(bookOf(sheet)))).sheets[0]).toMatchObject({ headerLine: 2, header: ['学校', '姓名', '电话', '城市'], rows: [{ line: 3 }] });
  });

  it('flags hidden sheets, columns and rows, and reads them', async () => {
    const book = bookOf(sheetOf(school, { '!cols': [{}, { hidden: true }], '!rows': [{}, { hidden: true }] }), sheetOf(school));
    book.Workbook = { ...book.Workbook, Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const table = await read(bytesOf(book));
    expect(table.sheets).toMatchObject([{ hidden: false, hiddenColumns: [1], rows: [{ hidden: true }, {}] }, { hidden: true }]);
    expect(table.warnings.map(({ code }) => code)).toEqual(['platform.table-columns-hidden', 'platform.table-rows-hidden', 'platform.table-sheet-hidden']);
  });

  it('drops empty lines below the list however many are formatted', async () => {
    const sheet = sheetOf(school, { '!ref': 'A1:C900' });
    expect((await read(bytesOf(bookOf(sheet)), { maxRows: 10 })).sheets[0]!.rows).toHaveLength(2);
  });

  it('reads any name, because the content decides', async () => {
    expect((await readTable(bytesOf(bookOf(sheetOf(school))), 'list.csv')).format).toBe('workbook');
  });
});

describe('a workbook is refused', () => {
  it('when it has too many rows or columns', async () => {
    const bytes = bytesOf(bookOf(sheetOf(school)));
    await expect(read(bytes, { maxRows: 2 })).rejects.toMatchObject({ code: 'platform.table-too-many-rows' });
    await expect(read(bytes, { maxColumns: 2 })).rejects.toMatchObject({ code: 'platform.table-too-many-columns' });
  });

  it('when it unpacks to more than the cap, whatever sizes it declares', async () => {
    const bomb = zipOf('xl/workbook.xml', Buffer.alloc(3_000_000), 10);
    await expect(read(bomb, { maxUnpackedBytes: 1_000_000 })).rejects.toMatchObject({ code: 'platform.file-unpacks-too-large' });
  });

  it('when it is another kind of ZIP file', async () => {
    await expect(read(zipOf('word/document.xml', Buffer.from('x'), 1))).rejects.toMatchObject({ code: 'platform.file-format-unknown' });
  });

  it('when it is cut short', async () => {
    const bytes = bytesOf(bookOf(sheetOf(school)));
    await expect(read(bytes.subarray(0, bytes.length - 100))).rejects.toMatchObject({ code: 'platform.file-damaged' });
    await expect(read(bytesOf(bookOf(sheetOf(school)), 'biff8').subarray(0, 700))).rejects.toMatchObject({ code: 'platform.file-damaged' });
  });

  it('when it has a password', async () => {
    const box = xlsx.CFB.utils.cfb_new();
    xlsx.CFB.utils.cfb_add(box, '/EncryptedPackage', Buffer.from('sealed'));
    await expect(read(new Uint8Array(xlsx.CFB.write(box, { type: 'buffer' }) as Buffer))).rejects.toMatchObject({ code: 'platform.file-encrypted' });
    await expect(read(zipOf('xl/workbook.xml', Buffer.from('x'), 1, 1))).rejects.toMatchObject({ code: 'platform.file-encrypted' });
  });

  it('when there is nothing in it', async () => {
    await expect(read(bytesOf(bookOf(sheetOf([]))))).rejects.toMatchObject({ code: 'platform.file-empty' });
  });
});

/** The least a ZIP file is: one packed entry and the directory that names it, with a size of our choice. */
function zipOf(name: string, content: Buffer, declaredSize: number, flags = 0): Uint8Array {
  const packed = deflateRawSync(content);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(declaredSize, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, Buffer.from(name), packed]);
  const entry = Buffer.concat([Buffer.from('504b01021400', 'hex'), common, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}
