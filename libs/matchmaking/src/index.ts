import type { ContextDoor } from '#platform';
import { MatchmakingModule } from './matchmaking.module.js';

export const matchmakingContext: ContextDoor = { name: 'matchmaking', module: MatchmakingModule, schemas: [], migrations: [] };
