import { asTime, asTimeOrNull, type Reader } from '#platform';
import type { Agreement } from '../domain/agreement.js';
import type { Milestone } from '../domain/milestone.js';
import type { Project } from '../domain/project.js';
import { projectMissing } from '../domain/projects.problems.js';
import { DELIVERABLE } from '../store/milestone.store.js';

export interface Deliverable {
  readonly id: string;
  readonly milestoneId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly addedAt: Date;
}

/** A project with everything its view shows; in a unit of work as it is there, outside as committed. */
export interface LoadedProject {
  readonly project: Project;
  readonly agreement: Agreement | null;
  readonly milestones: readonly Milestone[];
  readonly files: readonly Deliverable[];
}

/** Rows as a driver answers them: moments as text or Date, lists as text. */
type Raw<Row> = { [Key in keyof Row]: Row[Key] extends Date | null ? Date | string : Row[Key] extends readonly unknown[] ? string : Row[Key] };

export async function loadProject(reader: Reader, id: string): Promise<LoadedProject> {
  const [project] = await reader.query<Raw<Project>>(
    `SELECT id, propositionId, propositionCode, bidId, teamId, teamName, publisherId, publisherName, officeId, responsibleOfficeId, title, kind, state, reason,
       version, openedAt, finishedAt
     FROM project WHERE id = ?`, [id],
  );
  if (!project) throw projectMissing();
  return {
    project: { ...project, openedAt: asTime(project.openedAt), finishedAt: asTimeOrNull(project.finishedAt) },
    agreement: await loadAgreement(reader, id),
    milestones: await loadMilestones(reader, id),
    files: await filesOf(reader, id),
  };
}

async function loadAgreement(reader: Reader, projectId: string): Promise<Agreement | null> {
  const [row] = await reader.query<Raw<Agreement>>(
    `SELECT id, projectId, number, signedOn, amountFen, committedJobs, jobsDueOn, revision, recordedBy, recordedAt, confirmedBy, confirmedAt, version
     FROM project_agreement WHERE projectId = ?`, [projectId],
  );
  return row ? { ...row, amountFen: Number(row.amountFen), recordedAt: asTime(row.recordedAt), confirmedAt: asTimeOrNull(row.confirmedAt) } : null;
}

async function loadMilestones(reader: Reader, projectId: string): Promise<Milestone[]> {
  const rows = await reader.query<Raw<Milestone>>(
    `SELECT id, projectId, place, title, dueOn, weight, indicatorIds, state, overdueSince, submittedAt, decidedAt, reason, version
     FROM project_milestone WHERE projectId = ? ORDER BY place`, [projectId],
  );
  return rows.map((row) => ({
    ...row, indicatorIds: JSON.parse(row.indicatorIds) as string[],
    overdueSince: asTimeOrNull(row.overdueSince), submittedAt: asTimeOrNull(row.submittedAt), decidedAt: asTimeOrNull(row.decidedAt),
  }));
}

export async function filesOf(reader: Reader, projectId: string): Promise<Deliverable[]> {
  const rows = await reader.query<Raw<Deliverable>>(
    `SELECT f.id, f.ownerId AS milestoneId, f.name, f.mediaType, f.bytes, f.sha256, f.createdAt AS addedAt
     FROM project_milestone m JOIN stored_file f ON f.ownerType = ? AND f.ownerId = m.id WHERE m.projectId = ? ORDER BY f.id`, [DELIVERABLE, projectId],
  );
  return rows.map((row) => ({ ...row, addedAt: asTime(row.addedAt) }));
}
