import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EditProgramme } from '../contract/programmes.requests.js';
import type { ProgrammeView } from '../contract/programmes.views.js';
import { editProgramme } from '../domain/edit-programme.js';
import { ChangeProgramme } from './change-programme.js';

@Injectable()
export class EditProgrammeUseCase {
  constructor(private readonly change: ChangeProgramme) {}

  execute(actor: Actor, id: string, { name, rules }: EditProgramme): Promise<ProgrammeView> {
    return this.change.run(actor, 'programmes.edit', id, (ruled, { now }) => editProgramme(ruled, { name, rules, by: actor.id, now }));
  }
}
