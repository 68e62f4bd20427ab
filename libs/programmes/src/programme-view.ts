import type { Actor } from '#kernel';
import type { ProgrammeCard, ProgrammeView, RulesVersionView } from './contract/programmes.views.js';
import { closingOf } from './domain/check-window.js';
import type { Programme, RuledProgramme, RulesVersion } from './domain/programme.js';
import { actionsOn } from './programmes.policy.js';

type Shown = Pick<Programme, 'id' | 'name' | 'kind' | 'state' | 'organiserId' | 'organiserName' | 'enterpriseId' | 'enterpriseName' | 'publishedAt'>;

export function programmeCard({ id, name, kind, state, organiserId, organiserName, enterpriseId, enterpriseName, publishedAt }: Shown, { number, rules }: Pick<RulesVersion, 'number' | 'rules'>): ProgrammeCard {
  return {
    id, name, kind, state, organiserId, organiserName, enterpriseId, enterpriseName, version: number,
    opensOn: rules.window.opensOn, closesAt: closingOf(rules).toISOString(), publishedAt: publishedAt?.toISOString() ?? null,
  };
}

export function programmeView({ programme, rules }: RuledProgramme, actor: Actor): ProgrammeView {
  return { ...programmeCard(programme, rules), rules: rules.rules, newestVersion: programme.newestVersion, actions: actionsOn(actor, programme) };
}

export function rulesVersionView({ number, fromOn, reason, changed, rules, decidedAt }: RulesVersion): RulesVersionView {
  return { number, fromOn, reason, changed, rules, decidedAt: decidedAt.toISOString() };
}
