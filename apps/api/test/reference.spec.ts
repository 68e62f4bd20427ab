import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeApi, packageRoot } from '#platform';
import { openTestHouse, type TestHouse } from '#testing';
import { contexts } from '../src/contexts.js';
import { eventsPage, noticesPage, problemsPage } from '../src/reference-docs.js';

interface DescribedRoute {
  readonly summary?: string;
  /** Without a name where it refers to one that all routes share. */
  readonly parameters?: readonly { readonly name?: string; readonly example?: unknown; readonly schema?: { readonly example?: unknown } }[];
  readonly responses: Readonly<Record<string, object>>;
}

/** `UPDATE_REFERENCE=1 npm test` writes the pages anew; without it they are compared. */
function compare(name: string, made: string): void {
  const file = join(packageRoot(), 'docs', 'reference', name);
  if (process.env.UPDATE_REFERENCE === '1') writeFileSync(file, made);
  expect(made).toBe(readFileSync(file, 'utf8'));
}

describe('the reference pages are what the code says', () => {
  let house: TestHouse;
  beforeAll(async () => void (house = await openTestHouse(contexts)));
  afterAll(() => house.close());

  it('problems.md', () => compare('problems.md', problemsPage()));
  it('events.md', () => compare('events.md', eventsPage()));
  it('notices.md', () => compare('notices.md', noticesPage()));
  it('openapi.json', () => compare('openapi.json', `${JSON.stringify(describeApi(house.app), null, 1)}\n`));

  it('describes every route, parameter, body and answer with an example', () => {
    const document = describeApi(house.app);
    const faults: string[] = [];
    for (const [path, item] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(item as Record<string, DescribedRoute>)) {
        if (!operation.summary) faults.push(`${method} ${path}: no summary`);
        for (const { name, example, schema } of operation.parameters ?? []) {
          if (name && example === undefined && schema?.example === undefined) faults.push(`${method} ${path} ${name}: no example`);
        }
        const success = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
        if (!success) faults.push(`${method} ${path}: no answer described`);
      }
    }
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
      const { properties = {} } = schema as { properties?: Record<string, Record<string, unknown>> };
      for (const [property, definition] of Object.entries(properties)) {
        const described = ['example', 'examples', 'enum', '$ref', 'allOf', 'oneOf', 'anyOf', 'items', 'additionalProperties', 'default'].some((key) => key in definition);
        if (!described && name !== 'Problem') faults.push(`${name}.${property}: no example`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('gives each request and view a name of its own, or one would hide the other', () => {
    const libs = join(packageRoot(), 'libs');
    const names = readdirSync(libs, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
      .map((file) => readFileSync(join(libs, file), 'utf8'))
      .filter((source) => source.includes('@ApiProperty'))
      .flatMap((source) => [...source.matchAll(/^export (?:abstract )?class (\w+)/gm)].map((match) => match[1]!));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.length).toBeGreaterThan(100);
  });
});
