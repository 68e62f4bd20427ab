import { indicators } from './domain/dictionary.js';
import type { Indicator } from './domain/indicator.js';

/** docs/reference/indicators.md, made from the dictionary. */
export function dictionaryPage(): string {
  return [
    '# Indicators',
    '',
    'Made from libs/statistics/src/domain/indicators; `UPDATE_REFERENCE=1 npm test` writes it anew. Days are days in Shanghai.',
    'Every number is an aggregate of rows in `statistics_fact`, and `GET /api/statistics/values/{indicator}/rows` shows them.',
    'To anybody but offices, statisticians and administrators, cells of a split with fewer than 5 rows, or a number from 1 to 4, are hidden.',
    '',
    '| Code | 名称 | Name | Unit | Measure | Split by |',
    '|---|---|---|---|---|---|',
    ...indicators.map((one) => `| [${one.code}](#${one.code}) | ${one.name.zh} | ${one.name.en} | ${one.unit} | ${one.measure} | ${one.dimensions.join(', ')} |`),
    ...indicators.flatMap(section),
    '',
  ].join('\n');
}

const section = ({ code, name, formula, traps, kinds, folds }: Indicator): string[] => [
  '', `## ${code}`, '',
  `**${name.zh}** · ${name.en}`, '',
  `- ${formula.zh}`, `- ${formula.en}`,
  ...traps.flatMap(({ zh, en }) => [`- 注意：${zh}`, `- Trap: ${en}`]),
  ...(kinds.length > 0 ? [`- Kinds: ${kinds.join(', ')}`] : []),
  folds.length > 0 ? `- From: ${folds.map(({ event }) => `\`${event.name}\``).join(', ')}` : '- From: the rows of `propositions_published` and `propositions_revealed`',
];
