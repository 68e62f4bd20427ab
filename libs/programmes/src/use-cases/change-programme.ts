import { type Actor, dayOf, type Decision } from '#kernel';
import { authorize, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ProgrammeView } from '../contract/programmes.views.js';
import type { RuledProgramme } from '../domain/programme.js';
import { programmeMissing } from '../domain/programmes.problems.js';
import { programmeView } from '../programme-view.js';
import { programmesPolicy } from '../programmes.policy.js';
import { rulesOn } from '../queries/rules-rows.js';
import { ProgrammeStore } from '../store/programme.store.js';

type ChangingAction = `programmes.${'edit' | 'publish' | 'revise' | 'close' | 'archive'}`;

/** The way every step of a programme goes: hold it, ask, decide on its newest rules, keep, show it with those of today. */
@Injectable()
export class ChangeProgramme {
  constructor(private readonly uow: UnitOfWork) {}

  run(actor: Actor, action: ChangingAction, id: string, decide: (ruled: RuledProgramme, tx: Tx) => Decision<RuledProgramme>): Promise<ProgrammeView> {
    return this.uow.run(actor, async (tx) => {
      const store = new ProgrammeStore(tx);
      const programme = await store.lockById(id);
      authorize(programmesPolicy, action, actor, { programme }, programmeMissing);
      const rules = await store.newestRules(programme);
      const { next, events } = decide({ programme, rules }, tx);
      await tx.publish(events);
      const saved = await store.saveRuled(next, rules);
      return programmeView({ ...saved, rules: await rulesOn(tx, id, dayOf(tx.now)) }, actor);
    });
  }
}
