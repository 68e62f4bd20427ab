import { newId, type Tx } from '#platform';
import type { ProjectRole } from '../domain/project-member.js';

export interface Roster {
  readonly leaderId: string;
  readonly memberIds: readonly string[];
  readonly adviserIds: readonly string[];
}

/** Who of the team sees a project in lists. */
export class ProjectMemberStore {
  constructor(private readonly tx: Tx) {}

  async replace(projectId: string, team: Roster): Promise<void> {
    await this.tx.execute('DELETE FROM project_member WHERE projectId = ?', [projectId]);
    for (const [personId, role] of rolesOf(team)) {
      await this.tx.execute('INSERT INTO project_member (id, projectId, personId, role) VALUES (?, ?, ?, ?)', [newId(), projectId, personId, role]);
    }
  }
}

/** One role each: a leader is a member too. */
const rolesOf = ({ leaderId, memberIds, adviserIds }: Roster): Map<string, ProjectRole> =>
  new Map([
    ...adviserIds.map((one) => [one, 'ADVISER'] as const),
    ...memberIds.map((one) => [one, 'MEMBER'] as const),
    [leaderId, 'LEADER'] as const,
  ]);
