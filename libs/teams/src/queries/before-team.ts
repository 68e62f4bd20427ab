import { decodeCursor } from '#platform';

/** Sorts after every id. */
const BEFORE_ALL = '~';

/** Lists of teams run from the youngest to the oldest: ids are made in the order of time. */
export const beforeTeam = (cursor: string | undefined): string => (cursor === undefined ? BEFORE_ALL : String(decodeCursor(cursor, 1)[0]));
