import type { Block, EventPlan } from './event.js';
import { blocksDoNotFit, timesOutOfOrder } from './matchmaking.problems.js';
import { slotsOf } from './slots.js';

/** Throws when the plan cannot work. */
export function checkPlan(plan: Pick<EventPlan, 'registrationOpensAt' | 'registrationClosesAt' | 'startsAt' | 'endsAt' | 'blocks'>): void {
  if (plan.registrationOpensAt >= plan.registrationClosesAt) throw timesOutOfOrder({ field: 'registrationClosesAt' });
  if (plan.registrationClosesAt > plan.startsAt) throw timesOutOfOrder({ field: 'registrationClosesAt' });
  if (plan.startsAt >= plan.endsAt) throw timesOutOfOrder({ field: 'endsAt' });
  const misfit = plan.blocks.findIndex((block, index) => !within(plan, block) || plan.blocks.slice(0, index).some((other) => overlap(block, other)));
  if (misfit >= 0) throw blocksDoNotFit({ block: misfit + 1 });
}

const within = (plan: Pick<EventPlan, 'startsAt' | 'endsAt'>, block: Block): boolean =>
  Date.parse(block.startsAt) >= plan.startsAt.getTime() && Date.parse(block.endsAt) <= plan.endsAt.getTime() && slotsOf(block).length > 0;

const overlap = (a: Block, b: Block): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;
