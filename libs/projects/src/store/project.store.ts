import { Store, type Tx } from '#platform';
import { type Project, unfinished } from '../domain/project.js';
import { projectMissing } from '../domain/projects.problems.js';
import { ProjectSchema } from './project.schema.js';

export class ProjectStore extends Store<Project> {
  constructor(tx: Tx) {
    super(tx, ProjectSchema, projectMissing);
  }

  ofBid(bidId: string): Promise<Project | null> {
    return this.findOne({ bidId });
  }

  /**
   * The project, held together with the other projects of its proposition, and how many of those are not finished.
   * Two that finish at the same time would otherwise each believe that the other is still under way.
   */
  async lockToFinish(id: string): Promise<{ project: Project; remaining: number }> {
    const { propositionId } = await this.byId(id);
    if (this.tx.manager.connection.options.type !== 'better-sqlite3') {
      await this.tx.query('SELECT id FROM project WHERE propositionId = ? ORDER BY id FOR UPDATE', [propositionId]);
    }
    const all = await this.find({ propositionId });
    const remaining = all.filter((one) => one.id !== id && unfinished.includes(one.state)).length;
    return { project: all.find((one) => one.id === id)!, remaining };
  }

  /** An agreement of this proposition stands: work on it has begun. */
  async isContracted(propositionId: string): Promise<boolean> {
    const signed = await this.tx.query(
      'SELECT a.id FROM project p JOIN project_agreement a ON a.projectId = p.id WHERE p.propositionId = ? AND a.confirmedAt IS NOT NULL LIMIT 1', [propositionId],
    );
    return signed.length > 0;
  }

  /** Answers how many projects show the new name. */
  renamePublisher(publisherId: string, name: string): Promise<number> {
    return this.tx.execute('UPDATE project SET publisherName = ?, version = version + 1 WHERE publisherId = ?', [name, publisherId]);
  }
}
