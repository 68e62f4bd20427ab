import { createHash } from 'node:crypto';
import { fold } from '#kernel';
import type { RowReading } from './read-row.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** By what a row is known again: its number, or else its title, within one programme of one importing organisation. */
export function keyOf({ input, wholeTitle }: RowReading, organisationId: string): string {
  const name = input.externalCode ? ['code', fold(input.externalCode)] : ['title', fold(wholeTitle)];
  return sha256(JSON.stringify([organisationId, fold(input.programme ?? ''), ...name]));
}

/** Everything a row says. What is not given does not count, so a field that is added one day changes no digest. */
export function digestOf({ input }: RowReading): string {
  const said = Object.entries(input).filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0));
  return sha256(JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1))));
}
