import type { Actor } from '#kernel';
import { answeredBefore, authorize, Database, FileStore, UnitOfWork } from '#platform';
import { Teams } from '#teams';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ProjectView } from '../contract/projects.views.js';
import { addDeliverable, refusalOfFile } from '../domain/add-deliverable.js';
import { milestoneMissing, projectMissing } from '../domain/projects.problems.js';
import { projectsPolicy } from '../projects.policy.js';
import { filesOf, loadProject } from '../queries/load-project.js';
import { DELIVERABLE, MilestoneStore } from '../store/milestone.store.js';
import { ProjectDesk } from './project-desk.js';

@Injectable()
export class AddDeliverableUseCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: ProjectDesk,
    private readonly teams: Teams,
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  async execute(actor: Actor, projectId: string, milestoneId: string, request: FastifyRequest): Promise<ProjectView> {
    const teamId = await this.turnAway(actor, projectId, milestoneId);
    const file = await this.files.receive(request, teamId);
    return this.uow.run(actor, async (tx) => {
      const atHand = await this.desk.take(tx, actor, 'projects.add-deliverable', projectId);
      const milestone = await new MilestoneStore(tx).inProject(projectId, milestoneId);
      const { events } = addDeliverable(atHand.project, milestone, {
        fileId: file.id, sha256: file.sha256, bytes: file.bytes, kept: await filesOf(tx, projectId), now: tx.now,
      });
      await this.files.keep(tx, file, { type: DELIVERABLE, id: milestoneId });
      await tx.publish(events);
      return this.desk.show(tx, actor, atHand);
    });
  }

  /** Before the first byte is written; the answer that counts is given inside the unit of work. Answers whose file it will be. */
  private async turnAway(actor: Actor, projectId: string, milestoneId: string): Promise<string> {
    const { project, milestones, files } = await loadProject(this.database.reader, projectId);
    const team = await this.teams.brief(this.database.reader, project.teamId);
    authorize(projectsPolicy, 'projects.add-deliverable', actor, { project, team }, projectMissing);
    const milestone = milestones.find((one) => one.id === milestoneId);
    const refusal = milestone ? refusalOfFile(project, milestone, files) : milestoneMissing();
    // A repeated request gets its first answer, whatever became of the milestone since.
    if (refusal && !(await answeredBefore(this.database))) throw refusal;
    return team.id;
  }
}
