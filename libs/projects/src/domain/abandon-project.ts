import { advance, type Decision, happened } from '#kernel';
import { ProjectAbandoned, ProjectFinished } from '../contract/projects.events.js';
import type { Project } from './project.js';
import { projectLifecycle } from './project.lifecycle.js';

/** The team turned the award down, or the proposition was withdrawn before it knew of the award. */
export type AwardLoss = 'DECLINED' | 'VOIDED';

const reasons: Record<AwardLoss, string> = { DECLINED: '团队放弃中榜', VOIDED: '命题已撤榜，中榜作废' };

export interface AbandonFacts {
  readonly loss: AwardLoss;
  /** Other projects of the proposition that are not finished. */
  readonly remaining: number;
  /** Another agreement of the proposition was signed. */
  readonly contracted: boolean;
  readonly now: Date;
}

/**
 * Without its award the project never begins. After a refusal the proposition goes to the next winner, so nothing is
 * finished; unless other work on it was done and is over, when nobody but this project can say that the proposition is.
 * A withdrawn proposition is over anyhow.
 */
export function abandonProject(project: Project, { loss, remaining, contracted, now }: AbandonFacts): Decision<Project> {
  const state = advance('project', projectLifecycle, project.state, 'abandon');
  const { id: projectId, propositionId, bidId, kind } = project;
  const abandoned = happened(ProjectAbandoned, now, { projectId, propositionId, bidId, kind });
  const finished = happened(ProjectFinished, now, { projectId, propositionId, outcome: 'TERMINATED', remaining });
  return {
    next: { ...project, state, reason: reasons[loss], finishedAt: now },
    events: loss === 'DECLINED' && contracted && remaining === 0 ? [abandoned, finished] : [abandoned],
  };
}
