const numerals: Readonly<Record<string, number>> = { 半: 0.5, 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 };

/** 12, 12个月, 1.5年, 两年, 18 months. */
export function monthsIn(text: string): number | undefined {
  const [, number, unit] = /^(\d{1,3}(?:\.\d)?|[半一两二三四五六])\s*(个月|月|年|months?|years?)?$/i.exec(text) ?? [];
  if (number === undefined || (number in numerals && !unit)) return undefined;
  const months = (numerals[number] ?? Number(number)) * (unit && /^(年|years?)$/i.test(unit) ? 12 : 1);
  return Number.isInteger(months) ? months : undefined;
}
