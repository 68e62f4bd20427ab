import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#platform';
import { dictionaryPage } from './dictionary-page.js';
import { indicators } from './domain/dictionary.js';

const file = join(packageRoot(), 'docs/reference/indicators.md');
if (process.env.UPDATE_REFERENCE === '1') writeFileSync(file, dictionaryPage());
const page = readFileSync(file, 'utf8');

describe('docs/reference/indicators.md', () => {
  it('has a section for every indicator, and an indicator for every section', () => {
    expect([...page.matchAll(/^## (\w+)$/gm)].map(([, code]) => code)).toEqual(indicators.map((one) => one.code));
  });

  it('says what the dictionary says', () => expect(page).toBe(dictionaryPage()));
});
