import type { Block, EventPlan } from './event.js';
import { slotUnknown, tableUnknown } from './matchmaking.problems.js';
import type { Seat } from './meeting.js';

export interface Slot {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const MINUTE = 60_000;

/** The slots of a block, one after another; a rest too short for a slot stays free. */
export function slotsOf({ startsAt, endsAt, slotMinutes }: Block): Slot[] {
  const start = Date.parse(startsAt);
  const count = Math.floor((Date.parse(endsAt) - start) / (slotMinutes * MINUTE));
  return Array.from({ length: Math.max(0, count) }, (_, index) => ({
    startsAt: new Date(start + index * slotMinutes * MINUTE),
    endsAt: new Date(start + (index + 1) * slotMinutes * MINUTE),
  }));
}

/** The seat at this table in the slot that starts then. Blocks do not overlap, so a start names one slot. */
export function seatAt({ blocks, tables }: Pick<EventPlan, 'blocks' | 'tables'>, startsAt: Date, tableName: string): Seat {
  const slot = blocks.flatMap(slotsOf).find((one) => one.startsAt.getTime() === startsAt.getTime());
  if (!slot) throw slotUnknown({ startsAt: startsAt.toISOString() });
  if (!tables.includes(tableName)) throw tableUnknown({ tableName });
  return { ...slot, tableName };
}

/** Is this seat still on offer under that plan, at the same times? */
export function offers(plan: Pick<EventPlan, 'blocks' | 'tables'>, seat: Seat): boolean {
  return plan.tables.includes(seat.tableName) && plan.blocks.flatMap(slotsOf).some(
    (slot) => slot.startsAt.getTime() === seat.startsAt.getTime() && slot.endsAt.getTime() === seat.endsAt.getTime(),
  );
}
