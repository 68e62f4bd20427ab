import { asTimeOrNull, type Reader, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { IndicatorOperator } from './domain/proposition.js';
import type { PropositionState } from './domain/proposition.lifecycle.js';
import { propositionMissing } from './domain/propositions.problems.js';

export interface IndicatorBrief {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly operator: IndicatorOperator;
  readonly target: string;
  readonly testMethod: string | null;
}

/** What other contexts may know of a proposition. */
export interface PropositionBrief {
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
  readonly state: PropositionState;
  /** Of bids: raised each time the proposition is put up again. */
  readonly round: number;
  readonly publisherId: string;
  readonly publisherName: string;
  /** The office that publishes for the enterprise. */
  readonly officeId: string | null;
  /** The office that answers for it: that one, else the one that passed the form check. See docs/decisions/0021. */
  readonly responsibleOfficeId: string | null;
  /** The programme under whose rules it stands, and their version. */
  readonly programmeId: string | null;
  readonly programmeVersion: number | null;
  readonly openAt: Date | null;
  readonly closeAt: Date | null;
  /** When it was last opened to bids; once set, anybody may read it. */
  readonly publishedAt: Date | null;
  readonly maxBids: number | null;
  readonly winners: number;
  readonly bountyFen: number | null;
  readonly expectedJobs: number | null;
  readonly indicators: readonly IndicatorBrief[];
  /** Raised by every change but a bid: what was checked against this is to be written only while it stands. */
  readonly version: number;
}

type Moment = 'openAt' | 'closeAt' | 'publishedAt';
type Stored<Time> = Omit<PropositionBrief, Moment | 'indicators'> & { readonly [Key in Moment]: Time };
type BriefRow = Stored<Date | string | null> & { readonly [Key in keyof IndicatorBrief as `i_${Key}`]: IndicatorBrief[Key] | null };

const BRIEF = `SELECT p.id, p.code, p.title, p.state, p.round, p.publisherId, p.publisherName, p.officeId, p.responsibleOfficeId, p.programmeId, p.programmeVersion,
  p.openAt, p.closeAt, p.publishedAt, p.maxBids, p.winners, p.bountyFen, p.expectedJobs, p.version,
  i.id AS i_id, i.name AS i_name, i.unit AS i_unit, i.operator AS i_operator, i.target AS i_target, i.testMethod AS i_testMethod
  FROM proposition p LEFT JOIN proposition_indicator i ON i.propositionId = p.id WHERE p.id = ? ORDER BY i.position`;

type PlacesOf = Pick<PropositionBrief, 'id' | 'round'>;

@Injectable()
export class Propositions {
  /** Answers in the caller's unit of work, or outside of one by what is committed. */
  async brief(reader: Reader, id: string): Promise<PropositionBrief> {
    const rows = await reader.query<BriefRow>(BRIEF, [id]);
    if (!rows[0]) throw propositionMissing();
    return briefOf(rows as [BriefRow, ...BriefRow[]]);
  }

  /**
   * Takes one of the round's places for bids in the caller's unit of work; false when the proposition is not open, its time
   * is over by the database's clock, its quota is used up, or it is another one than was read. Why a write through a facade: docs/decisions/0005.
   */
  async takePlace(tx: Tx, { id, round, version }: PlacesOf & Pick<PropositionBrief, 'version'>): Promise<boolean> {
    return (await tx.execute(takePlaceSql(tx.clock), [id, round, version])) === 1;
  }

  /** Gives a place back, under the same clock: false when it is not open any more, or its time is over. */
  async giveBackPlace(tx: Tx, { id, round }: PlacesOf): Promise<boolean> {
    return (await tx.execute(giveBackSql(tx.clock), [id, round])) === 1;
  }

  /** Whether what lies sealed for it may still be changed, by the clock of the database now. */
  async takesBids(tx: Tx, { id, round }: PlacesOf): Promise<boolean> {
    return (await tx.query(takesBidsSql(tx.clock), [id, round])).length === 1;
  }
}

const stillOpen = (clock: string): string => `id = ? AND round = ? AND state = 'OPEN' AND closeAt > ${clock}`;
const takesBidsSql = (clock: string): string => `SELECT id FROM proposition WHERE ${stillOpen(clock)}`;
const giveBackSql = (clock: string): string => `UPDATE proposition SET bidCount = bidCount - 1 WHERE ${stillOpen(clock)} AND bidCount > 0`;

const takePlaceSql = (clock: string): string =>
  `UPDATE proposition SET bidCount = bidCount + 1
   WHERE ${stillOpen(clock)} AND version = ? AND openAt <= ${clock} AND (maxBids IS NULL OR bidCount < maxBids)`;

function briefOf(rows: readonly [BriefRow, ...BriefRow[]]): PropositionBrief {
  const { i_id: _a, i_name: _b, i_unit: _c, i_operator: _d, i_target: _e, i_testMethod: _f, ...stored } = rows[0];
  return {
    ...stored,
    openAt: asTimeOrNull(stored.openAt),
    closeAt: asTimeOrNull(stored.closeAt),
    publishedAt: asTimeOrNull(stored.publishedAt),
    indicators: rows.filter((row) => row.i_id !== null).map((row) => ({
      id: row.i_id!, name: row.i_name!, unit: row.i_unit, operator: row.i_operator!, target: row.i_target!, testMethod: row.i_testMethod,
    })),
  };
}
