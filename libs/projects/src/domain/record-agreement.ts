import { advance, dayOf, type Decision, happened } from '#kernel';
import { AgreementRecorded } from '../contract/projects.events.js';
import type { Agreement, AgreementTerms } from './agreement.js';
import { demandAward } from './demand-award.js';
import type { Project } from './project.js';
import { projectLifecycle } from './project.lifecycle.js';
import { agreementStands, jobsDueUnfit, signedInFuture } from './projects.problems.js';

/** Enters the agreement, or corrects it until the team leader has confirmed it. */
export function recordAgreement(
  project: Project, standing: Agreement | null, terms: AgreementTerms,
  facts: { id: string; awardStands: boolean; actorId: string; now: Date },
): Decision<Agreement> {
  if (standing?.confirmedAt) throw agreementStands();
  advance('project', projectLifecycle, project.state, 'record-agreement');
  demandAward(project, facts);
  checkDays(terms, dayOf(facts.now));
  const next: Agreement = {
    ...terms, id: standing?.id ?? facts.id, projectId: project.id, revision: (standing?.revision ?? 0) + 1,
    recordedBy: facts.actorId, recordedAt: facts.now, confirmedBy: null, confirmedAt: null, version: standing?.version ?? 1,
  };
  return { next, events: [happened(AgreementRecorded, facts.now, { projectId: project.id, number: next.number, revision: next.revision })] };
}

function checkDays({ signedOn, committedJobs, jobsDueOn }: AgreementTerms, today: string): void {
  if (signedOn > today) throw signedInFuture({ today });
  const fits = committedJobs === 0 ? jobsDueOn === null : jobsDueOn !== null && jobsDueOn >= signedOn;
  if (!fits) throw jobsDueUnfit();
}
