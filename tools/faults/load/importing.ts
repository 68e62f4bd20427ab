import { setTimeout as pause } from 'node:timers/promises';
import type { Shift } from './shift.js';

const ROWS = 250;

interface Import {
  readonly id: string;
  readonly state: string;
  readonly counts: { readonly accepted: number };
}

/** Lists come in while processes die: each takes long enough to be cut short, and must end with every row written once. */
export async function importOnAndOn(shift: Shift): Promise<void> {
  for (let list = 1; !shift.over; list++) {
    const titles = Array.from({ length: ROWS }, (_, row) => `演练导入 ${list}-${row + 1}`);
    const form = new FormData();
    form.append('file', new Blob([['榜题名称,摘要', ...titles.map((title) => `${title},故障演练`)].join('\n')], { type: 'text/csv' }), 'list.csv');
    const { id } = await shift.change<Import>(shift.desk.office, `POST /proposition-imports?organisationId=${shift.desk.officeId}`, form);
    await until('PREVIEWED', id, shift);
    await shift.change(shift.desk.office, `PUT /proposition-imports/${id}/confirmation`);
    const { counts } = await until('DONE', id, shift);
    if (counts.accepted !== ROWS) throw new Error(`an import of ${ROWS} rows accepted ${counts.accepted}`);
    for (const title of titles) shift.acknowledged.imported.add(title);
  }
}

async function until(state: string, id: string, { desk }: Shift): Promise<Import> {
  const waiting = state === 'DONE' ? 'CONFIRMED' : 'UPLOADED';
  for (;;) {
    const found = await desk.office.client.expect<Import>(`GET /proposition-imports/${id}`);
    if (found.state === state) return found;
    if (found.state !== waiting) throw new Error(`an import ended as ${found.state}`);
    await pause(250);
  }
}
