import { asTime, asTimeOrNull, type Reader } from '#platform';
import type { Opening } from '../domain/opening.js';

type OpeningRow = Omit<Opening, 'openedAt' | 'awardsClosedAt'> & { readonly openedAt: Date | string; readonly awardsClosedAt: Date | string | null };

export async function openingOf(reader: Reader, propositionId: string): Promise<Opening | undefined> {
  const [row] = await reader.query<OpeningRow>('SELECT id, openedAt, bids, awardsClosedAt, version FROM bid_opening WHERE id = ?', [propositionId]);
  return row && { ...row, openedAt: asTime(row.openedAt), awardsClosedAt: asTimeOrNull(row.awardsClosedAt) };
}
