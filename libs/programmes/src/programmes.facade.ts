import { dayOf } from '#kernel';
import { Database, type Reader } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Programme, RulesVersion } from './domain/programme.js';
import { programmeMissing } from './domain/programmes.problems.js';
import { rulesNumbered, rulesOn } from './queries/rules-rows.js';

/** What other contexts may know of a programme. */
export type ProgrammeBrief = Pick<Programme, 'id' | 'name' | 'kind' | 'state' | 'organiserId' | 'enterpriseId' | 'enterpriseName'>;

const BRIEF = 'SELECT id, name, kind, state, organiserId, enterpriseId, enterpriseName FROM programme WHERE id = ?';

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
}
