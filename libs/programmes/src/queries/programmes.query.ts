import { type Actor, dayOf, isPlatformAdmin, officesOf } from '#kernel';
import { chosen, Database, permit } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ListProgrammes } from '../contract/programmes.requests.js';
import type { ProgrammesPage } from '../contract/programmes.views.js';
import { programmesPolicy } from '../programmes.policy.js';
import { type Condition, listProgrammes } from './list-programmes.js';

@Injectable()
export class ProgrammesQuery {
  constructor(private readonly database: Database) {}

  /** Everything that was ever published, for anybody. */
  published(list: ListProgrammes): Promise<ProgrammesPage> {
    return this.page({ sql: "p.state <> 'DRAFT'", params: [] }, list);
  }

  /** What the actor's offices organise, drafts included; for the platform all of them. */
  async managed(actor: Actor, list: ListProgrammes): Promise<ProgrammesPage> {
    permit(programmesPolicy, 'programmes.list-managed', actor, undefined);
    return this.page(isPlatformAdmin(actor) ? { sql: '1 = 1', params: [] } : organisedBy(officesOf(actor)), list);
  }

  private page(scope: Condition, list: ListProgrammes): Promise<ProgrammesPage> {
    return listProgrammes(this.database.reader, scope, list, dayOf(this.database.clock.now()));
  }
}

function organisedBy(offices: readonly string[]): Condition {
  const { sql, params } = chosen(offices);
  return { sql: `p.organiserId ${sql}`, params };
}
