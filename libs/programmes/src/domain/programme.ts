import type { Day } from '#kernel';
import type { ProgrammeKind } from './presets.js';
import type { ProgrammeState } from './programme.lifecycle.js';
import type { ProgrammeRules } from './rules.js';

/** A batch or track (批次/赛道) under whose rules propositions are published, taken and judged. */
export interface Programme {
  readonly id: string;
  readonly name: string;
  readonly kind: ProgrammeKind;
  readonly state: ProgrammeState;
  readonly organiserId: string;
  readonly organiserName: string;
  /** Whose list it is: only this enterprise's propositions may be put under it. Null: anybody's. */
  readonly enterpriseId: string | null;
  readonly enterpriseName: string | null;
  /** The number of the newest version of its rules, which may hold from a later day on only. */
  readonly newestVersion: number;
  readonly publishedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

/** Rules as they hold from a day on. A published version never changes. */
export interface RulesVersion {
  readonly programmeId: string;
  readonly number: number;
  readonly fromOn: Day;
  /** Why the rules changed; null for those the programme began with. */
  readonly reason: string | null;
  /** Names of the rules that differ from the version before. */
  readonly changed: readonly string[];
  readonly rules: ProgrammeRules;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

/** A programme with the version of its rules that a decision is about. */
export interface RuledProgramme {
  readonly programme: Programme;
  readonly rules: RulesVersion;
}

/** Anybody may read what was ever published. */
export const isPublic = ({ state }: Pick<Programme, 'state'>): boolean => state !== 'DRAFT';
