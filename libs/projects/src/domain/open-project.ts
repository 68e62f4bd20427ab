import { type Decision, happened } from '#kernel';
import { ProjectOpened } from '../contract/projects.events.js';
import type { Project, ProjectKind } from './project.js';

export interface OpenProjectFacts {
  readonly id: string;
  readonly bidId: string;
  readonly proposition: {
    readonly id: string; readonly code: string | null; readonly title: string;
    readonly publisherId: string; readonly publisherName: string; readonly officeId: string | null; readonly responsibleOfficeId: string | null;
  };
  readonly team: { readonly id: string; readonly name: string; readonly kind: ProjectKind };
  readonly now: Date;
}

/** An award becomes a project that waits for its agreement. The kind is the team's on this day and stays. */
export function openProject({ id, bidId, proposition, team, now }: OpenProjectFacts): Decision<Project> {
  const { id: propositionId, code: propositionCode, title, publisherId, publisherName, officeId, responsibleOfficeId } = proposition;
  const { id: teamId, name: teamName, kind } = team;
  const next: Project = {
    id, propositionId, propositionCode, bidId, teamId, teamName, publisherId, publisherName, officeId, responsibleOfficeId, title, kind,
    state: 'SETUP', reason: null, version: 1, openedAt: now, finishedAt: null,
  };
  return { next, events: [happened(ProjectOpened, now, { projectId: id, propositionId, bidId, teamId, publisherId, kind })] };
}
