import type { Actor } from '#kernel';
import { may } from '#platform';
import type { MatchmakingEvent } from '../domain/event.js';
import type { Speaker } from '../domain/meeting.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';

/** In whose name somebody speaks of what came of a meeting: who may close the event with its figures, in its office's. */
export const speakerAt = (event: MatchmakingEvent, actor: Actor): Speaker =>
  may(matchmakingPolicy, actor, { event }, ['matchmaking.report']).length > 0 ? 'OFFICE' : 'PARTICIPANT';
