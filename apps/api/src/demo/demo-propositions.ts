import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#platform';
import type { DemoPeople } from './demo-people.js';

const DAY_MS = 86_400_000;
const BATCH = 'DEMO-2026';

const disciplines: Readonly<Record<string, string>> = { 新工科: 'NEW_ENGINEERING', 新医科: 'NEW_MEDICINE', 新农科: 'NEW_AGRICULTURE', 新文科: 'NEW_LIBERAL_ARTS' };

/** Publishes the real propositions of apps/api/demo, written by the base's office and checked by the university's. */
export async function publishPropositions(people: DemoPeople, baseId: string): Promise<void> {
  for (const [index, row] of readList().entries()) {
    const { id } = await people.office.ask<{ id: string }>('POST /propositions', propositionOf(row, baseId));
    await people.office.ask(`PUT /propositions/${id}/submission`);
    await people['university-office'].ask(`PUT /propositions/${id}/approval`);
    // Deadlines a few days apart, as a demonstration needs: the real ones are over.
    const closeAt = new Date(Date.now() + (20 + index * 3) * DAY_MS).toISOString();
    await people['university-office'].ask(`PUT /propositions/${id}/schedule`, { batch: BATCH, closeAt });
  }
}

function propositionOf(row: Record<string, string>, publisherId: string): object {
  const given = {
    title: row.title, programme: row.programme, externalCode: row.code, sponsorName: row.publisher, regionCode: row.regionCode,
    discipline: disciplines[row.discipline ?? ''], summary: row.requirements, acceptance: row.acceptance, bidderConditions: row.team,
  };
  return { publisherId, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)) };
}

function readList(): Record<string, string>[] {
  const [header, ...lines] = readFileSync(join(packageRoot(), 'apps/api/demo/propositions.tsv'), 'utf8').trim().split('\n').map((line) => line.split('\t'));
  return lines.map((cells) => Object.fromEntries(header!.map((name, index) => [name, cells[index] ?? ''])));
}
