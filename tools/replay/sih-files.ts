import { join } from 'node:path';
import { readRows } from './read-rows.js';

/** A problem statement of Smart India Hackathon 2025. */
export interface Statement {
  readonly id: string;
  readonly title: string;
  readonly theme: string;
  readonly ministry: string;
  readonly department: string;
  readonly quota: number;
}

/** One listed idea: what became of a team's bid for a statement. */
export interface Idea {
  readonly statementId: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly status: string;
  /** Rupees; 0 for none. */
  readonly prize: number;
  readonly institute: string;
  readonly state: string;
}

export const readStatements = (folder: string): Statement[] =>
  readRows(join(folder, 'en_sih2025_problem_statements.csv')).map((row) => ({
    id: row.ps_id!, title: row.title!, theme: row.theme!, ministry: row.organization!, department: row.department!, quota: Number(row.max_submission),
  }));

export const readIdeas = (folder: string): Idea[] =>
  readRows(join(folder, 'en_sih2025_team_outcomes.csv')).map((row) => ({
    statementId: row.ps_id!, teamId: row.team_id!, teamName: row.team_name!, status: row.status!, prize: Number(row.prize_money_inr || 0),
    institute: row.aishe_code!, state: row.institute_state!.toLowerCase(),
  }));

export const isPrized = (idea: Idea): boolean => idea.prize > 0;
export const isJoint = (idea: Idea): boolean => idea.status === 'Joint Winner';
export const isWaiting = (idea: Idea): boolean => idea.status === 'Waitlist';
