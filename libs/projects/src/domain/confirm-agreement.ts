import { advance, type Decision, happened } from '#kernel';
import { AgreementSigned } from '../contract/projects.events.js';
import type { Agreement } from './agreement.js';
import { demandAward } from './demand-award.js';
import type { Project } from './project.js';
import { projectLifecycle } from './project.lifecycle.js';
import { agreementChanged, agreementMissing, agreementStands } from './projects.problems.js';

/** The team leader stands by the revision that he read; with that the project begins. */
export function confirmAgreement(
  project: Project, agreement: Agreement | null, facts: { revision: number; awardStands: boolean; actorId: string; now: Date },
): Decision<{ project: Project; agreement: Agreement }> {
  if (!agreement) throw agreementMissing();
  if (agreement.confirmedAt) throw agreementStands();
  const state = advance('project', projectLifecycle, project.state, 'begin');
  demandAward(project, facts);
  if (agreement.revision !== facts.revision) throw agreementChanged({ revision: agreement.revision });
  const { id: projectId, propositionId, publisherId } = project;
  const { committedJobs, amountFen, jobsDueOn } = agreement;
  return {
    next: { project: { ...project, state }, agreement: { ...agreement, confirmedBy: facts.actorId, confirmedAt: facts.now } },
    events: [happened(AgreementSigned, facts.now, { projectId, propositionId, publisherId, committedJobs, amountFen, jobsDueOn })],
  };
}
