import { asTime, asTimeOrNull, type Reader } from '#platform';
import type { Opening } from '../domain/opening.js';
import type { Round } from '../domain/round.js';

type OpeningRow = Omit<Opening, 'openedAt' | 'awardsClosedAt'> & { readonly openedAt: Date | string; readonly awardsClosedAt: Date | string | null };

const OPENING = 'SELECT id, propositionId, round, openedAt, bids, awardsClosedAt, version FROM bid_opening WHERE propositionId = ? AND round = ?';

export async function openingOf(reader: Reader, { propositionId, round }: Round): Promise<Opening | undefined> {
  const [row] = await reader.query<OpeningRow>(OPENING, [propositionId, round]);
  return row && { ...row, openedAt: asTime(row.openedAt), awardsClosedAt: asTimeOrNull(row.awardsClosedAt) };
}
