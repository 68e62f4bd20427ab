import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ReviseProgramme } from '../contract/programmes.requests.js';
import type { ProgrammeView } from '../contract/programmes.views.js';
import { reviseProgramme } from '../domain/revise-programme.js';
import { ChangeProgramme } from './change-programme.js';

@Injectable()
export class ReviseProgrammeUseCase {
  constructor(private readonly change: ChangeProgramme) {}

  execute(actor: Actor, id: string, { rules, reason, fromOn }: ReviseProgramme): Promise<ProgrammeView> {
    return this.change.run(actor, 'programmes.revise', id, (ruled, { now }) => reviseProgramme(ruled, { rules, reason, fromOn, by: actor.id, now }));
  }
}
