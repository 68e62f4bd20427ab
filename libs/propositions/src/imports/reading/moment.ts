import { dayOf, endOfDay } from '#kernel';

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour?: string;
  readonly minute?: string;
  readonly second?: string;
  readonly zone?: string;
}

const clock = '(?<hour>\\d{1,2})(?:[:时点](?<minute>\\d{1,2})?)(?:[:分](?<second>\\d{1,2})?秒?(?:\\.\\d{1,6})?)?(?<zone>z|[+-]\\d{2}:?\\d{2})?';
const shapes = [
  `(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?:[t ]+${clock})?`,
  `(?<year>\\d{4})年(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]? ?(?:${clock})?`,
  '(?<year>20\\d{2})(?<month>\\d{2})(?<day>\\d{2})',
].map((shape) => new RegExp(`^${shape}$`));

/**
 * The moment that a cell names: a time without a zone is Shanghai's. A day without a time ends something with its
 * last moment and begins something with its first. A day without a year, or a month alone, is not a moment.
 */
export function momentIn(text: string, side: 'begins' | 'ends'): Date | undefined {
  const parts = partsOf(text);
  const day = parts && dayIn(text);
  if (!parts || !day) return undefined;
  if (parts.hour === undefined) return side === 'ends' ? endOfDay(day) : new Date(Date.parse(`${day}T00:00:00+08:00`));
  const [hour, minute, second] = [parts.hour, parts.minute ?? '0', parts.second ?? '0'].map(Number) as [number, number, number];
  if (minute > 59 || second > 59 || hour > 24 || (hour === 24 && minute + second > 0)) return undefined;
  const midnight = Date.parse(`${day}T00:00:00${zoneOf(parts.zone)}`);
  return Number.isNaN(midnight) ? undefined : new Date(midnight + ((hour * 60 + minute) * 60 + second) * 1000);
}

/** The day that a cell names, `2027-06-30`; a time behind it does not matter. */
export function dayIn(text: string): string | undefined {
  const parts = partsOf(text);
  if (!parts) return undefined;
  const day = `${parts.year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00+08:00`);
  // The thirtieth of February is well formed, but is read as a day in March.
  return !Number.isNaN(at.getTime()) && dayOf(at) === day ? day : undefined;
}

function partsOf(text: string): Parts | undefined {
  const plain = text.toLowerCase().replace(/\((周|星期).\)/, '').replace(/^(截止(?:到|至|于)?|截至|至)\s*/, '').replace(/\s*(前|止|截止|之前|为止|\(?北京时间\)?)$/, '').trim();
  return shapes.map((shape) => shape.exec(plain)?.groups as Parts | undefined).find(Boolean);
}

const zoneOf = (zone: string | undefined): string => (!zone ? '+08:00' : zone === 'z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`);
