import type { WorkingYearView } from './contract/calendar.views.js';
import type { EnteredYear } from './domain/enter-year.js';
import type { WorkingYear } from './domain/working-year.js';

export function workingYearView(year: WorkingYear & Partial<Pick<EnteredYear, 'source' | 'enteredAt'>>): WorkingYearView {
  return { year: year.year, daysOff: year.daysOff, makeUpDays: year.makeUpDays, source: year.source ?? null, enteredAt: year.enteredAt?.toISOString() ?? null };
}
