import { randomInt } from 'node:crypto';

/** No 0 and O, no 1, I and L: it is read aloud at a door. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export const newCheckInCode = (): string => Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
