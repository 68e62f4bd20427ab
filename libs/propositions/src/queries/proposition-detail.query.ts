import type { Actor } from '#kernel';
import { authorize, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { deskOf, fullCard, originOf } from '../contract/proposition-view.js';
import { propositionMissing } from '../domain/propositions.problems.js';
import { actionsOf, propositionsPolicy, seesDesk } from '../propositions.policy.js';
import { type DetailRow, detailSql } from './detail.sql.js';
import { withdrawalOf } from './withdrawal-of.js';

/** One proposition as JSON text: one statement, whoever asks. */
@Injectable()
export class PropositionDetailQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, id: string): Promise<string> {
    const found = await this.database.readOne<DetailRow>(detailSql, [id]);
    if (!found) throw propositionMissing();
    const row = { ...found, withdrawal: withdrawalOf(found) };
    const facts = { proposition: row };
    authorize(propositionsPolicy, 'propositions.read', actor, facts, propositionMissing);
    const added = { ...originOf(row), desk: seesDesk(actor, facts) ? deskOf(row, row) : null, actions: actionsOf(actor, row) };
    return `${fullCard(row).slice(0, -1)},${row.page},${JSON.stringify(added).slice(1)}`;
  }
}
