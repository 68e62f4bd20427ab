import { type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { Teams } from '#teams';
import { LeaderChanged, MemberConsented, MemberLeft } from '#teams/events';
import { Injectable } from '@nestjs/common';
import { ProjectMemberStore } from '../store/project-member.store.js';
import { ProjectStore } from '../store/project.store.js';

/** Keeps beside each project who of its team sees it in lists. Reads the team anew, so a late fact does no harm. */
@Injectable()
@HandlesEvents({ name: 'projects.keep-team', queue: 'project-progress', events: [MemberConsented, MemberLeft, LeaderChanged] })
export class KeepTeam implements EventHandler<{ teamId: string }> {
  constructor(private readonly teams: Teams) {}

  async handle({ payload: { teamId } }: StoredEvent<{ teamId: string }>, tx: Tx): Promise<void> {
    const projects = await new ProjectStore(tx).ofTeam(teamId);
    if (projects.length === 0) return;
    const team = await this.teams.brief(tx, teamId);
    const members = new ProjectMemberStore(tx);
    for (const { id } of projects) await members.replace(id, team);
  }
}
