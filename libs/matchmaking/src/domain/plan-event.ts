import { type Decision, happened } from '#kernel';
import { EventPlanned } from '../contract/matchmaking.events.js';
import { checkPlan } from './check-plan.js';
import type { EventPlan, MatchmakingEvent, Organiser } from './event.js';

export function planEvent(plan: EventPlan, facts: { id: string; office: Organiser; now: Date }): Decision<MatchmakingEvent> {
  checkPlan(plan);
  const { id, office, now } = facts;
  const next: MatchmakingEvent = {
    ...plan, id, officeId: office.organisationId, officeName: office.name, state: 'PLANNED',
    openedAt: null, finishedAt: null, remindedAt: null, cancelReason: null, report: null, createdAt: now, version: 1,
  };
  return { next, events: [happened(EventPlanned, now, { eventId: id, officeId: office.organisationId })] };
}
