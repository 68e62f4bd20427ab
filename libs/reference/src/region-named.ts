import { type Region, regionByCode, regionLevel, regionsUnder } from './regions.js';
import { once } from './list.js';

interface Named {
  readonly names: readonly string[];
  readonly region: Region;
}

const ending = /(?<=..)(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|省|市|盟|区|县)$/;
const placeholder = /^(市辖区|县|.*直辖县级行政区划)$/;

const everything = once((): Named[] => {
  const below = (parent?: string): Region[] => regionsUnder(parent).flatMap((region) => [region, ...(regionLevel(region.code) === 'county' ? [] : below(region.code))]);
  return below().filter(({ name }) => !placeholder.test(name)).map((region) => ({ names: [region.name, region.name.replace(ending, '')], region }));
});

/** What of a code all regions inside share. */
const prefixOf = (code: string): string => ({ province: code.slice(0, 2), prefecture: code.slice(0, 4), county: code })[regionLevel(code)];

const levels = ['province', 'prefecture', 'county'] as const;

/**
 * The place that a text begins with, from the widest name to the narrowest: 湖南省长沙市岳麓区, 湖南 长沙, 430104.
 * `rest` is what follows it. No answer rather than a wrong one: 朝阳区 alone lies in two cities.
 */
export function regionNamed(text: string): { readonly region: Region; readonly rest: string } | undefined {
  const code = /^(\d{6})(\d{3}|\d{6})?$/.exec(text.trim())?.[1];
  if (code) {
    const region = regionByCode(code);
    return region && { region, rest: '' };
  }
  let found: Region | undefined;
  let rest = text.trim();
  for (let step = beginning(rest); step; step = beginning(rest, found)) {
    found = step.region;
    rest = step.rest;
  }
  return found && { region: found, rest };
}

/** The longest name that the text begins with, inside of a place if one is found already. */
function beginning(text: string, inside?: Region): { region: Region; rest: string } | undefined {
  if (text === '' || (inside && regionLevel(inside.code) === 'county')) return undefined;
  const there = everything().filter(({ region }) => !inside || (region.code !== inside.code && region.code.startsWith(prefixOf(inside.code))));
  const hits = there.flatMap(({ names, region }) => names.filter((name) => text.startsWith(name)).map((name) => ({ region, name })));
  const longest = Math.max(0, ...hits.map(({ name }) => name.length));
  const best = hits.filter(({ name }) => name.length === longest);
  // 吉林 is a province and a city in it, 海南 a province and a district elsewhere: the wider one is meant.
  const widest = levels.map((level) => best.filter(({ region }) => regionLevel(region.code) === level)).find((some) => some.length > 0) ?? [];
  if (widest.length !== 1) return undefined;
  return { region: widest[0]!.region, rest: text.slice(longest).replace(/^[\s,，、/·\-—>]+/, '') };
}
