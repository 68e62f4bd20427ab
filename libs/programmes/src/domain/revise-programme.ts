import { advance, type Day, dayOf, type Decision, happened } from '#kernel';
import { ProgrammeRevised } from '../contract/programmes.events.js';
import { changedRules } from './changed-rules.js';
import { checkRules } from './check-rules.js';
import type { RuledProgramme } from './programme.js';
import { programmeLifecycle } from './programme.lifecycle.js';
import { fromTooEarly, nothingChanged } from './programmes.problems.js';
import type { ProgrammeRules } from './rules.js';

export interface ReviseFacts {
  readonly rules: ProgrammeRules;
  readonly reason: string;
  readonly fromOn: Day;
  readonly by: string;
  readonly now: Date;
}

/** The next version of the rules, given the newest one. Versions follow one another in time, so a day has one version only. */
export function reviseProgramme({ programme, rules: newest }: RuledProgramme, { rules, reason, fromOn, by, now }: ReviseFacts): Decision<RuledProgramme> {
  const state = advance('programme', programmeLifecycle, programme.state, 'revise');
  const earliest = newest.fromOn > dayOf(now) ? newest.fromOn : dayOf(now);
  if (fromOn < earliest) throw fromTooEarly({ limit: earliest, value: fromOn });
  checkRules(rules);
  const changed = changedRules(newest.rules, rules);
  if (changed.length === 0) throw nothingChanged();
  const number = newest.number + 1;
  return {
    next: {
      programme: { ...programme, state, newestVersion: number, updatedAt: now },
      rules: { programmeId: programme.id, number, fromOn, reason, changed, rules, decidedBy: by, decidedAt: now },
    },
    events: [happened(ProgrammeRevised, now, { programmeId: programme.id, version: number, fromOn, reason, changed })],
  };
}
