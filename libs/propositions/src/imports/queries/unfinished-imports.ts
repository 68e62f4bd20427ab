import type { Reader } from '#platform';
import { finishedStates } from '../domain/import.lifecycle.js';

const UNFINISHED = 'SELECT COUNT(*) AS imports FROM proposition_import WHERE organisationId = ? AND state NOT IN (?, ?)';

/** How many imports of an organisation are still to come to something. */
export async function unfinishedImports(reader: Reader, organisationId: string): Promise<number> {
  const [row] = await reader.query<{ imports: number }>(UNFINISHED, [organisationId, ...finishedStates]);
  return row!.imports;
}
