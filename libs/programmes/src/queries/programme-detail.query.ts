import { type Actor, dayOf } from '#kernel';
import { authorize, Database, decodeCursor, pageOf, type PageRequest } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ProgrammeView, RulesVersionsPage } from '../contract/programmes.views.js';
import type { Programme } from '../domain/programme.js';
import { programmeMissing } from '../domain/programmes.problems.js';
import { programmesPolicy } from '../programmes.policy.js';
import { programmeView, rulesVersionView } from '../programme-view.js';
import { PROGRAMME_COLUMNS, programmeOf, type ProgrammeRow } from './programme-rows.js';
import { rulesOn, versionsBefore } from './rules-rows.js';

/** One programme and the history of its rules. */
@Injectable()
export class ProgrammeDetailQuery {
  constructor(private readonly database: Database) {}

  async view(actor: Actor, id: string): Promise<ProgrammeView> {
    const programme = await this.find(actor, id);
    return programmeView({ programme, rules: await rulesOn(this.database.reader, id, dayOf(this.database.clock.now())) }, actor);
  }

  async versions(actor: Actor, id: string, { limit, cursor }: PageRequest): Promise<RulesVersionsPage> {
    const { newestVersion } = await this.find(actor, id);
    const before = cursor ? Number(decodeCursor(cursor, 1)[0]) : newestVersion + 1;
    return pageOf(await versionsBefore(this.database.reader, id, before, limit + 1), limit, rulesVersionView, ({ number }) => [number]);
  }

  private async find(actor: Actor, id: string): Promise<Programme> {
    const row = await this.database.readOne<ProgrammeRow>(`SELECT ${PROGRAMME_COLUMNS} FROM programme p WHERE p.id = ?`, [id]);
    if (!row) throw programmeMissing();
    const programme = programmeOf(row);
    authorize(programmesPolicy, 'programmes.read', actor, { programme }, programmeMissing);
    return programme;
  }
}
