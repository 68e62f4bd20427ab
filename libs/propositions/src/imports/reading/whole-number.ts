/** 1,200 or 12人. No range, no "about": those are words. */
export function wholeNumberIn(text: string): number | undefined {
  const [, digits] = /^(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.0+)?\s*(?:人|个|名|项|岗|支|队|组|份|件|家|个岗位|支队伍)?$/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
}
