import type { Case } from '../domain/notice-rule.js';
import type { Scene } from './scene.js';

/** Whether it is so in the case of this fact. */
export const cases: Readonly<Record<Case, (scene: Scene) => boolean | Promise<boolean>>> = {
  'office-drafts': ({ payload }) => payload['officeId'] !== null && payload['officeId'] !== payload['publisherId'],
  // Nobody approved: a place became free, and a handler gave it to the first who waits.
  'by-itself': ({ event }) => event.actorId.startsWith('system:'),
  'event-called-off': isCalledOff,
  'event-on': async (scene) => !(await isCalledOff(scene)),
};

async function isCalledOff(scene: Scene): Promise<boolean> {
  return (await scene.matchmakingEvent()).state === 'CANCELLED';
}
