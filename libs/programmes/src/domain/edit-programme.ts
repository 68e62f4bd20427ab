import { advance, type Decision, happened } from '#kernel';
import { ProgrammeEdited } from '../contract/programmes.events.js';
import { changedRules } from './changed-rules.js';
import { checkRules } from './check-rules.js';
import type { RuledProgramme } from './programme.js';
import { programmeLifecycle } from './programme.lifecycle.js';
import type { ProgrammeRules } from './rules.js';

export interface EditFacts {
  readonly name: string;
  readonly rules: ProgrammeRules;
  readonly by: string;
  readonly now: Date;
}

/** As long as nobody lives by its rules they are written over. */
export function editProgramme({ programme, rules: version }: RuledProgramme, { name, rules, by, now }: EditFacts): Decision<RuledProgramme> {
  const state = advance('programme', programmeLifecycle, programme.state, 'edit');
  checkRules(rules);
  return {
    next: { programme: { ...programme, state, name, updatedAt: now }, rules: { ...version, rules, decidedBy: by, decidedAt: now } },
    events: [happened(ProgrammeEdited, now, { programmeId: programme.id, changed: changedRules(version.rules, rules) })],
  };
}
