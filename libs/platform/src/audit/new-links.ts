import { rowInserts } from '../database/insert-rows.js';
import type { Command, Param } from '../database/statements.js';
import type { KeptEvent } from '../outbox/facts.js';
import { requestContext } from '../request-context.js';
import type { Tx } from '../unit-of-work/tx.js';
import { GENESIS, type Link, linkHash, sha256 } from './chain.js';

interface Head {
  readonly position: number;
  readonly hash: string;
}

const NO_HEAD: Head = { position: 0, hash: GENESIS };
const COLUMNS = ['eventId', 'stream', 'position', 'at', 'actorId', 'action', 'requestId', 'digest', 'previous', 'hash'];

/** The links that one unit of work adds to the audit trail, each to the stream of its aggregate. */
export class NewLinks {
  private readonly heads = new Map<string, Head>();
  private readonly rows: Param[][] = [];

  async add(tx: Tx, event: KeptEvent): Promise<void> {
    const stream = `${event.aggregate}:${event.subjectId}`;
    const head = this.heads.get(stream) ?? (event.begins ? NO_HEAD : await headOf(tx, stream));
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
    this.heads.set(stream, { position: link.position, hash });
    this.rows.push([event.eventId, stream, link.position, link.at, link.actorId, link.action, link.requestId, link.digest, link.previous, hash]);
  }

  /** Two units of work that begin one stream at once meet its unique key: the slower one starts again. */
  commands(): Command[] {
    return rowInserts('audit_trail', COLUMNS, this.rows);
  }
}

/** The last link, held until the end of the unit of work: others who tell about this aggregate wait for their turn. */
async function headOf(tx: Tx, stream: string): Promise<Head> {
  const [head] = await tx.query<Head>(`SELECT position, hash FROM audit_trail WHERE stream = ? ORDER BY position DESC LIMIT 1${tx.rowLock}`, [stream]);
  return head ?? NO_HEAD;
}
