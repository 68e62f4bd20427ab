import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ProgrammeView } from '../contract/programmes.views.js';
import { archiveProgramme } from '../domain/run-programme.js';
import { ChangeProgramme } from './change-programme.js';

@Injectable()
export class ArchiveProgrammeUseCase {
  constructor(private readonly change: ChangeProgramme) {}

  execute(actor: Actor, id: string): Promise<ProgrammeView> {
    return this.change.run(actor, 'programmes.archive', id, (ruled, { now }) => archiveProgramme(ruled, { now }));
  }
}
