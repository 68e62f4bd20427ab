import { Module } from '@nestjs/common';
import { calendarProviders } from './calendar/calendar.providers.js';
import { WorkingDaysController } from './calendar/http/working-days.controller.js';
import { WorkingDays } from './calendar/working-days.facade.js';
import { RenameOrganisationInProgrammes } from './handlers/rename-organisation.handler.js';
import { ProgrammesController } from './http/programmes.controller.js';
import { Programmes } from './programmes.facade.js';
import { ProgrammeDetailQuery } from './queries/programme-detail.query.js';
import { ProgrammesQuery } from './queries/programmes.query.js';
import { ArchiveProgrammeUseCase } from './use-cases/archive-programme.use-case.js';
import { ChangeProgramme } from './use-cases/change-programme.js';
import { CloseProgrammeUseCase } from './use-cases/close-programme.use-case.js';
import { DraftProgrammeUseCase } from './use-cases/draft-programme.use-case.js';
import { EditProgrammeUseCase } from './use-cases/edit-programme.use-case.js';
import { PublishProgrammeUseCase } from './use-cases/publish-programme.use-case.js';
import { ReviseProgrammeUseCase } from './use-cases/revise-programme.use-case.js';

const useCases = [
  ChangeProgramme, DraftProgrammeUseCase, EditProgrammeUseCase, PublishProgrammeUseCase, ReviseProgrammeUseCase, CloseProgrammeUseCase, ArchiveProgrammeUseCase,
];

@Module({
  controllers: [ProgrammesController, WorkingDaysController],
  providers: [Programmes, ...calendarProviders, ...useCases, ProgrammesQuery, ProgrammeDetailQuery, RenameOrganisationInProgrammes],
  exports: [Programmes, WorkingDays],
})
export class ProgrammesModule {}
