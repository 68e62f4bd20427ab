import type { Actor } from '#kernel';
import { authorize, Database, FileStore, UnitOfWork } from '#platform';
import { Teams } from '#teams';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ProjectView } from '../contract/projects.views.js';
import { addDeliverable } from '../domain/add-deliverable.js';
import { projectMissing } from '../domain/projects.problems.js';
import { projectsPolicy } from '../projects.policy.js';
import { loadProject } from '../queries/load-project.js';
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
    const teamId = await this.turnStrangersAway(actor, projectId);
    const file = await this.files.receive(request, teamId);
    return this.uow.run(actor, async (tx) => {
      const atHand = await this.desk.take(tx, actor, 'projects.add-deliverable', projectId);
      const milestone = await new MilestoneStore(tx).inProject(projectId, milestoneId);
      const { events } = addDeliverable(atHand.project, milestone, { fileId: file.id, sha256: file.sha256, now: tx.now });
      await this.files.keep(tx, file, { type: DELIVERABLE, id: milestoneId });
      await tx.publish(events);
      return this.desk.show(tx, actor, atHand);
    });
  }

  /** Before the first byte is written; the answer that counts is given inside the unit of work. Answers whose file it will be. */
  private async turnStrangersAway(actor: Actor, projectId: string): Promise<string> {
    const { project } = await loadProject(this.database.reader, projectId);
    const team = await this.teams.brief(this.database.reader, project.teamId);
    authorize(projectsPolicy, 'projects.add-deliverable', actor, { project, team }, projectMissing);
    return team.id;
  }
}
