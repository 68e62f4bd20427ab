import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inParallel } from '../drill/in-parallel.js';
import { type People, type Person, registerOrganisation } from '../drill/people.js';
import { readRows } from './read-rows.js';
import type { Tally } from './tally.js';

const WIDTH = 8;
const LISTS = ['zh_enterprise_propositions.csv', 'zh_ospp2020_projects.csv', 'zh_paddle_hackathon_tasks.csv'];

interface Import {
  readonly id: string;
  readonly state: string;
  readonly counts: { readonly rows: number; readonly accepted: number; readonly refused: number; readonly same: number; readonly differs: number };
}

interface ImportRow {
  readonly line: number;
  readonly verdict: string;
  readonly propositionId: string | null;
}

/** The Chinese lists come in as an office brings them: uploaded, previewed, confirmed; then checked and published. */
export async function replayChineseLists(folder: string, people: People, admin: Person, tally: Tally): Promise<void> {
  const office = await people.register('office', '双创办工作人员', ['STAFF']);
  const officeId = await registerOrganisation(office, admin, { kind: 'DEMONSTRATION_BASE', name: '示范基地双创办', regionCode: '430104' }, ['ADMIN', 'OFFICE', 'PUBLISHER']);
  const checker = await people.register('checker', '另一双创办工作人员', ['STAFF']);
  await registerOrganisation(checker, admin, { kind: 'DEMONSTRATION_BASE', name: '形式审查双创办', regionCode: '430104' }, ['ADMIN', 'OFFICE']);

  let published = 0;
  for (const [index, list] of LISTS.map((name) => join(folder, name)).filter((file) => existsSync(file)).entries()) {
    const name = basename(list);
    const rows = readRows(list).length;
    console.log(`${name}: ${rows} rows …`);
    const first = await importFile(list, office, officeId);
    tally.compare(`${name}: rows accepted or listed`, rows, first.counts.accepted + first.counts.refused + first.counts.same + first.counts.differs);
    const drafts = (await allRows(office, first.id)).flatMap((row) => row.propositionId ?? []);
    tally.compare(`${name}: drafts of accepted rows`, first.counts.accepted, new Set(drafts).size);
    const again = await importFile(list, office, officeId);
    tally.compare(`${name}: rows that a second upload leaves as they are`, first.counts.accepted, again.counts.same);
    tally.compare(`${name}: new drafts of a second upload`, 0, again.counts.accepted);
    await publish(drafts, office, checker, `ZH-${index + 1}`);
    published += drafts.length;
    tally.compare(`${name}: in the public list`, published, await publicCount(people));
  }
}

async function importFile(file: string, office: Person, organisationId: string): Promise<Import> {
  const form = new FormData();
  form.append('file', new Blob([readFileSync(file)], { type: 'text/csv' }), basename(file));
  const { id } = await office.client.expect<{ id: string }>(`POST /proposition-imports?organisationId=${organisationId}`, form);
  const previewed = await until(office, id, ['PREVIEWED']);
  if (previewed.counts.accepted === 0) return previewed;
  await office.client.expect(`PUT /proposition-imports/${id}/confirmation`);
  return until(office, id, ['DONE']);
}

async function until(office: Person, id: string, states: readonly string[]): Promise<Import> {
  for (const end = Date.now() + 120_000; Date.now() < end; await pause(200)) {
    const found = await office.client.expect<Import>(`GET /proposition-imports/${id}`);
    if (states.includes(found.state)) return found;
    if (['UNREADABLE', 'NEEDS_MAPPING', 'CANCELLED'].includes(found.state)) throw new Error(`the import ended as ${found.state}`);
  }
  throw new Error(`the import ${id} did not become ${states.join(' or ')} in time`);
}

async function allRows(office: Person, id: string): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: ImportRow[]; next: string | null } = await office.client.expect(`GET /proposition-imports/${id}/rows?limit=100${cursor ? `&cursor=${cursor}` : ''}`);
    rows.push(...page.items);
    cursor = page.next;
  }
  return rows;
}

async function publish(drafts: readonly string[], office: Person, checker: Person, batch: string): Promise<void> {
  const closeAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
  await inParallel(drafts, WIDTH, async (id) => {
    await office.client.expect(`PUT /propositions/${id}/submission`);
    await checker.client.expect(`PUT /propositions/${id}/approval`);
    await checker.client.expect(`PUT /propositions/${id}/schedule`, { batch, closeAt });
  });
}

async function publicCount(people: People): Promise<number> {
  let count = 0;
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: unknown[]; next: string | null } = await people.anonymous.expect(`GET /propositions?limit=100${cursor ? `&cursor=${cursor}` : ''}`);
    count += page.items.length;
    cursor = page.next;
  }
  return count;
}
