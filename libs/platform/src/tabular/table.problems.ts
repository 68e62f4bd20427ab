import { defineProblem, type Problem } from '#kernel';
import type { TableRow, TableSheet } from './table.js';

export const fileEmpty = defineProblem({
  code: 'platform.file-empty', kind: 'invalid',
  zh: '文件「{file}」是空的，请选择有内容的文件。',
  en: 'The file “{file}” is empty. Choose a file with content.',
});
export const fileTooLarge = defineProblem({
  code: 'platform.file-too-large', kind: 'too-large',
  zh: '文件超过 {limitMb} MB，请拆成几个文件后分别上传。',
  en: 'The file is larger than {limitMb} MB. Split it and upload the parts.',
});
export const fileUnpacksTooLarge = defineProblem({
  code: 'platform.file-unpacks-too-large', kind: 'too-large',
  zh: '工作簿展开后超过 {limitMb} MB，请删去图片和多余的工作表，或另存为 CSV。',
  en: 'The workbook unpacks to more than {limitMb} MB. Remove pictures and spare sheets, or save it as CSV.',
});
export const fileFormatUnknown = defineProblem({
  code: 'platform.file-format-unknown', kind: 'unsupported',
  zh: '无法识别「{file}」的格式。请上传 CSV、TSV、TXT、XLSX、XLS 或 ODS；网页导出的表格请先用 Excel 或 WPS 打开，再另存为 XLSX。',
  en: 'The format of “{file}” is not known. Upload CSV, TSV, TXT, XLSX, XLS or ODS; open a table exported from a web page in Excel or WPS and save it as XLSX first.',
});
export const fileEncodingUnknown = defineProblem({
  code: 'platform.file-encoding-unknown', kind: 'unsupported',
  zh: '无法识别「{file}」的文字编码，请另存为 UTF-8 或 XLSX 后再上传。',
  en: 'The text encoding of “{file}” is not known. Save it as UTF-8 or XLSX and upload it again.',
});
export const fileCutShort = defineProblem({
  code: 'platform.file-cut-short', kind: 'invalid',
  zh: '文件「{file}」不完整：最后一个字只有一半（编码 {encoding}）。请重新导出或重新下载后再上传。',
  en: 'The file “{file}” is cut short: it ends in the middle of a character ({encoding}). Export or download it again.',
});
export const fileQuoteOpen = defineProblem({
  code: 'platform.file-quote-open', kind: 'invalid',
  zh: '第 {line} 行附近有一个引号没有闭合，请补上引号后再上传。',
  en: 'A quotation mark is not closed near line {line}. Close it and upload the file again.',
});
export const fileEncrypted = defineProblem({
  code: 'platform.file-encrypted', kind: 'unsupported',
  zh: '工作簿「{file}」设有密码，请去掉密码后再上传。',
  en: 'The workbook “{file}” is protected by a password. Remove the password and upload it again.',
});
export const fileDamaged = defineProblem({
  code: 'platform.file-damaged', kind: 'invalid',
  zh: '工作簿「{file}」已损坏，无法读取。请用 Excel 或 WPS 打开并另存为 XLSX 后再上传。',
  en: 'The workbook “{file}” is damaged and cannot be read. Open it in Excel or WPS, save it as XLSX and upload that.',
});
export const tooManyRows = defineProblem({
  code: 'platform.table-too-many-rows', kind: 'too-large',
  zh: '「{sheet}」超过 {limit} 行，请拆成几个文件后分别上传。',
  en: '“{sheet}” has more than {limit} rows. Split it and upload the parts.',
});
export const tooManyColumns = defineProblem({
  code: 'platform.table-too-many-columns', kind: 'too-large',
  zh: '「{sheet}」第 {line} 行超过 {limit} 列，请删去多余的列后再上传。',
  en: 'Line {line} of “{sheet}” has more than {limit} columns. Remove the spare columns and upload it again.',
});

export const encodingGuessed = defineProblem({
  code: 'platform.table-encoding-guessed', kind: 'invalid',
  zh: '文字编码是按 {encoding} 推测的，请核对汉字是否正确。',
  en: 'The text encoding was guessed as {encoding}. Check that the characters are right.',
});
export const charactersLost = defineProblem({
  code: 'platform.table-characters-lost', kind: 'invalid',
  zh: '第 {line} 行含有已丢失的字符（�），请从原始文件重新导出。',
  en: 'Line {line} holds lost characters (�). Export the file again from its source.',
});
export const sheetHidden = defineProblem({
  code: 'platform.table-sheet-hidden', kind: 'invalid',
  zh: '工作表「{sheet}」是隐藏的，请确认是否需要导入。',
  en: 'The sheet “{sheet}” is hidden. Check whether it should be imported.',
});
export const columnsHidden = defineProblem({
  code: 'platform.table-columns-hidden', kind: 'invalid',
  zh: '工作表「{sheet}」有隐藏的列：{columns}。请确认是否需要导入。',
  en: 'The sheet “{sheet}” has hidden columns: {columns}. Check whether they should be imported.',
});
export const rowsHidden = defineProblem({
  code: 'platform.table-rows-hidden', kind: 'invalid',
  zh: '工作表「{sheet}」有 {count} 行被隐藏或筛掉，请确认是否需要导入。',
  en: '{count} rows of the sheet “{sheet}” are hidden or filtered out. Check whether they should be imported.',
});
export const headerTwice = defineProblem({
  code: 'platform.table-header-twice', kind: 'invalid',
  zh: '「{sheet}」中列名「{header}」出现了不止一次，请改成不同的列名。',
  en: 'The column “{header}” appears more than once in “{sheet}”. Give each column its own name.',
});

const rowProblems = {
  'too-few-cells': defineProblem({
    code: 'platform.table-row-too-few-cells', kind: 'invalid',
    zh: '第 {line} 行不足 {expected} 列，请检查是否缺少分隔符。',
    en: 'Line {line} has fewer than {expected} cells. Check for a missing separator.',
  }),
  'too-many-cells': defineProblem({
    code: 'platform.table-row-too-many-cells', kind: 'invalid',
    zh: '第 {line} 行有 {found} 列，应为 {expected} 列，请检查内容中的分隔符是否加了引号。',
    en: 'Line {line} has {found} cells instead of {expected}. Put cells that hold a separator in quotation marks.',
  }),
  'lone-cell': defineProblem({
    code: 'platform.table-row-lone-cell', kind: 'invalid',
    zh: '第 {line} 行只填了一列，像是小标题或说明；如是数据请补全，否则请删去。',
    en: 'Only one cell of line {line} is filled, as in a heading or a note. Complete the row or remove it.',
  }),
  'error-value': defineProblem({
    code: 'platform.table-row-error-value', kind: 'invalid',
    zh: '第 {line} 行有公式错误值（如 #N/A），请改正后再上传。',
    en: 'Line {line} holds the error of a formula (such as #N/A). Correct it and upload the file again.',
  }),
  'digits-lost': defineProblem({
    code: 'platform.table-row-digits-lost', kind: 'invalid',
    zh: '第 {line} 行有超过 15 位的号码存成了数字，末几位已丢失；请把该列设为文本格式后重新填写。',
    en: 'Line {line} holds a number of more than 15 digits whose last digits are lost. Format the column as text and enter it again.',
  }),
};

/** The sentence for a row that did not read well. */
export function problemOfRow(sheet: TableSheet, row: TableRow): Problem | undefined {
  if (!row.problem) return undefined;
  return rowProblems[row.problem]({ line: row.line, sheet: sheet.name, found: row.cells.length, expected: sheet.header.length });
}

export const tableTookTooLong = defineProblem({
  code: 'platform.table-took-too-long', kind: 'invalid',
  zh: '文件过大或结构异常，读取时超出了时间或内存限制。请拆分后重新上传。',
  en: 'The file is too large or too strangely built to be read within the limits of time and memory. Split it and upload the parts.',
});
