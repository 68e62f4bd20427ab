import { insertRows } from '../database/insert-rows.js';
import { rowLock } from '../database/row-lock.js';
import { requestContext } from '../request-context.js';
import type { KeptEvent } from '../outbox/publish.js';
import type { Tx } from '../unit-of-work/tx.js';
import type { Param } from '../database/statements.js';
import { isDuplicate, StartAgain } from '../database/dialect.js';
import { GENESIS, type Link, linkHash, sha256 } from './chain.js';

interface Head {
  readonly position: number;
  readonly hash: string;
}

const NO_HEAD: Head = { position: 0, hash: GENESIS };

/** Appends one link per event to the stream of its aggregate. */
export async function appendToTrail(tx: Tx, events: readonly KeptEvent[]): Promise<void> {
  const heads = new Map<string, Head>();
  const rows: Param[][] = [];
  for (const event of events) {
    const stream = `${event.aggregate}:${event.subjectId}`;
    const head = heads.get(stream) ?? (event.begins ? NO_HEAD : await headOf(tx, stream));
    const link: Link = {
      stream,
      position: head.position + 1,
      at: event.at,
      actorId: tx.actor.id,
      action: event.name,
      requestId: requestContext()?.requestId ?? null,
      digest: sha256(event.payload),
      previous: head.hash,
    };
    const hash = linkHash(link);
    heads.set(stream, { position: link.position, hash });
    rows.push([event.eventId, stream, link.position, link.at, link.actorId, link.action, link.requestId, link.digest, link.previous, hash]);
  }
  await insertLinks(tx, rows);
}

const COLUMNS = ['eventId', 'stream', 'position', 'at', 'actorId', 'action', 'requestId', 'digest', 'previous', 'hash'];

async function insertLinks(tx: Tx, rows: readonly Param[][]): Promise<void> {
  try {
    await insertRows(tx, 'audit_trail', COLUMNS, rows);
  } catch (error) {
    // Two units of work began the same stream at once: the slower one starts again and sees the first link.
    throw isDuplicate(error) ? new StartAgain('another unit of work told something about the same aggregate first') : error;
  }
}

/** The last link, held until the end of the unit of work: others who tell about this aggregate wait for their turn. */
async function headOf(tx: Tx, stream: string): Promise<Head> {
  const [head] = await tx.query<Head>(`SELECT position, hash FROM audit_trail WHERE stream = ? ORDER BY position DESC LIMIT 1${rowLock(tx)}`, [stream]);
  return head ?? NO_HEAD;
}
