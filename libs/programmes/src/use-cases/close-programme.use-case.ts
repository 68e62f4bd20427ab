import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ProgrammeView } from '../contract/programmes.views.js';
import { closeProgramme } from '../domain/run-programme.js';
import { ChangeProgramme } from './change-programme.js';

@Injectable()
export class CloseProgrammeUseCase {
  constructor(private readonly change: ChangeProgramme) {}

  execute(actor: Actor, id: string): Promise<ProgrammeView> {
    return this.change.run(actor, 'programmes.close', id, (ruled, { now }) => closeProgramme(ruled, { now }));
  }
}
