import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Problem, problemCatalogue } from '#kernel';
import { packageRoot } from '../package-root.js';
import type { TableFile, TableOptions } from './table.js';
import { tableTookTooLong } from './table.problems.js';

const TIME_MS = 30_000;
const MEMORY_MB = 512;

interface Said {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

type Message = { table: Omit<TableFile, 'warnings'> & { warnings: Said[] } } | { refused: Said };

/**
 * readTable in a thread of its own with a limit on time and memory: a file made to hurt ends its thread, not the
 * process that works beside it. The thread runs built code; Node cannot start one from the TypeScript sources.
 */
export function readTableApart(bytes: Uint8Array, fileName: string, options: TableOptions = {}): Promise<TableFile> {
  const file = join(packageRoot(), 'dist/libs/platform/src/tabular/read-table.thread.js');
  if (!existsSync(file)) return Promise.reject(new Error(`${file} is missing: build first`));
  const thread = new Worker(file, { workerData: { bytes, fileName, options }, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      void thread.terminate();
      reject(tableTookTooLong());
    }, TIME_MS);
    thread.once('message', (message: Message) => {
      if ('refused' in message) reject(revive(message.refused));
      else resolve({ ...message.table, warnings: message.table.warnings.map(revive) });
    });
    // Out of memory comes as an error of the thread: the file is at fault, as far as anybody can tell.
    thread.once('error', (error: Error & { code?: string }) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tableTookTooLong() : error));
    thread.once('exit', () => clearTimeout(timer));
  });
}

function revive({ code, facts }: Said): Problem {
  const definition = problemCatalogue().find((one) => one.code === code);
  if (!definition) throw new Error(`no problem is called ${code}`);
  return new Problem(definition, facts);
}
