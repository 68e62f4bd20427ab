import { newId } from '../ids.js';

/** Ids of this process's requests: one that is new to the world, and a number. Made for every request, so cheap. */
export function requestIds(): () => string {
  const process = newId();
  let count = 0;
  return () => `${process}-${(++count).toString(36)}`;
}
