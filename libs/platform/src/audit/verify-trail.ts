import { asTime, type Reader } from '../database/statements.js';
import type { AuditCheckpointRow } from './audit-checkpoint.schema.js';
import { GENESIS, linkHash, sha256 } from './chain.js';
import { checkpointHash, rootOf, SEALED_LINKS, type SealedLink } from './checkpoint.js';

/** What the verifier saw. `faults` is empty or names the first row that is not as it was written: what follows it cannot be judged. */
export interface TrailReport {
  readonly links: number;
  readonly streams: number;
  readonly checkpoints: number;
  readonly faults: readonly string[];
}

interface LinkRow {
  readonly seq: number;
  readonly eventId: string;
  readonly stream: string;
  readonly position: number;
  readonly at: Date | string;
  readonly actorId: string;
  readonly action: string;
  readonly requestId: string | null;
  readonly digest: string;
  readonly previous: string;
  readonly hash: string;
  readonly payload: string | null;
  readonly name: string | null;
  readonly outboxActor: string | null;
  readonly occurredAt: Date | string | null;
}

const AT_ONCE = 1000;

/** Recomputes every chain and every seal from the rows. Needs nothing but a reader's access to the database. */
export async function verifyTrail(reader: Reader): Promise<TrailReport> {
  const chains = await verifyChains(reader);
  if (chains.faults.length > 0) return { ...chains, checkpoints: 0 };
  const [unlinked] = await reader.query<{ seq: number }>(
    'SELECT outbox.seq AS seq FROM outbox LEFT JOIN audit_trail ON audit_trail.eventId = outbox.eventId WHERE audit_trail.eventId IS NULL ORDER BY outbox.seq LIMIT 1',
  );
  if (unlinked) return { ...chains, checkpoints: 0, faults: [`the fact of outbox row ${unlinked.seq} has lost its link in the trail`] };
  return { ...chains, ...(await verifySeals(reader)) };
}

async function verifyChains(reader: Reader): Promise<Omit<TrailReport, 'checkpoints'>> {
  let [links, streams, stream, position, previous] = [0, 0, '', 0, GENESIS];
  for (;;) {
    const rows = await reader.query<LinkRow>(
      'SELECT audit_trail.seq AS seq, audit_trail.eventId AS eventId, stream, position, at, audit_trail.actorId AS actorId, action, requestId, digest, previous, hash, '
      + 'payload, outbox.name AS name, outbox.actorId AS outboxActor, occurredAt FROM audit_trail LEFT JOIN outbox ON outbox.eventId = audit_trail.eventId '
      + 'WHERE stream >= ? AND (stream > ? OR position > ?) ORDER BY stream, position LIMIT ?',
      [stream, stream, position, AT_ONCE],
    );
    for (const row of rows) {
      if (row.stream !== stream) [streams, stream, position, previous] = [streams + 1, row.stream, 0, GENESIS];
      const fault = faultOf(row, position + 1, previous);
      if (fault) return { links, streams, faults: [`row ${row.seq} of the trail (${row.stream}, position ${row.position}): ${fault}`] };
      [links, position, previous] = [links + 1, Number(row.position), row.hash];
    }
    if (rows.length < AT_ONCE) return { links, streams, faults: [] };
  }
}

function faultOf(row: LinkRow, position: number, previous: string): string | null {
  if (Number(row.position) !== position) return `position ${position} is missing before it`;
  if (row.previous !== previous) return 'it does not hold the hash of the link before';
  if (linkHash({ ...row, position, at: asTime(row.at) }) !== row.hash) return 'its content does not fit its hash';
  if (row.payload === null) return 'its fact is missing from the outbox';
  if (sha256(row.payload) !== row.digest) return 'the payload in the outbox was changed';
  const asTold = row.name === row.action && row.outboxActor === row.actorId && asTime(row.occurredAt!).getTime() === asTime(row.at).getTime();
  return asTold ? null : 'name, actor or time in the outbox were changed';
}

async function verifySeals(reader: Reader): Promise<Pick<TrailReport, 'checkpoints' | 'faults'>> {
  const seals = await reader.query<AuditCheckpointRow>('SELECT position, fromSeq, toSeq, links, root, previous, hash FROM audit_checkpoint ORDER BY position');
  let [position, toSeq, previous] = [0, 0, GENESIS];
  for (const row of seals) {
    const seal = { ...row, position: Number(row.position), fromSeq: Number(row.fromSeq), toSeq: Number(row.toSeq), links: Number(row.links) };
    const fault = await faultOfSeal(reader, seal, position + 1, toSeq + 1, previous);
    if (fault) return { checkpoints: position, faults: [`checkpoint ${seal.position} (rows ${seal.fromSeq} to ${seal.toSeq} of the trail): ${fault}`] };
    [position, toSeq, previous] = [seal.position, seal.toSeq, seal.hash];
  }
  return { checkpoints: position, faults: [] };
}

async function faultOfSeal(reader: Reader, seal: AuditCheckpointRow, position: number, fromSeq: number, previous: string): Promise<string | null> {
  if (seal.position !== position || seal.fromSeq !== fromSeq || seal.previous !== previous) return `checkpoint ${position} is missing before it`;
  if (checkpointHash(seal) !== seal.hash) return 'its content does not fit its hash';
  const links = await reader.query<SealedLink>(SEALED_LINKS, [seal.fromSeq, seal.toSeq]);
  if (links.length !== seal.links) return `it sealed ${seal.links} links, and ${links.length} are there`;
  return rootOf(links) === seal.root ? null : 'a link of its range was exchanged';
}
