import { type Actor, isOfficeOf } from '#kernel';
import { asTime, Database, decodeCursor, cursorMalformed, momentIn, type Page, pageOf, type Param, permit } from '#platform';
import { Injectable } from '@nestjs/common';
import type { DeskCard } from '../contract/desk.views.js';
import { fullCard } from '../contract/proposition-view.js';
import type { ListDesk } from '../contract/propositions.requests.js';
import type { Proposition } from '../domain/proposition.js';
import type { PropositionState } from '../domain/proposition.lifecycle.js';
import { publisherNeeded } from '../domain/propositions.problems.js';
import { actionsOf, type PropositionFacts, propositionsPolicy } from '../propositions.policy.js';
import { withdrawalOf } from './withdrawal-of.js';

type DeskRow = PropositionFacts & Pick<Proposition, 'id' | 'bidCount' | 'officeName' | 'confirmation' | 'reason'> & {
  readonly card: string;
  readonly withdrawal: string | null;
  readonly updatedAt: Date | string;
};

const ROWS = `SELECT id, card, state, bidCount, publisherId, officeId, officeName, responsibleOfficeId, draftedBy, editedBy, confirmedBy, confirmation, reason, withdrawal,
  publishedAt, updatedAt FROM proposition`;
const PAGE = 'updatedAt <= ? AND (updatedAt < ? OR id < ?) ORDER BY updatedAt DESC, id DESC LIMIT ?';

/** Whose desk it is decides what lies on it. */
const desks = {
  publisher: `${ROWS} WHERE publisherId = ? AND ${PAGE}`,
  publisherInState: `${ROWS} WHERE publisherId = ? AND state = ? AND ${PAGE}`,
  office: `${ROWS} WHERE responsibleOfficeId = ? AND ${PAGE}`,
  officeInState: `${ROWS} WHERE responsibleOfficeId = ? AND state = ? AND ${PAGE}`,
  toBeChecked: `${ROWS} WHERE state = 'SUBMITTED' AND ${PAGE}`,
};

const END_OF_TIME = new Date('9999-12-31T00:00:00.000Z');

/** What lies on the desk of a publisher or an office, changed last first. */
@Injectable()
export class DeskQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, { organisationId: named, state, limit, cursor }: ListDesk): Promise<Page<DeskCard>> {
    const organisationId = named ?? firstDesk(actor);
    if (!organisationId) throw publisherNeeded();
    permit(propositionsPolicy, 'propositions.desk', actor, { organisationId });
    const [sql, params] = deskOf(isOfficeOf(actor, organisationId), organisationId, state);
    const [at, id] = cursor === undefined ? [END_OF_TIME, ''] : positionIn(cursor);
    const rows = await this.database.read<DeskRow>(sql, [...params, at, at, id, limit + 1]);
    return pageOf(rows, limit, (row) => deskCard(actor, row), (row) => [asTime(row.updatedAt).getTime(), row.id]);
  }
}

/** An office sees what it answers for, and what anybody has handed in for a check, which any office may take on. */
function deskOf(ofOffice: boolean, organisationId: string, state?: PropositionState): [string, Param[]] {
  if (!ofOffice) return state ? [desks.publisherInState, [organisationId, state]] : [desks.publisher, [organisationId]];
  if (!state) return [desks.office, [organisationId]];
  return state === 'SUBMITTED' ? [desks.toBeChecked, []] : [desks.officeInState, [organisationId, state]];
}

const firstDesk = (actor: Actor): string | undefined =>
  actor.memberships.map((one) => one.organisationId).find((organisationId) => propositionsPolicy['propositions.desk'](actor, { organisationId }));

const deskCard = (actor: Actor, row: DeskRow): DeskCard => ({
  ...(JSON.parse(fullCard(row)) as DeskCard),
  officeName: row.officeName, confirmation: row.confirmation, reason: row.reason, updatedAt: asTime(row.updatedAt).toISOString(), actions: actionsOf(actor, { ...row, withdrawal: withdrawalOf(row) }),
});

function positionIn(cursor: string): [Date, string] {
  const [at, id] = decodeCursor(cursor, 2);
  if (typeof at !== 'number' || typeof id !== 'string') throw cursorMalformed();
  return [momentIn(at), id];
}
