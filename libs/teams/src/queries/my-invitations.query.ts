import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Identity } from '#identity';
import { asTime, Database, pageOf, type PageRequest, permit } from '#platform';
import type { TeamKind, TeamRole } from '../contract/teams.events.js';
import type { InvitationsPage, InvitationView } from '../contract/teams.views.js';
import { teamsPolicy } from '../teams.policy.js';
import { beforeTeam } from './before-team.js';

interface Row {
  readonly teamId: string;
  readonly teamName: string;
  readonly kind: TeamKind;
  readonly universityName: string;
  readonly leaderId: string;
  readonly role: TeamRole;
  readonly since: Date | string;
}

const WAITING = `
  SELECT t.id AS teamId, t.name AS teamName, t.kind, t.universityName, t.leaderId, m.role, m.since
  FROM team_member m JOIN team t ON t.id = m.teamId
  WHERE m.personId = ? AND m.answer = 'INVITED' AND m.teamId < ? AND t.state <> 'DISBANDED'
  ORDER BY m.teamId DESC LIMIT ?`;

/** The invitations that wait for the viewer's answer. */
@Injectable()
export class MyInvitationsQuery {
  constructor(private readonly database: Database, private readonly identity: Identity) {}

  async execute(actor: Actor, { limit, cursor }: PageRequest): Promise<InvitationsPage> {
    permit(teamsPolicy, 'teams.list', actor, undefined);
    const rows = await this.database.read<Row>(WAITING, [actor.id, beforeTeam(cursor), limit + 1]);
    const leaders = await this.identity.people(this.database.reader, [...new Set(rows.map((row) => row.leaderId))]);
    const names = new Map(leaders.map((one) => [one.id, one.displayName]));
    const view = ({ leaderId, since, ...row }: Row): InvitationView =>
      ({ ...row, leaderName: names.get(leaderId) ?? '', invitedAt: asTime(since).toISOString(), actions: ['teams.consent', 'teams.decline'] });
    return pageOf(rows, limit, view, (row) => [row.teamId]);
  }
}
