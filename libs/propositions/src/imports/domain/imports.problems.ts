import { defineProblem } from '#kernel';

export const importMissing = defineProblem({
  code: 'propositions.import-missing', kind: 'missing', zh: '没有找到该导入任务。', en: 'There is no such import.',
});
export const tooManyUnfinished = defineProblem({
  code: 'propositions.import-too-many-unfinished', kind: 'rule',
  zh: '本单位已有 {most} 个未完成的导入，请先确认或取消其中一些。', en: 'Your organisation has {most} unfinished imports. Confirm or cancel some of them first.',
});
export const titleColumnNeeded = defineProblem({
  code: 'propositions.import-title-column-needed', kind: 'rule',
  zh: '没有找到“榜题名称”这一列，请指定哪一列是榜题名称。', en: 'No column says the title. Choose the column that does.',
});
export const fieldMappedTwice = defineProblem({
  code: 'propositions.import-field-mapped-twice', kind: 'invalid',
  zh: '“{field}”只能对应一列，请只保留一列。', en: '{field} can come from one column only. Keep one of them.',
});
export const columnUnknown = defineProblem({
  code: 'propositions.import-column-unknown', kind: 'invalid',
  zh: '文件没有第 {column} 列（从 0 数起）。', en: 'The file has no column {column} (counted from 0).',
});
export const sheetUnknown = defineProblem({
  code: 'propositions.import-sheet-unknown', kind: 'invalid',
  zh: '文件没有第 {sheet} 个有数据的工作表（从 0 数起）。', en: 'The file has no sheet {sheet} (counted from 0) with data.',
});
export const sheetBeforeColumns = defineProblem({
  code: 'propositions.import-sheet-before-columns', kind: 'invalid',
  zh: '请先切换工作表，读取完成后再指定该表的列。', en: 'Choose the other sheet first; when it is read, say what its columns mean.',
});
export const nothingToImport = defineProblem({
  code: 'propositions.import-nothing-accepted', kind: 'rule',
  zh: '没有可导入的行，请先按原因修改文件或列的对应关系。', en: 'No row was accepted. Correct the file or the meaning of its columns first.',
});
export const fileWithoutRows = defineProblem({
  code: 'propositions.import-without-rows', kind: 'rule',
  zh: '文件「{file}」只有表头，没有数据行。', en: 'The file “{file}” has a header and no rows.',
});
export const sheetLeftOut = defineProblem({
  code: 'propositions.import-sheet-left-out', kind: 'rule',
  zh: '工作表「{sheet}」隐藏或表头不同，未读取；如需导入请切换到该表，或另行上传。', en: 'The sheet “{sheet}” is hidden or has another header and was not read. Choose it, or upload it by itself.',
});
