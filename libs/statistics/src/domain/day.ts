const EIGHT_HOURS = 8 * 60 * 60 * 1000;

/** The day on the calendar in Shanghai (UTC+8, no summer time): `2026-11-30`. The days of all statistics. */
export const shanghaiDay = (at: Date): string => new Date(at.getTime() + EIGHT_HOURS).toISOString().slice(0, 10);

/** The moment at which this day is over in Shanghai. */
export const endOfDay = (day: string): Date => new Date(`${day}T16:00:00.000Z`);
