import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '#kernel';
import { readTable } from './read-table.js';
import type { TableOptions } from './table.js';

const { bytes, fileName, options } = workerData as { bytes: Uint8Array; fileName: string; options: TableOptions };

/** What crosses the thread: a Problem travels as code and facts, because its definition lives on both sides. */
const plain = (problem: Problem) => ({ code: problem.code, facts: problem.facts });

try {
  const table = await readTable(bytes, fileName, options);
  parentPort!.postMessage({ table: { ...table, warnings: table.warnings.map(plain) } });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  parentPort!.postMessage({ refused: plain(error) });
}
