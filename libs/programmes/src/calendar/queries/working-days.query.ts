import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CountWorkingDays } from '../contract/calendar.requests.js';
import type { WorkingDayView, WorkingYearView } from '../contract/calendar.views.js';
import { announcedYears } from '../announced-years.js';
import { yearUnknown } from '../domain/calendar.problems.js';
import { addWorkingDays } from '../domain/working-days.js';
import { yearIn } from '../domain/year-in.js';
import { enteredYears } from '../store/working-year.store.js';
import { WorkingDays } from '../working-days.facade.js';
import { workingYearView } from '../working-year-view.js';

/** The calendar is public. */
@Injectable()
export class WorkingDaysQuery {
  constructor(private readonly database: Database, private readonly workingDays: WorkingDays) {}

  async count({ from, days }: CountWorkingDays): Promise<WorkingDayView> {
    const { day, unknownYears } = addWorkingDays(await this.workingDays.calendar(this.database.reader), from, days);
    return { from, days, day, known: unknownYears.length === 0, unknownYears: [...unknownYears] };
  }

  async year(path: string): Promise<WorkingYearView> {
    const year = yearIn(path);
    const known = [...(await enteredYears(this.database.reader)), ...announcedYears()].find((one) => one.year === year);
    if (!known) throw yearUnknown();
    return workingYearView(known);
  }
}
