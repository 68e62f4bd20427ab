import { addDays, type Day, dayOf, momentOn } from '#kernel';
import type { ProgrammeRules } from './rules.js';
import { closesApart, closesAtOtherTime, closesTooLate, opensTooEarly, windowTooShort } from './rules.problems.js';

const DAY_MS = 86_400_000;

/** When a deadline of that day falls: at noon in Shanghai, or whenever the programme says. */
export const deadlineOf = ({ window }: ProgrammeRules, day: Day): Date => momentOn(day, window.closesAt);

/** When the programme itself stops taking bids. */
export const closingOf = (rules: ProgrammeRules): Date => deadlineOf(rules, rules.window.closesOn);

/** Whether a proposition of the programme may take bids from then to then. */
export function checkWindow(rules: ProgrammeRules, { openAt, closeAt }: { readonly openAt: Date; readonly closeAt: Date }): void {
  const { opensOn, closesOn, closesAt, closesTogether, leastDays } = rules.window;
  const opening = dayOf(openAt);
  const closing = closingDayOf(closeAt);
  if (opening < opensOn) throw opensTooEarly({ rule: 'window.opensOn', limit: opensOn, value: opening });
  if (closing > closesOn) throw closesTooLate({ rule: 'window.closesOn', limit: closesOn, value: closing });
  if (closesTogether && +closeAt !== +closingOf(rules)) {
    throw closesApart({ rule: 'window.closesTogether', limit: closingOf(rules).toISOString(), value: closeAt.toISOString() });
  }
  if (+closeAt !== +deadlineOf(rules, closing)) throw closesAtOtherTime({ rule: 'window.closesAt', limit: closesAt, value: timeOf(closeAt) });
  const days = Math.floor((+closeAt - +openAt) / DAY_MS);
  if (days < leastDays) throw windowTooShort({ rule: 'window.leastDays', limit: leastDays, value: days });
}

/** Where a material amendment at this moment puts the deadline: as late as it was, or later, at the programme's time of day. */
export function deadlineAfterAmendment(rules: ProgrammeRules, { closeAt, amendedAt }: { readonly closeAt: Date; readonly amendedAt: Date }): Date {
  const earliest = deadlineOf(rules, addDays(dayOf(amendedAt), rules.window.daysAfterAmendment));
  return earliest > closeAt ? earliest : closeAt;
}

/** The end of a day, 24:00, still belongs to it. */
const closingDayOf = (closeAt: Date): Day => dayOf(new Date(+closeAt - 1));

function timeOf(moment: Date): string {
  const minutes = Math.floor((+moment - +momentOn(dayOf(moment), '00:00')) / 60_000);
  return [minutes / 60, minutes % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}
