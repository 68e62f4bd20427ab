import type { Actor } from '#kernel';
import { authorize, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { deskOf, fullCard, originOf, publicContent } from '../contract/proposition-view.js';
import type { Proposition, PropositionContent } from '../domain/proposition.js';
import { propositionMissing } from '../domain/propositions.problems.js';
import { actionsOf, propositionsPolicy, seesDesk } from '../propositions.policy.js';

type Text<Row> = { readonly [Key in keyof Row]: Row[Key] extends Date | null ? Date | string | null : Row[Key] };

type DetailRow = PropositionContent & { readonly card: string; readonly indicators: string } & Text<Pick<
  Proposition,
  'state' | 'bidCount' | 'publisherId' | 'officeId' | 'officeName' | 'programme' | 'externalCode' | 'source' | 'reason' | 'reasonCode' | 'batch'
  | 'confirmation' | 'confirmationNote' | 'submittedAt' | 'checkedAt' | 'publishedAt'
>>;

const DETAIL = `SELECT p.card, p.state, p.bidCount, p.publisherId, p.officeId, p.officeName, p.programme, p.externalCode, p.source, p.reason, p.reasonCode,
  p.batch, p.confirmation, p.confirmationNote, p.submittedAt, p.checkedAt, p.publishedAt,
  c.summary, c.background, c.difficulties, c.research, c.deliverables, c.acceptance, c.cooperation, c.ipPosition, c.bidderConditions, c.months,
  c.jobType, c.jobsDueOn, c.contactName, c.contactPhone, c.contactEmail, c.indicators
  FROM proposition p JOIN proposition_content c ON c.id = p.id WHERE p.id = ?`;

/** One proposition as JSON text: one statement, whoever asks. */
@Injectable()
export class PropositionDetailQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, id: string): Promise<string> {
    const row = await this.database.readOne<DetailRow>(DETAIL, [id]);
    if (!row) throw propositionMissing();
    const facts = { proposition: row };
    authorize(propositionsPolicy, 'propositions.read', actor, facts, propositionMissing);
    const added = { ...originOf(row), ...publicContent(row), desk: seesDesk(actor, facts) ? deskOf(row, row) : null, actions: actionsOf(actor, row) };
    return `${fullCard(row).slice(0, -1)},${JSON.stringify(added).slice(1, -1)},"indicators":${row.indicators}}`;
  }
}
