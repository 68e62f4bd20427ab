/** A calendar day as people in the programme mean it, in Shanghai: `2026-11-30`. Days compare as text does. */
export type Day = string;

// One zone for the whole country, and no summer time since 1991.
const SHANGHAI_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The day in Shanghai on which this moment falls. */
export const dayOf = (moment: Date): Day => new Date(moment.getTime() + SHANGHAI_MS).toISOString().slice(0, 10);

/** The moment as a clock in Shanghai shows it: `2026-11-30 09:00`. */
export const clockOf = (moment: Date): string => new Date(moment.getTime() + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');

/** The first moment after the day. */
export const endOfDay = (day: Day): Date => momentOn(day, '24:00');

/** This time of the day, `12:00`, in Shanghai; `24:00` is the end of the day. */
export const momentOn = (day: Day, time: string): Date => new Date(Date.parse(`${day}T${time}:00.000Z`) - SHANGHAI_MS);

/** So many days later, or earlier. */
export const addDays = (day: Day, days: number): Day => new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);
