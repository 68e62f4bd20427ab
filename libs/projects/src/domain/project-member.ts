export type ProjectRole = 'LEADER' | 'MEMBER' | 'ADVISER';

/** Who of the team sees the project in lists: kept in step with the teams context. */
export interface ProjectMember {
  readonly id: string;
  readonly projectId: string;
  readonly personId: string;
  readonly role: ProjectRole;
}
