import { Store, type Tx } from '#platform';
import type { Milestone } from '../domain/milestone.js';
import { milestoneMissing } from '../domain/projects.problems.js';
import { MilestoneSchema } from './milestone.schema.js';

/** Files of a milestone belong to it under this name. */
export const DELIVERABLE = 'project-milestone';

export class MilestoneStore extends Store<Milestone> {
  constructor(tx: Tx) {
    super(tx, MilestoneSchema, milestoneMissing);
  }

  async ofProject(projectId: string): Promise<Milestone[]> {
    return (await this.find({ projectId })).sort((a, b) => a.place - b.place);
  }

  async inProject(projectId: string, id: string): Promise<Milestone> {
    const milestone = await this.findOne({ id, projectId });
    if (!milestone) throw milestoneMissing();
    return milestone;
  }

  async replacePlan(standing: readonly Milestone[], next: readonly Milestone[]): Promise<void> {
    for (const one of standing) {
      if (!next.some((kept) => kept.id === one.id)) await this.tx.execute('DELETE FROM project_milestone WHERE id = ?', [one.id]);
    }
    for (const one of next) await (standing.some((old) => old.id === one.id) ? this.save(one) : this.add(one));
  }

  /** Those of the project that have reports or files. */
  async usedIds(projectId: string): Promise<string[]> {
    const rows = await this.tx.query<{ id: string }>(
      `SELECT m.id FROM project_milestone m WHERE m.projectId = ? AND (
         EXISTS (SELECT 1 FROM project_report r WHERE r.projectId = m.projectId AND r.milestoneId = m.id)
         OR EXISTS (SELECT 1 FROM stored_file f WHERE f.ownerType = ? AND f.ownerId = m.id))`,
      [projectId, DELIVERABLE],
    );
    return rows.map(({ id }) => id);
  }

  /** Active projects with a milestone that was due before this day and is not known to be overdue. */
  async projectsDueBefore(day: string, limit: number): Promise<string[]> {
    const rows = await this.tx.query<{ id: string }>(
      `SELECT DISTINCT p.id FROM project_milestone m JOIN project p ON p.id = m.projectId
       WHERE m.state IN ('PLANNED', 'REWORK') AND m.dueOn < ? AND m.overdueSince IS NULL AND p.state = 'ACTIVE'
       ORDER BY p.id LIMIT ${limit}`,
      [day],
    );
    return rows.map(({ id }) => id);
  }
}
