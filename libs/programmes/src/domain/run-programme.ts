import { advance, dayOf, type Decision, type EventKind, happened } from '#kernel';
import { ProgrammeArchived, ProgrammeClosed, ProgrammePublished } from '../contract/programmes.events.js';
import { closingOf } from './check-window.js';
import type { RuledProgramme } from './programme.js';
import { type ProgrammeCommand, programmeLifecycle } from './programme.lifecycle.js';
import { closingPast } from './programmes.problems.js';

interface Facts {
  readonly now: Date;
}

/** From here on its rules are public and change by new versions only. */
export function publishProgramme({ programme, rules }: RuledProgramme, { now }: Facts): Decision<RuledProgramme> {
  const state = advance('programme', programmeLifecycle, programme.state, 'publish');
  const closing = closingOf(rules.rules);
  if (closing <= now) throw closingPast({ rule: 'window.closesOn', limit: `> ${dayOf(now)}`, value: rules.rules.window.closesOn });
  return {
    next: { programme: { ...programme, state, publishedAt: now, updatedAt: now }, rules: { ...rules, fromOn: dayOf(now) } },
    events: [happened(ProgrammePublished, now, { programmeId: programme.id, version: 1 })],
  };
}

/** What is under it goes on by the rules it has. */
export const closeProgramme = (ruled: RuledProgramme, { now }: Facts): Decision<RuledProgramme> =>
  step(ruled, 'close', ProgrammeClosed, now);

export const archiveProgramme = (ruled: RuledProgramme, { now }: Facts): Decision<RuledProgramme> =>
  step(ruled, 'archive', ProgrammeArchived, now);

function step({ programme, rules }: RuledProgramme, command: ProgrammeCommand, kind: EventKind<{ programmeId: string }>, now: Date): Decision<RuledProgramme> {
  const state = advance('programme', programmeLifecycle, programme.state, command);
  return { next: { programme: { ...programme, state, updatedAt: now }, rules }, events: [happened(kind, now, { programmeId: programme.id })] };
}
