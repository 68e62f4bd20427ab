import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '#platform';
import { changeRows } from '#testing';
import { listedStates } from '../domain/proposition.lifecycle.js';
import { disciplines } from '../domain/proposition.js';
import { PropositionHouse } from '../propositions.fixture.js';
import { RebuildListing } from './rebuild-listing.js';

let at: PropositionHouse;
let ids: string[];
beforeAll(async () => {
  at = await PropositionHouse.open();
  const listed = await at.listed(Array.from({ length: 120 }, (_, n) => ({
    input: { title: `低温电池${n}`, industryCode: n % 2 ? 'C3841' : 'A0111', regionCode: n % 3 ? '430104' : '370303', discipline: disciplines[n % disciplines.length]!, bountyFen: n * 1_000_000 },
    given: { state: n % 7 ? listedStates[n % listedStates.length]! : 'DRAFT' as const },
  })));
  ids = listed.map(({ id }) => id).sort();
});
afterAll(() => at.house.close());

async function everything(): Promise<Record<string, unknown[]>> {
  const read = (sql: string) => at.house.database.read(sql);
  return {
    postings: await read('SELECT term, position, id, traits FROM proposition_posting ORDER BY term, position, id'),
    counts: await read('SELECT cell, listed FROM proposition_count WHERE listed <> 0 ORDER BY cell'),
    pages: await read('SELECT id, page FROM proposition_content ORDER BY id'),
    cards: await read('SELECT id, listing, searchText, card, version, updatedAt FROM proposition ORDER BY id'),
  };
}

const rebuild = () => at.house.get(RebuildListing).run();
const change = (sql: string, ...params: (string | number)[]) => changeRows(at.house, sql, params);

it('makes everything again that lists are read from, whatever stands there, and may be run again', async () => {
  const whole = await everything();
  expect(whole['postings']!.length).toBeGreaterThan(1000);
  // Rows of code that numbered states otherwise, in the lists and beside the propositions.
  await change('UPDATE proposition_posting SET traits = traits + 128');
  await change(`UPDATE proposition SET listing = REPLACE(listing, '"traits":', '"traits":1'), card = '"id":"old"' WHERE listing IS NOT NULL`);
  await change(`UPDATE proposition_content SET page = '"summary":"old"'`);
  // Rows that are missing, and rows that stand for nothing: of a proposition that is not there, in a list that is not its own.
  await change('DELETE FROM proposition_posting WHERE id = ?', ids[5]!);
  await change('INSERT INTO proposition_posting (term, position, id, traits) VALUES (?, 7, ?, 0)', 'co||', newId());
  await change('INSERT INTO proposition_posting (term, position, id, traits) VALUES (?, 7, ?, 0)', 'o#饕餮', ids[6]!);
  await change('UPDATE proposition_count SET listed = listed + 3 WHERE cell = ?', '||||');
  await change('DELETE FROM proposition_count WHERE cell = ?', '|C|||');
  expect(await everything()).not.toEqual(whole);
  expect(await rebuild()).toEqual({ propositions: 120, strays: 2, counts: 2 });
  expect(await everything()).toEqual(whole);
  expect(await rebuild()).toEqual({ propositions: 120, strays: 0, counts: 0 });
  expect(await everything()).toEqual(whole);
});

it('leaves the list to its writers: what is published meanwhile is not lost', async () => {
  const [publisher, office] = [await at.aPublisher(), await at.anOffice()];
  const scheduling = Promise.all(Array.from({ length: 6 }, () => at.scheduled(publisher, office, { opensIn: -1 })));
  await Promise.all([rebuild(), scheduling]);
  const whole = await everything();
  expect(await rebuild()).toMatchObject({ strays: 0, counts: 0 });
  expect(await everything()).toEqual(whole);
});
