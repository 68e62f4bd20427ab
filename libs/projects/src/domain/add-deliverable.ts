import { type Decision, happened, type Problem } from '#kernel';
import { DeliverableAdded } from '../contract/projects.events.js';
import { isOpen, type Milestone } from './milestone.js';
import type { Project } from './project.js';
import { filesTooLarge, milestoneClosed, milestoneFull, projectFull, workRests } from './projects.problems.js';

/** Reports, drawings and data of a project; not its archive. A file is 20 MB at most (platform/files/upload-limits). */
export const MAX_FILES_OF_MILESTONE = 30;
export const MAX_FILES_OF_PROJECT = 200;
export const MAX_MB_OF_PROJECT = 500;
const MB = 2 ** 20;

/** What is known of a file that the project has. */
export interface KeptFile {
  readonly milestoneId: string;
  readonly bytes: number;
}

/** A project sent back may get files for milestones accepted before; what waits for a decision stays as it was submitted. */
export function addDeliverable(
  project: Project, milestone: Milestone, facts: { fileId: string; sha256: string; bytes: number; kept: readonly KeptFile[]; now: Date },
): Decision<Milestone> {
  const { fileId, sha256, bytes, kept, now } = facts;
  const refusal = refusalOfFile(project, milestone, kept, bytes);
  if (refusal) throw refusal;
  const { id: milestoneId } = milestone;
  return { next: milestone, events: [happened(DeliverableAdded, now, { projectId: project.id, milestoneId, fileId, sha256 })] };
}

/** Why the milestone takes no file of so many bytes, if it takes none. One byte asks whether it takes any. */
export function refusalOfFile(
  { state }: Pick<Project, 'state'>, milestone: Pick<Milestone, 'id' | 'state'>, kept: readonly KeptFile[], bytes = 1,
): Problem | undefined {
  if (state !== 'ACTIVE' && state !== 'REWORK') return workRests({ state });
  if (state === 'ACTIVE' && !isOpen(milestone)) return milestoneClosed();
  if (kept.filter((one) => one.milestoneId === milestone.id).length >= MAX_FILES_OF_MILESTONE) return milestoneFull({ max: MAX_FILES_OF_MILESTONE });
  if (kept.length >= MAX_FILES_OF_PROJECT) return projectFull({ max: MAX_FILES_OF_PROJECT });
  const left = MAX_MB_OF_PROJECT * MB - kept.reduce((sum, one) => sum + one.bytes, 0);
  return bytes > left ? filesTooLarge({ maxMb: MAX_MB_OF_PROJECT, leftMb: Math.floor((left / MB) * 10) / 10 }) : undefined;
}
