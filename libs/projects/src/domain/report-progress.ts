import { type Decision, happened } from '#kernel';
import { ProgressReported } from '../contract/projects.events.js';
import type { ProgressReport } from './progress-report.js';
import type { Project } from './project.js';
import { demandUnderWay } from './under-way.js';

export function reportProgress(
  project: Project, report: Pick<ProgressReport, 'milestoneId' | 'percent' | 'text'>, facts: { id: string; actorId: string; now: Date },
): Decision<ProgressReport> {
  demandUnderWay(project);
  const next: ProgressReport = { ...report, id: facts.id, projectId: project.id, reportedBy: facts.actorId, reportedAt: facts.now };
  const { milestoneId, percent } = report;
  return { next, events: [happened(ProgressReported, facts.now, { projectId: project.id, milestoneId, percent })] };
}
