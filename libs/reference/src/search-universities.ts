import { byName, type University } from './universities.js';
import { universityKey } from './university-key.js';
import { universityNamed } from './university-named.js';

/** For a field that completes while somebody types: the one meant, then names that begin so, then names that hold it; short names first. */
export function searchUniversities({ q = '', province = '', limit }: { q?: string; province?: string; limit: number }): University[] {
  const meant = universityNamed(q);
  const ranks = new Map(meant ? [[meant, -1]] : []);
  const key = universityKey(q);
  for (const [name, university] of byName()) {
    const at = name.indexOf(key);
    if (at >= 0) ranks.set(university, Math.min(at, 1, ranks.get(university) ?? 1));
  }
  return [...ranks]
    .filter(([university]) => university.province.startsWith(province))
    .sort(([a, rankA], [b, rankB]) => rankA - rankB || (key && a.name.length - b.name.length) || 0)
    .slice(0, limit)
    .map(([university]) => university);
}
