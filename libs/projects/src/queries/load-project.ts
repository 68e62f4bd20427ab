import { asTime, asTimeOrNull, type Statements } from '#platform';
import type { Agreement } from '../domain/agreement.js';
import type { Milestone } from '../domain/milestone.js';
import type { Project } from '../domain/project.js';
import type { ProjectMember } from '../domain/project-member.js';
import { projectMissing } from '../domain/projects.problems.js';
import { DELIVERABLE } from '../store/milestone.store.js';
import type { Roster } from '../store/project-member.store.js';

/** `database.read` outside of a unit of work, `tx.query` inside. */
export type Read = Statements['query'];

export interface Deliverable {
  readonly id: string;
  readonly milestoneId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly addedAt: Date;
}

/** A project with everything its view shows. */
export interface LoadedProject {
  readonly project: Project;
  readonly team: Roster;
  readonly agreement: Agreement | null;
  readonly milestones: readonly Milestone[];
  readonly files: readonly Deliverable[];
}

/** Rows as a driver answers them: moments as text or Date, lists as text. */
type Raw<Row> = { [Key in keyof Row]: Row[Key] extends Date | null ? Date | string : Row[Key] extends readonly unknown[] ? string : Row[Key] };

export async function loadProject(read: Read, id: string): Promise<LoadedProject> {
  const [project] = await read<Raw<Project>>(
    `SELECT id, propositionId, propositionCode, bidId, teamId, teamName, publisherId, publisherName, officeId, title, kind, state, reason, version, openedAt, finishedAt
     FROM project WHERE id = ?`, [id],
  );
  if (!project) throw projectMissing();
  const members = await read<ProjectMember>('SELECT id, projectId, personId, role FROM project_member WHERE projectId = ?', [id]);
  return {
    project: { ...project, openedAt: asTime(project.openedAt), finishedAt: asTimeOrNull(project.finishedAt) },
    team: rosterOf(members),
    agreement: await loadAgreement(read, id),
    milestones: await loadMilestones(read, id),
    files: await loadFiles(read, id),
  };
}

function rosterOf(members: readonly ProjectMember[]): Roster {
  const idsOf = (...roles: ProjectMember['role'][]) => members.filter((one) => roles.includes(one.role)).map((one) => one.personId);
  return { leaderId: idsOf('LEADER')[0] ?? '', memberIds: idsOf('LEADER', 'MEMBER'), adviserIds: idsOf('ADVISER') };
}

async function loadAgreement(read: Read, projectId: string): Promise<Agreement | null> {
  const [row] = await read<Raw<Agreement>>(
    `SELECT id, projectId, number, signedOn, amountFen, committedJobs, jobsDueOn, revision, recordedBy, recordedAt, confirmedBy, confirmedAt, version
     FROM project_agreement WHERE projectId = ?`, [projectId],
  );
  return row ? { ...row, amountFen: Number(row.amountFen), recordedAt: asTime(row.recordedAt), confirmedAt: asTimeOrNull(row.confirmedAt) } : null;
}

async function loadMilestones(read: Read, projectId: string): Promise<Milestone[]> {
  const rows = await read<Raw<Milestone>>(
    `SELECT id, projectId, place, title, dueOn, weight, indicatorIds, state, overdueSince, submittedAt, decidedAt, reason, version
     FROM project_milestone WHERE projectId = ? ORDER BY place`, [projectId],
  );
  return rows.map((row) => ({
    ...row, indicatorIds: JSON.parse(row.indicatorIds) as string[],
    overdueSince: asTimeOrNull(row.overdueSince), submittedAt: asTimeOrNull(row.submittedAt), decidedAt: asTimeOrNull(row.decidedAt),
  }));
}

async function loadFiles(read: Read, projectId: string): Promise<Deliverable[]> {
  const rows = await read<Raw<Deliverable>>(
    `SELECT f.id, f.ownerId AS milestoneId, f.name, f.mediaType, f.bytes, f.sha256, f.createdAt AS addedAt
     FROM project_milestone m JOIN stored_file f ON f.ownerType = ? AND f.ownerId = m.id WHERE m.projectId = ? ORDER BY f.id`, [DELIVERABLE, projectId],
  );
  return rows.map((row) => ({ ...row, addedAt: asTime(row.addedAt) }));
}
