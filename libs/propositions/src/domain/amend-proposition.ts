import { advance, type Decision, happened } from '#kernel';
import { PropositionAmended } from '../contract/propositions.events.js';
import { requireTimeLeft, requireWindow } from './bidding-window.js';
import { fieldRules, type WrittenField, writtenFields } from './field-rules.js';
import type { PropositionFields } from './proposition-fields.js';
import { propositionLifecycle } from './proposition.lifecycle.js';
import type { Indicator, WholeProposition } from './proposition.js';
import { deadlineNotEarlier, fieldsFixed, nothingToAmend } from './propositions.problems.js';
import { type ChangeLine, type PublicChange, publicChange } from './public-change.js';

/** How long bids stay open at least after a material amendment, until a programme says otherwise. */
export const DAYS_AFTER_AMENDMENT = 7;
export const leastCloseAfter = (amendedAt: Date): Date => new Date(amendedAt.getTime() + DAYS_AFTER_AMENDMENT * 86_400_000);

export interface AmendFacts {
  readonly changeId: string;
  readonly newId: () => string;
  /** Null leaves the deadline where it is. */
  readonly closeAt: Date | null;
  /** Bids close no earlier after a material amendment. */
  readonly leastClose: Date;
  readonly reason: string;
  readonly now: Date;
}

export interface Amendment extends Decision<WholeProposition> {
  readonly change: PublicChange;
}

/** Puts other fields in place of those of an open proposition, which stays open, longer if need be. */
export function amendProposition(whole: WholeProposition, fields: PropositionFields, facts: AmendFacts): Amendment {
  const { proposition } = whole;
  const { now, leastClose } = facts;
  const state = advance('proposition', propositionLifecycle, proposition.state, 'amend');
  requireTimeLeft(proposition, now);
  const amended: WholeProposition = {
    proposition: { ...proposition, ...fields.head, state, updatedAt: now },
    content: fields.content,
    indicators: keepIds(whole.indicators, fields.indicators, facts.newId),
  };
  const lines = differences(whole, amended);
  requireAmendable(lines);
  const material = lines.some(({ field }) => fieldRules[field] === 'MATERIAL');
  const wanted = facts.closeAt ?? proposition.closeAt!;
  if (wanted < proposition.closeAt!) throw deadlineNotEarlier({ earliest: proposition.closeAt!.toISOString() });
  requireWindow({ openAt: proposition.openAt!, closeAt: wanted, now });
  const closeAt = material && leastClose > wanted ? leastClose : wanted;
  const moved: ChangeLine[] = +closeAt === +proposition.closeAt! ? [] : [{ field: 'closeAt', from: proposition.closeAt!.toISOString(), to: closeAt.toISOString() }];
  if (lines.length + moved.length === 0) throw nothingToAmend();
  const { id: propositionId, round } = proposition;
  const changed = [...lines, ...moved];
  return {
    next: { ...amended, proposition: { ...amended.proposition, closeAt } },
    events: [happened(PropositionAmended, now, {
      propositionId, round, changeId: facts.changeId, material, fields: changed.map(({ field }) => field), closeAt: closeAt.toISOString(), extended: moved.length > 0,
    })],
    change: publicChange('AMENDED', { material, reason: facts.reason, closeAt: moved.length > 0 ? closeAt : null, lines: changed.map(withoutPrivate) }),
  };
}

/** An indicator keeps its id as long as it keeps its name: sealed bids answer it by that id. */
function keepIds(known: readonly Indicator[], written: readonly Omit<Indicator, 'id'>[], newId: () => string): Indicator[] {
  const idOf = new Map(known.map(({ name, id }) => [name, id]));
  return written.map((one) => {
    const id = idOf.get(one.name) ?? newId();
    idOf.delete(one.name);
    return { ...one, id };
  });
}

type WrittenLine = ChangeLine & { readonly field: WrittenField };

function differences(before: WholeProposition, after: WholeProposition): WrittenLine[] {
  return writtenFields.map((field) => ({ field, from: written(before, field), to: written(after, field) })).filter(({ from, to }) => from !== to);
}

function written({ proposition, content, indicators }: WholeProposition, field: WrittenField): string | null {
  if (field === 'indicators') return indicators.map(indicatorText).join('\n') || null;
  const value = { ...proposition, ...content }[field];
  if (value === null) return null;
  return typeof value === 'object' ? value.join('、') || null : String(value);
}

const signs = { GE: '≥', LE: '≤', GT: '>', LT: '<', EQ: '=', BETWEEN: '∈', DESCRIBED: '：' } as const;

const indicatorText = ({ name, operator, target, unit, testMethod }: Indicator): string =>
  `${name} ${signs[operator]} ${target}${unit ? ` ${unit}` : ''}${testMethod ? `（${testMethod}）` : ''}`;

const withoutPrivate = (line: ChangeLine): ChangeLine => (line.field !== 'closeAt' && fieldRules[line.field] === 'PRIVATE' ? { ...line, from: null, to: null } : line);

function requireAmendable(lines: readonly WrittenLine[]): void {
  const fixed = lines.map(({ field }) => field).filter((field) => fieldRules[field] === 'FIXED');
  if (fixed.length > 0) throw fieldsFixed({ fields: fixed.join(', ') });
}
