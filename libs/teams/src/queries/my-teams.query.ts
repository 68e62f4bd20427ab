import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database, pageOf, type PageRequest, permit } from '#platform';
import type { TeamCardView, TeamsPage } from '../contract/teams.views.js';
import { teamsPolicy } from '../teams.policy.js';
import { beforeTeam } from './before-team.js';

type Row = Omit<TeamCardView, 'leads'> & { leaderId: string };

const MINE = `
  SELECT t.id, t.name, t.kind, t.state, t.universityCode, t.universityName, t.leaderId, m.role,
    (SELECT COUNT(*) FROM team_member c WHERE c.teamId = t.id AND c.role = 'MEMBER' AND c.answer = 'CONSENTED') AS members
  FROM team_member m JOIN team t ON t.id = m.teamId
  WHERE m.personId = ? AND m.answer = 'CONSENTED' AND m.teamId < ?
  ORDER BY m.teamId DESC LIMIT ?`;

/** The teams in which the viewer takes part, the youngest first. */
@Injectable()
export class MyTeamsQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, { limit, cursor }: PageRequest): Promise<TeamsPage> {
    permit(teamsPolicy, 'teams.list', actor, undefined);
    const rows = await this.database.read<Row>(MINE, [actor.id, beforeTeam(cursor), limit + 1]);
    const view = ({ leaderId, members, ...card }: Row): TeamCardView => ({ ...card, members: Number(members), leads: leaderId === actor.id });
    return pageOf(rows, limit, view, (row) => [row.id]);
  }
}
