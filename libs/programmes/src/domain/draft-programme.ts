import { type Day, dayOf, type Decision, happened } from '#kernel';
import { ProgrammeDrafted } from '../contract/programmes.events.js';
import { checkRules } from './check-rules.js';
import { presetOf, type ProgrammeKind } from './presets.js';
import type { RuledProgramme } from './programme.js';
import { enterpriseNeeded, organiserNotVerified } from './programmes.problems.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface DraftFacts {
  readonly id: string;
  readonly organiser: Named & { readonly verified: boolean };
  readonly enterprise: Named | null;
  readonly by: string;
  readonly now: Date;
}

export interface ProgrammeDraft {
  readonly name: string;
  readonly kind: ProgrammeKind;
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/** A programme begins with the rules of its kind. */
export function draftProgramme({ name, kind, ...days }: ProgrammeDraft, { id, organiser, enterprise, by, now }: DraftFacts): Decision<RuledProgramme> {
  if (!organiser.verified) throw organiserNotVerified();
  if (kind === 'ENTERPRISE_LIST' && !enterprise) throw enterpriseNeeded();
  const rules = presetOf(kind, days);
  checkRules(rules);
  return {
    next: {
      programme: {
        id, name, kind, state: 'DRAFT', organiserId: organiser.id, organiserName: organiser.name, enterpriseId: enterprise?.id ?? null, enterpriseName: enterprise?.name ?? null,
        newestVersion: 1, publishedAt: null, createdAt: now, updatedAt: now, version: 1,
      },
      rules: { programmeId: id, number: 1, fromOn: dayOf(now), reason: null, changed: [], rules, decidedBy: by, decidedAt: now },
    },
    events: [happened(ProgrammeDrafted, now, { programmeId: id, kind, organiserId: organiser.id })],
  };
}
