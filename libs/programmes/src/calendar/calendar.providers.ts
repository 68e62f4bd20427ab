import { WorkingDaysQuery } from './queries/working-days.query.js';
import { EnterWorkingYearUseCase } from './use-cases/enter-working-year.use-case.js';
import { WorkingDays } from './working-days.facade.js';

/** The calendar is a part of the context: what counts in working days are the clocks of programmes. */
export const calendarProviders = [WorkingDays, WorkingDaysQuery, EnterWorkingYearUseCase];
