import type { ContextDoor } from '#platform';
import { MatchmakingModule } from './matchmaking.module.js';
import { EventSchema, OrganiserSchema } from './store/event.schema.js';
import { MeetingSchema, OutcomeSchema, ParticipantSchema, SeatSchema } from './store/meeting.schema.js';
import { Matchmaking1764000600000 } from './store/migrations/1764000600000-matchmaking.js';
import { RegistrationSchema } from './store/registration.schema.js';

export { type EventBrief, Matchmaking, type MeetingBrief, type RegistrationBrief } from './matchmaking.facade.js';
export { MatchmakingModule } from './matchmaking.module.js';

export const matchmakingContext: ContextDoor = {
  name: 'matchmaking',
  module: MatchmakingModule,
  schemas: [EventSchema, OrganiserSchema, RegistrationSchema, MeetingSchema, ParticipantSchema, SeatSchema, OutcomeSchema],
  migrations: [Matchmaking1764000600000],
};
