import { requestContext } from '../request-context.js';
import { isDuplicate } from '../database/dialect.js';
import type { KeptEvent } from '../outbox/publish.js';
import type { Tx } from '../unit-of-work/tx.js';
import type { Param } from '../database/statements.js';
import { changedMeanwhile } from '../unit-of-work/unit-of-work.problems.js';
import { GENESIS, type Link, linkHash, sha256 } from './chain.js';

interface Head {
  readonly position: number;
  readonly hash: string;
}

/** Appends one link per event to the stream of its aggregate. */
export async function appendToTrail(tx: Tx, events: readonly KeptEvent[]): Promise<void> {
  const heads = new Map<string, Head>();
  const values: Param[] = [];
  for (const event of events) {
    const stream = `${event.aggregate}:${event.subjectId}`;
    const head = heads.get(stream) ?? (await headOf(tx, stream));
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
    values.push(event.eventId, stream, link.position, link.at, link.actorId, link.action, link.requestId, link.digest, link.previous, hash);
  }
  await insertLinks(tx, events.length, values);
}

async function insertLinks(tx: Tx, count: number, values: readonly Param[]): Promise<void> {
  const rows = Array.from({ length: count }, () => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ');
  try {
    await tx.execute(
      `INSERT INTO audit_trail (eventId, stream, position, at, actorId, action, requestId, digest, previous, hash) VALUES ${rows}`,
      values,
    );
  } catch (error) {
    // Another unit of work told something about the same aggregate first: what this one read is out of date.
    throw isDuplicate(error) ? changedMeanwhile() : error;
  }
}

async function headOf(tx: Tx, stream: string): Promise<Head> {
  const [head] = await tx.query<Head>('SELECT position, hash FROM audit_trail WHERE stream = ? ORDER BY position DESC LIMIT 1', [stream]);
  return head ?? { position: 0, hash: GENESIS };
}
