import { bandName, type Cell, cellName } from './listing.js';
import { traitWords } from './traits.js';

/** What the public list is counted by: state, industry section, province, discipline, band of bounty. */
export type FacetName = keyof Cell;
export const facetNames = Object.keys(traitWords) as FacetName[];

/** What is asked for; '' and no bands let everything through. */
export type FacetFilter = Readonly<Record<Exclude<FacetName, 'band'>, string>> & { readonly bands: readonly number[] | undefined };

/** The cells that add up to the count of one value. */
export function cellsOfValue(facet: FacetName, value: string, { bands, ...filter }: FacetFilter): string[] {
  const open: Cell = { ...filter, band: '', [facet]: value };
  return bands === undefined || facet === 'band' ? [cellName(open)] : bands.map((band) => cellName({ ...open, band: bandName(band) }));
}

/** Whether a packed row passes the filter, this facet's own part left aside. */
export function passes(packed: number, facet: FacetName, { bands, ...filter }: FacetFilter): boolean {
  if (facet !== 'band' && bands && !bands.map(bandName).includes(traitWords.band(packed))) return false;
  return (Object.keys(filter) as Exclude<FacetName, 'band'>[]).every((name) => name === facet || filter[name] === '' || filter[name] === traitWords[name](packed));
}
