import { defineTable, integer, json, text, time } from '#platform';
import type { EnteredYear } from '../domain/enter-year.js';

export const WorkingYearSchema = defineTable<EnteredYear>('working_year', {
  columns: { year: { ...integer(), primary: true }, daysOff: json(), makeUpDays: json(), source: text(300), enteredBy: text(80), enteredAt: time() },
});
