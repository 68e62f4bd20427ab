import type { Actor } from '#kernel';
import { Can, CurrentActor, Problems, Public } from '#platform';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { programmesPolicy } from '../../programmes.policy.js';
import { CountWorkingDays, EnterWorkingYear } from '../contract/calendar.requests.js';
import { WorkingDayView, WorkingYearView } from '../contract/calendar.views.js';
import { dayOfOtherYear, dayTwice, notOnAWeekend, yearUnknown } from '../domain/calendar.problems.js';
import { WorkingDaysQuery } from '../queries/working-days.query.js';
import { EnterWorkingYearUseCase } from '../use-cases/enter-working-year.use-case.js';

@ApiTags('programmes')
@Controller()
export class WorkingDaysController {
  constructor(private readonly workingDays: WorkingDaysQuery, private readonly enterYear: EnterWorkingYearUseCase) {}

  @Get('working-days')
  @Public()
  @ApiOperation({ summary: 'The day that lies so many working days after another, and whether every year on the way is known' })
  @ApiOkResponse({ type: WorkingDayView })
  count(@Query() request: CountWorkingDays): Promise<WorkingDayView> {
    return this.workingDays.count(request);
  }

  @Get('working-years/:year')
  @Public()
  @Problems(yearUnknown)
  @ApiParam({ name: 'year', example: '2026' })
  @ApiOperation({ summary: 'Days off and make-up days of a year, and the notice they come from' })
  @ApiOkResponse({ type: WorkingYearView })
  read(@Param('year') year: string): Promise<WorkingYearView> {
    return this.workingDays.year(year);
  }

  @Put('working-years/:year')
  @Can(programmesPolicy, 'programmes.enter-year')
  @Problems(yearUnknown, dayOfOtherYear, dayTwice, notOnAWeekend)
  @ApiParam({ name: 'year', example: '2031' })
  @ApiOperation({ summary: 'Enter the holidays and make-up days of a year from a public notice; they take the place of those known before' })
  @ApiOkResponse({ type: WorkingYearView })
  enter(@CurrentActor() actor: Actor, @Param('year') year: string, @Body() body: EnterWorkingYear): Promise<WorkingYearView> {
    return this.enterYear.execute(actor, year, body);
  }
}
