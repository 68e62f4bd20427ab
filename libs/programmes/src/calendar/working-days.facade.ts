import type { Reader } from '#platform';
import { Injectable } from '@nestjs/common';
import { announcedYears } from './announced-years.js';
import { calendarOf, type WorkingCalendar } from './domain/working-year.js';
import { enteredYears } from './store/working-year.store.js';

/** The calendar as a fact for decisions that count in working days, in a unit of work or outside of one. */
@Injectable()
export class WorkingDays {
  async calendar(reader: Reader): Promise<WorkingCalendar> {
    return calendarOf(announcedYears(), await enteredYears(reader));
  }
}
