import { setImmediate as breath } from 'node:timers/promises';
import { Problem, systemActor } from '#kernel';
import { Database, FileStore, HandlesEvents, type LongHandler, readTableApart, type StoredEvent } from '#platform';
import { Injectable } from '@nestjs/common';
import { ImportMapped, ImportUploaded } from '../contract/imports.events.js';
import { knownHeaders } from '../domain/import-fields.js';
import { titleColumnNeeded } from '../domain/imports.problems.js';
import type { PropositionImport } from '../domain/proposition-import.js';
import { loadImport } from '../queries/load-import.js';
import { type JudgedRow, judgeRows } from '../reading/judge.js';
import { planReading, type ReadingPlan } from '../reading/plan-reading.js';
import { remarkOf } from '../reading/remark-of.js';
import { ConcludeReadingUseCase } from '../use-cases/conclude-reading.use-case.js';
import { NoteFindingsUseCase } from '../use-cases/note-findings.use-case.js';
import { StageRowsUseCase } from '../use-cases/stage-rows.use-case.js';

const actor = systemActor('propositions.read-import');
const BATCH_ROWS = 200;
const BATCH_BYTES = 2 * 2 ** 20;

/** Reads an uploaded list and judges its rows, batch by batch: a killed worker goes on where it was. */
@Injectable()
@HandlesEvents({ name: 'propositions.read-import', queue: 'imports', events: [ImportUploaded, ImportMapped] })
export class ReadImport implements LongHandler<{ importId: string }> {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly noteFindings: NoteFindingsUseCase,
    private readonly stageRows: StageRowsUseCase,
    private readonly concludeReading: ConcludeReadingUseCase,
  ) {}

  async work({ payload: { importId } }: StoredEvent<{ importId: string }>): Promise<void> {
    const found = await loadImport(this.database.reader, importId);
    if (found.state !== 'UPLOADED') return;
    const plan = await this.plan(found);
    if (plan instanceof Problem) return this.concludeReading.execute(actor, importId, { giveUp: remarkOf(plan) });
    const { state, checked } = await this.noteFindings.execute(actor, importId, plan.findings);
    if (state !== 'UPLOADED') return;
    if (!plan.mapping.includes('title')) return this.concludeReading.execute(actor, importId, { askForMapping: remarkOf(titleColumnNeeded()) });
    for await (const batch of batchesAfter(checked, judgeRows(plan, found))) {
      if (!(await this.stageRows.execute(actor, importId, batch))) return;
    }
    await this.concludeReading.execute(actor, importId, 'preview');
  }

  /** A Problem is the file's fault and is shown; any other error is ours and the job is tried again. */
  private async plan(found: PropositionImport): Promise<ReadingPlan | Problem> {
    const bytes = await this.files.bytes(found.fileId);
    try {
      return planReading(await readTableApart(bytes, found.fileName, { knownHeaders }), found);
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  }
}

/** Rows in pieces small enough for one statement. Those checked before are judged again, because later rows may repeat them. */
async function* batchesAfter(checked: number, rows: Iterable<JudgedRow>): AsyncGenerator<JudgedRow[]> {
  let batch: JudgedRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    if (row.position % BATCH_ROWS === 0) await breath();
    if (row.position <= checked) continue;
    batch.push(row);
    bytes += row.bytes;
    if (batch.length < BATCH_ROWS && bytes < BATCH_BYTES) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
