import { defineProblem } from '#kernel';

export const titleShortened = defineProblem({
  code: 'propositions.import-title-shortened', kind: 'rule',
  zh: '名称有 {length} 个字，超过 {max} 个，已截短；全称保留在背景的第一行。', en: 'The title has {length} characters, more than {max}. It was cut; the whole title is the first line of the background.',
});
export const cellNotUnderstood = defineProblem({
  code: 'propositions.import-cell-not-understood', kind: 'rule',
  zh: '“{column}”的内容“{text}”无法识别，该项留空，原文保留在背景中。', en: '“{text}” in the column {column} was not understood. The field is left empty; the text is kept in the background.',
});
export const cellGarbled = defineProblem({
  code: 'propositions.import-cell-garbled', kind: 'rule',
  zh: '“{column}”中的“{text}”像是乱码，请核对原文。', en: '“{text}” in the column {column} looks garbled. Compare it with the source.',
});
export const rowTooLong = defineProblem({
  code: 'propositions.import-row-too-long', kind: 'rule',
  zh: '该行文字合计过长（{bytes} 字节，上限 {max}），请精简，或单独填写该榜题。', en: 'The texts of this row are too long together ({bytes} bytes of at most {max}). Shorten them, or enter this proposition by itself.',
});
export const rowRepeated = defineProblem({
  code: 'propositions.import-row-repeated', kind: 'rule',
  zh: '与「{sheet}」第 {line} 行的编号或名称重复。', en: 'Has the same number or title as line {line} of “{sheet}”.',
});
export const rowThereAlready = defineProblem({
  code: 'propositions.import-row-there-already', kind: 'rule',
  zh: '已经导入过，内容相同，不会改动。', en: 'It was imported before with the same content; nothing changes.',
});
export const rowThereOtherwise = defineProblem({
  code: 'propositions.import-row-there-otherwise', kind: 'rule',
  zh: '编号或名称相同的榜题已经导入过，但内容不同；如需更新，请直接修改该榜题。', en: 'A proposition of this number or title was imported before with other content. To change it, edit that proposition.',
});
