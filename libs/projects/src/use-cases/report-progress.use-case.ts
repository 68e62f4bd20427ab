import type { Actor } from '#kernel';
import { newId, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ReportProgress } from '../contract/projects.requests.js';
import type { ProgressReportView } from '../contract/projects.views.js';
import { reportProgress } from '../domain/report-progress.js';
import { MilestoneStore } from '../store/milestone.store.js';
import { ProgressReportStore } from '../store/progress-report.store.js';
import { ProjectDesk } from './project-desk.js';

@Injectable()
export class ReportProgressUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly desk: ProjectDesk) {}

  execute(actor: Actor, projectId: string, { milestoneId, percent, text }: ReportProgress): Promise<ProgressReportView> {
    return this.uow.run(actor, async (tx) => {
      const { project } = await this.desk.take(tx, actor, 'projects.report', projectId);
      if (milestoneId) await new MilestoneStore(tx).inProject(projectId, milestoneId);
      const report = { milestoneId: milestoneId ?? null, percent, text };
      const { next, events } = reportProgress(project, report, { id: newId(), actorId: actor.id, now: tx.now });
      await new ProgressReportStore(tx).add(next);
      await tx.publish(events);
      const { projectId: _, reportedAt, ...shown } = next;
      return { ...shown, reportedAt: reportedAt.toISOString() };
    });
  }
}
