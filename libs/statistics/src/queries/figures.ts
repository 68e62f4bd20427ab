import { createHash } from 'node:crypto';
import type { Reader } from '#platform';
import { indicators } from '../domain/dictionary.js';
import type { Figure } from '../domain/period.js';
import { countOf } from '../domain/tally.js';
import { type Selection, thingsOf } from './things.js';

const PAGE = 2000;

interface Thing {
  readonly factKey: string;
  readonly subject: string;
  readonly value: number;
  readonly day: string;
}

/** The figures of all indicators, each counted from the very rows whose hash it carries. */
export async function figuresOf(reader: Reader, period: Omit<Selection, 'indicator'>): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const indicator of indicators) figures.push(await figureOf(reader, { ...period, indicator }));
  return figures;
}

async function figureOf(reader: Reader, selection: Selection): Promise<Figure> {
  const hash = createHash('sha256');
  const subjects = new Set<string>();
  let [things, total] = [0, 0];
  for await (const { factKey, subject, value, day } of thingsInOrder(reader, selection)) {
    hash.update(`${factKey} ${value} ${day}\n`);
    subjects.add(subject);
    total += value;
    things += 1;
  }
  return { indicator: selection.indicator.code, ...countOf(selection.indicator.measure, { things, total, subjects: subjects.size }), rows: things, sha256: hash.digest('hex') };
}

async function* thingsInOrder(reader: Reader, selection: Selection): AsyncGenerator<Thing> {
  const { sql, params } = thingsOf(selection, []);
  for (let after = ''; ; ) {
    const page = await reader.query<Thing>(
      `SELECT f.factKey, f.subject, f.value, f.day ${sql} AND f.factKey > ? ORDER BY f.factKey LIMIT ${PAGE}`, [...params, after],
    );
    for (const thing of page) yield { ...thing, value: Number(thing.value) };
    if (page.length < PAGE) return;
    after = page[page.length - 1]!.factKey;
  }
}
