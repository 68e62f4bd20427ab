import { dayOf } from '#kernel';
import { authorize, Database, type Reader, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { checkPlacing } from './domain/check-placing.js';
import { checkWindow } from './domain/check-window.js';
import type { Programme, RulesVersion } from './domain/programme.js';
import { programmeMissing } from './domain/programmes.problems.js';
import { programmesPolicy } from './programmes.policy.js';
import { rulesNumbered, rulesOn } from './queries/rules-rows.js';

/** What other contexts may know of a programme. */
export type ProgrammeBrief = Pick<Programme, 'id' | 'name' | 'kind' | 'state' | 'organiserId' | 'enterpriseId' | 'enterpriseName'>;

const BRIEF = 'SELECT id, name, kind, state, organiserId, enterpriseId, enterpriseName FROM programme WHERE id = ?';

/** A proposition that is to take bids under a programme. */
export interface Placing {
  readonly publisherId: string;
  readonly openAt: Date;
  readonly closeAt: Date;
}

/** The programme under which a proposition stands, in the version of its rules by which it was put there. */
export interface PlacedUnder {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** Answers in the caller's unit of work, or outside of one by what is committed. */
@Injectable()
export class Programmes {
  constructor(private readonly database: Database) {}

  async brief(reader: Reader, id: string): Promise<ProgrammeBrief> {
    const [row] = await reader.query<ProgrammeBrief>(BRIEF, [id]);
    if (!row) throw programmeMissing();
    return row;
  }

  /** The version under which something was published; without a number the one that holds today. */
  rulesOf(reader: Reader, programmeId: string, version?: number): Promise<RulesVersion> {
    return version === undefined ? rulesOn(reader, programmeId, dayOf(this.database.clock.now())) : rulesNumbered(reader, programmeId, version);
  }

  /** Whether the actor may put the proposition under the programme, and whether its rules of today let it; only reads. */
  async place(tx: Tx, programmeId: string, { publisherId, openAt, closeAt }: Placing): Promise<PlacedUnder> {
    const programme = await this.brief(tx, programmeId);
    authorize(programmesPolicy, 'programmes.place', tx.actor, { programme }, programmeMissing);
    checkPlacing(programme, { publisherId });
    const { number, rules } = await rulesOn(tx, programmeId, dayOf(tx.now));
    checkWindow(rules, { openAt, closeAt });
    return { id: programmeId, name: programme.name, version: number };
  }
}
