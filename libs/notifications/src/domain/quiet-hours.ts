/** From one time of day to another, over midnight where the first is the later one. */
export interface QuietHours {
  /** `22:00` */
  readonly from: string;
  readonly to: string;
  /** IANA name, `Asia/Shanghai`. */
  readonly timeZone: string;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** The moment at which quiet hours that last now will end; undefined when it is not quiet. */
export function quietUntil({ from, to, timeZone }: QuietHours, now: Date): Date | undefined {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  const minute = minuteIn(timeZone, now);
  const quiet = start <= end ? start <= minute && minute < end : start <= minute || minute < end;
  if (!quiet) return undefined;
  const thisMinute = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS;
  const counted = new Date(thisMinute + around(end - minute) * MINUTE_MS);
  // Where clocks are put forward or back on the way, the counted moment shows another time.
  const off = around(end - minuteIn(timeZone, counted));
  return new Date(counted.getTime() + (off > DAY_MINUTES / 2 ? off - DAY_MINUTES : off) * MINUTE_MS);
}

const around = (minutes: number): number => (minutes + DAY_MINUTES) % DAY_MINUTES;

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}

function minuteIn(timeZone: string, moment: Date): number {
  return minutesOf(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment));
}
