import { commandsFrom } from '#kernel';
import { type KeptFile, refusalOfFile } from './add-deliverable.js';
import type { Agreement } from './agreement.js';
import { isOpen, type Milestone, percentComplete } from './milestone.js';
import type { Project } from './project.js';
import { projectLifecycle } from './project.lifecycle.js';

type Command = keyof typeof projectLifecycle;

export interface Circumstances {
  readonly awardStands: boolean;
  readonly agreement: Pick<Agreement, 'confirmedAt'> | null;
  readonly milestones: readonly Pick<Milestone, 'state' | 'weight'>[];
}

/** What the state of things allows, whoever asks; the policy says who may. */
export function possibleActions(project: Pick<Project, 'state'>, { awardStands, agreement, milestones }: Circumstances): ProjectAction[] {
  // Until the award stands only the plan can be made: see demand-award.ts.
  const commands = awardStands ? commandsFrom<Project['state'], Command>(projectLifecycle, project.state) : [];
  const underWay = project.state === 'ACTIVE' || project.state === 'REWORK';
  const plannable = (project.state === 'SETUP' || project.state === 'ACTIVE') && milestones.every((one) => one.state === 'PLANNED');
  return [
    ...commands.filter(isPlain).map((one) => `projects.${one}` as const),
    ...(commands.includes('begin') && agreement && !agreement.confirmedAt ? ['projects.confirm-agreement' as const] : []),
    ...(plannable ? ['projects.plan' as const] : []),
    ...(underWay ? ['projects.report' as const] : []),
    ...(commands.includes('apply-for-acceptance') && percentComplete(milestones) === 100 ? ['projects.apply-for-acceptance' as const] : []),
  ];
}

/** Those that depend on nothing else. `begin` is what a confirmation does, `abandon` follows from bids. */
const isPlain = (command: Command): command is PlainCommand => !['begin', 'abandon', 'apply-for-acceptance'].includes(command);

type PlainCommand = Exclude<Command, 'begin' | 'abandon' | 'apply-for-acceptance'>;
type ProjectAction = `projects.${PlainCommand | 'apply-for-acceptance'}` | 'projects.confirm-agreement' | 'projects.plan' | 'projects.report';

export function possibleMilestoneActions(project: Pick<Project, 'state'>, milestone: Pick<Milestone, 'id' | 'state'>, kept: readonly KeptFile[]): MilestoneAction[] {
  const adding = refusalOfFile(project, milestone, kept) ? [] : ['projects.add-deliverable' as const];
  if (project.state !== 'ACTIVE') return adding;
  if (isOpen(milestone)) return [...adding, 'projects.submit-milestone'];
  return milestone.state === 'SUBMITTED' ? ['projects.accept-milestone', 'projects.send-milestone-back'] : [];
}

type MilestoneAction = `projects.${'add-deliverable' | 'submit-milestone' | 'accept-milestone' | 'send-milestone-back'}`;
