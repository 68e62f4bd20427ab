import { codePoints, type Fen, fen, type ProblemOf } from '#kernel';
import {
  type CooperationMode, cooperationModes, type Discipline, disciplines, type Indicator, indicatorOperators, type Proposition, type PropositionContent,
} from './proposition.js';
import {
  bountyOrNegotiable, choiceUnknown, dayMalformed, indicatorTargetMalformed, industryUnknown, numberOutOfRange, regionUnknown, textTooLong, titleNeeded,
  tooMany, winnersOverQuota,
} from './proposition-fields.problems.js';

/** What somebody wrote, in a form or in a row of a file. Absent, null and blank all say "not given". */
export interface PropositionInput {
  readonly title: string;
  readonly sponsorName?: string | null;
  readonly programme?: string | null;
  readonly externalCode?: string | null;
  readonly keywords?: readonly string[] | null;
  readonly industryCode?: string | null;
  readonly regionCode?: string | null;
  readonly discipline?: string | null;
  readonly bountyFen?: Fen | null;
  readonly negotiable?: boolean | null;
  readonly expectedJobs?: number | null;
  readonly maxBids?: number | null;
  readonly winners?: number | null;
  readonly summary?: string | null;
  readonly background?: string | null;
  readonly difficulties?: string | null;
  readonly research?: string | null;
  readonly deliverables?: string | null;
  readonly acceptance?: string | null;
  readonly cooperation?: string | null;
  readonly ipPosition?: string | null;
  readonly bidderConditions?: string | null;
  readonly months?: number | null;
  readonly jobType?: string | null;
  readonly jobsDueOn?: string | null;
  readonly contactName?: string | null;
  readonly contactPhone?: string | null;
  readonly contactEmail?: string | null;
  readonly indicators?: readonly IndicatorInput[] | null;
}

export interface IndicatorInput {
  readonly name: string;
  readonly unit?: string | null;
  readonly operator: string;
  readonly target: string;
  readonly testMethod?: string | null;
}

type HeadField =
  | 'title' | 'sponsorName' | 'programme' | 'externalCode' | 'keywords' | 'industryCode' | 'industrySection' | 'industryName' | 'regionCode' | 'regionName'
  | 'discipline' | 'bountyFen' | 'negotiable' | 'expectedJobs' | 'maxBids' | 'winners';

/** The fields of a proposition after every rule about them. */
export interface PropositionFields {
  readonly head: Pick<Proposition, HeadField>;
  readonly content: PropositionContent;
  readonly indicators: readonly Omit<Indicator, 'id'>[];
}

/** What the lists of codes say; they live outside of the rules. */
export interface CodeLists {
  industry(code: string): { readonly code: string; readonly name: string } | undefined;
  region(code: string): { readonly code: string; readonly name: string } | undefined;
}

/** The most code points of each text. */
export const textLimits = {
  title: 80, sponsorName: 120, programme: 120, externalCode: 40, keyword: 20,
  summary: 2000, background: 15_000, difficulties: 15_000, research: 15_000, deliverables: 15_000, acceptance: 15_000, ipPosition: 5000, bidderConditions: 5000,
  jobType: 60, contactName: 60, contactPhone: 40, contactEmail: 120,
  indicatorName: 100, indicatorUnit: 30, indicatorTarget: 200, indicatorTestMethod: 300,
} as const;

export const MAX_KEYWORDS = 10;
export const MAX_INDICATORS = 20;
export const MAX_BIDS = 100_000;
export const MAX_JOBS = 1_000_000;
export const MAX_WINNERS = 50;
export const MAX_MONTHS = 120;

export function settleFields(input: PropositionInput, codes: CodeLists): PropositionFields {
  return { head: settleHead(input, codes), content: settleContent(input), indicators: settleIndicators(input.indicators ?? []) };
}

function settleHead(input: PropositionInput, codes: CodeLists): PropositionFields['head'] {
  const title = line('title', input.title);
  if (!title) throw titleNeeded();
  const industry = known(codes.industry, input.industryCode, industryUnknown);
  const region = known(codes.region, input.regionCode, regionUnknown);
  const bountyFen = input.bountyFen ?? null;
  const negotiable = input.negotiable ?? false;
  if (bountyFen !== null && negotiable) throw bountyOrNegotiable();
  const maxBids = whole('maxBids', input.maxBids, 1, MAX_BIDS);
  const winners = whole('winners', input.winners, 1, MAX_WINNERS) ?? 1;
  if (maxBids !== null && winners > maxBids) throw winnersOverQuota({ winners, maxBids });
  return {
    title, maxBids, winners, negotiable,
    bountyFen: bountyFen === null ? null : fen(bountyFen),
    sponsorName: line('sponsorName', input.sponsorName),
    programme: line('programme', input.programme),
    externalCode: line('externalCode', input.externalCode),
    keywords: settleKeywords(input.keywords ?? []),
    industryCode: industry?.code ?? null, industrySection: industry?.code[0] ?? null, industryName: industry?.name ?? null,
    regionCode: region?.code ?? null, regionName: region?.name ?? null,
    discipline: choice<Discipline>('discipline', input.discipline, disciplines),
    expectedJobs: whole('expectedJobs', input.expectedJobs, 0, MAX_JOBS),
  };
}

function settleContent(input: PropositionInput): PropositionContent {
  return {
    summary: prose('summary', input.summary),
    background: prose('background', input.background),
    difficulties: prose('difficulties', input.difficulties),
    research: prose('research', input.research),
    deliverables: prose('deliverables', input.deliverables),
    acceptance: prose('acceptance', input.acceptance),
    cooperation: choice<CooperationMode>('cooperation', input.cooperation, cooperationModes),
    ipPosition: prose('ipPosition', input.ipPosition),
    bidderConditions: prose('bidderConditions', input.bidderConditions),
    months: whole('months', input.months, 1, MAX_MONTHS),
    jobType: line('jobType', input.jobType),
    jobsDueOn: day('jobsDueOn', input.jobsDueOn),
    contactName: line('contactName', input.contactName),
    contactPhone: line('contactPhone', input.contactPhone),
    contactEmail: line('contactEmail', input.contactEmail),
  };
}

function settleKeywords(keywords: readonly string[]): string[] {
  const settled = [...new Set(keywords.map((one) => line('keyword', one)).filter((one) => one !== null))];
  if (settled.length > MAX_KEYWORDS) throw tooMany({ field: 'keywords', max: MAX_KEYWORDS });
  return settled;
}

function settleIndicators(indicators: readonly IndicatorInput[]): PropositionFields['indicators'] {
  if (indicators.length > MAX_INDICATORS) throw tooMany({ field: 'indicators', max: MAX_INDICATORS });
  return indicators.map((one) => {
    const operator = choice('operator', one.operator, indicatorOperators) ?? 'DESCRIBED';
    const name = line('indicatorName', one.name);
    const target = line('indicatorTarget', one.target);
    if (!name || !target || !fits(operator, target)) throw indicatorTargetMalformed({ name: name ?? '', operator, target: target ?? '' });
    return { name, target, operator, unit: line('indicatorUnit', one.unit), testMethod: prose('indicatorTestMethod', one.testMethod) };
  });
}

const NUMBER = '-?\\d+(?:\\.\\d+)?';

/** A comparison needs a number, a range two with ~ between; words are free. */
function fits(operator: Indicator['operator'], target: string): boolean {
  if (operator === 'DESCRIBED') return true;
  if (operator !== 'BETWEEN') return new RegExp(`^${NUMBER}$`).test(target);
  const [, low, high] = new RegExp(`^(${NUMBER})~(${NUMBER})$`).exec(target) ?? [];
  return low !== undefined && Number(low) <= Number(high);
}

function known<Entry>(find: (code: string) => Entry | undefined, code: string | null | undefined, unknown: ProblemOf): Entry | undefined {
  const given = code?.trim();
  if (!given) return undefined;
  const entry = find(given);
  if (!entry) throw unknown({ code: given });
  return entry;
}

/** One line: inner white space becomes single spaces. */
const line = (field: keyof typeof textLimits, value: string | null | undefined): string | null => limited(field, value?.replace(/\s+/g, ' ').trim());

/** Several lines, as they were written. */
const prose = (field: keyof typeof textLimits, value: string | null | undefined): string | null => limited(field, value?.replace(/\r\n?/g, '\n').trim());

function limited(field: keyof typeof textLimits, value: string | undefined): string | null {
  if (!value) return null;
  const max = textLimits[field];
  if (codePoints(value) > max) throw textTooLong({ field, max, length: codePoints(value) });
  return value;
}

function whole(field: string, value: number | null | undefined, min: number, max: number): number | null {
  if (value === null || value === undefined) return null;
  if (!Number.isInteger(value) || value < min || value > max) throw numberOutOfRange({ field, min, max });
  return value;
}

function choice<Choice extends string>(field: string, value: string | null | undefined, choices: readonly Choice[]): Choice | null {
  const given = value?.trim();
  if (!given) return null;
  if (!choices.includes(given as Choice)) throw choiceUnknown({ field, choices: choices.join(', ') });
  return given as Choice;
}

function day(field: string, value: string | null | undefined): string | null {
  const given = value?.trim();
  if (!given) return null;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(`${given}T00:00:00.000Z`) : undefined;
  // 2026-02-30 is well formed, but is read as the second of March.
  if (!at || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== given) throw dayMalformed({ field });
  return given;
}
