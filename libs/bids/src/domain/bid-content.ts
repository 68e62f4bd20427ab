import type { Fen } from '#kernel';

/** What a team promises. Sealed until the opening: it never appears in events, logs, lists or other tables. */
export interface BidContent {
  readonly plan: string;
  readonly technicalRoute: string;
  readonly indicators: readonly IndicatorAnswer[];
  readonly schedule: readonly ScheduleStep[];
  readonly budgetFen: Fen;
  readonly priceFen: Fen;
  readonly expectedJobs: number;
  readonly declarations: BidDeclarations;
}

/** The value promised for one indicator of the proposition, and why it can be believed. */
export interface IndicatorAnswer {
  readonly indicatorId: string;
  readonly promised: string;
  readonly evidence: string | null;
}

export interface ScheduleStep {
  readonly step: string;
  /** YYYY-MM-DD */
  readonly due: string;
}

/** A bid without all three is not accepted. */
export interface BidDeclarations {
  readonly originalWork: true;
  readonly noConflictOfInterest: true;
  readonly termsAccepted: true;
}

/** As a request brings it: what may be left out is undefined there and null in the content. */
export type GivenContent = Omit<BidContent, 'indicators'> & {
  readonly indicators: readonly (Omit<IndicatorAnswer, 'evidence'> & { readonly evidence?: string | null })[];
};

/** The content, field by field, so that a digest never covers what a request class happens to carry along. */
export function bidContent(given: GivenContent): BidContent {
  const { plan, technicalRoute, budgetFen, priceFen, expectedJobs, declarations } = given;
  return {
    plan, technicalRoute, budgetFen, priceFen, expectedJobs,
    indicators: given.indicators.map(({ indicatorId, promised, evidence }) => ({ indicatorId, promised, evidence: evidence ?? null })),
    schedule: given.schedule.map(({ step, due }) => ({ step, due })),
    declarations: {
      originalWork: declarations.originalWork, noConflictOfInterest: declarations.noConflictOfInterest, termsAccepted: declarations.termsAccepted,
    },
  };
}

/** Canonical JSON (RFC 8785): keys sorted, no spaces. The bytes that are kept and that the receipt's digest covers. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}
