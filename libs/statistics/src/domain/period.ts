import { defineProblem, type Lifecycle } from '#kernel';

/** A period nobody froze is a draft: its numbers are those of /statistics/values and move with every fact. */
export type PeriodState = 'DRAFT' | 'FROZEN' | 'RESTATED';

export const periodLifecycle = {
  freeze: { from: ['DRAFT'], to: 'FROZEN' },
  restate: { from: ['FROZEN'], to: 'RESTATED' },
} as const satisfies Lifecycle<PeriodState, string>;

/** A number as it stood, with what it was made of. */
export interface Figure {
  readonly indicator: string;
  readonly numerator: number;
  /** Only for rates. */
  readonly denominator: number | null;
  /** How many rows it was made of. */
  readonly rows: number;
  /** SHA-256 over the keys, values and days of those rows, in order. */
  readonly sha256: string;
}

export interface Period {
  readonly id: string;
  /** `2026-06`, `2026-Q2` or `2026`. */
  readonly name: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Only the figures of this office; null for the whole platform. */
  readonly officeId: string | null;
  /** 1 when first frozen, one more with each restatement. */
  readonly revision: number;
  readonly state: PeriodState;
  readonly generation: number;
  readonly figures: readonly Figure[];
  readonly frozenAt: Date;
  readonly frozenBy: string;
  readonly restatedBecause: string | null;
  readonly replacedBy: string | null;
  readonly version: number;
}

export const periodNameMalformed = defineProblem({
  code: 'statistics.period-name-malformed', kind: 'invalid',
  zh: '期间须写作 2026-06（月）、2026-Q2（季）或 2026（年）。', en: 'A period is written 2026-06 (month), 2026-Q2 (quarter) or 2026 (year).',
});

/** First and last day of a month, quarter or year. */
export function daysOf(name: string): { firstDay: string; lastDay: string } {
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(name) ?? [];
  if (!year) throw periodNameMalformed();
  const first = quarter ? Number(quarter) * 3 - 2 : Number(month ?? 1);
  const last = quarter ? first + 2 : Number(month ?? 12);
  return { firstDay: day(Number(year), first, 1), lastDay: day(Number(year), last + 1, 0) };
}

const day = (year: number, month: number, dayOfMonth: number): string => new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10);
