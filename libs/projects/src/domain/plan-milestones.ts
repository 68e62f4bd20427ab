import { type Decision, happened } from '#kernel';
import { MilestonesPlanned } from '../contract/projects.events.js';
import type { Milestone } from './milestone.js';
import type { Project } from './project.js';
import { indicatorUnknown, milestoneInUse, milestoneMissing, planFixed, weightsNot100 } from './projects.problems.js';
import { demandUnderWay } from './under-way.js';

/** One step as wanted; with the id of a standing milestone it changes that one and keeps its reports and files. */
export interface PlannedMilestone {
  readonly id?: string;
  readonly title: string;
  readonly dueOn: string;
  readonly weight: number;
  readonly indicatorIds: readonly string[];
}

export interface PlanFacts {
  readonly freshIds: readonly string[];
  /** Milestones that have reports or files. */
  readonly usedIds: readonly string[];
  readonly indicatorIds: readonly string[];
  readonly now: Date;
}

/** Replaces the plan as a whole, in the order given, until the first milestone is submitted. */
export function planMilestones(
  project: Project, standing: readonly Milestone[], wanted: readonly PlannedMilestone[], facts: PlanFacts,
): Decision<readonly Milestone[]> {
  demandUnderWay(project, ['SETUP', 'ACTIVE']);
  if (standing.some((one) => one.state !== 'PLANNED')) throw planFixed();
  const sum = wanted.reduce((total, one) => total + one.weight, 0);
  if (sum !== 100) throw weightsNot100({ sum });
  checkIndicators(wanted, facts.indicatorIds);
  checkIds(standing, wanted);
  const dropped = standing.find((one) => facts.usedIds.includes(one.id) && !wanted.some((kept) => kept.id === one.id));
  if (dropped) throw milestoneInUse({ title: dropped.title });
  const next = wanted.map((one, index) => {
    const before = standing.find((old) => old.id === one.id);
    return before ? changed(before, one, index + 1) : added(project.id, facts.freshIds[index]!, one, index + 1);
  });
  return { next, events: [happened(MilestonesPlanned, facts.now, { projectId: project.id, milestones: next.length })] };
}

function checkIndicators(wanted: readonly PlannedMilestone[], known: readonly string[]): void {
  const place = wanted.findIndex((one) => one.indicatorIds.some((id) => !known.includes(id))) + 1;
  if (place > 0) throw indicatorUnknown({ place });
}

/** A given id names a milestone of this project, and names it once. */
function checkIds(standing: readonly Milestone[], wanted: readonly PlannedMilestone[]): void {
  const given = wanted.flatMap(({ id }) => id ?? []);
  if (new Set(given).size < given.length || given.some((id) => !standing.some((one) => one.id === id))) throw milestoneMissing();
}

function changed(before: Milestone, { title, dueOn, weight, indicatorIds }: PlannedMilestone, place: number): Milestone {
  // A new due day is a new chance to keep it.
  return { ...before, place, title, dueOn, weight, indicatorIds, overdueSince: dueOn === before.dueOn ? before.overdueSince : null };
}

function added(projectId: string, id: string, { title, dueOn, weight, indicatorIds }: PlannedMilestone, place: number): Milestone {
  return {
    id, projectId, place, title, dueOn, weight, indicatorIds,
    state: 'PLANNED', overdueSince: null, submittedAt: null, decidedAt: null, reason: null, version: 1,
  };
}
