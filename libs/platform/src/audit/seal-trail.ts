import { Injectable } from '@nestjs/common';
import { RunsEvery, type ScheduledWork } from '../jobs/handlers.js';
import type { Tx } from '../unit-of-work/tx.js';
import type { AuditCheckpointRow } from './audit-checkpoint.schema.js';
import { GENESIS } from './chain.js';
import { checkpointHash, rootOf, SEALED_LINKS, type SealedLink } from './checkpoint.js';

/** Links get their numbers before their commit: after this long nothing with a smaller number can still appear. */
const SETTLED_AFTER_MS = 60_000;
const LINKS_AT_ONCE = 5000;
const SEALS_AT_ONCE = 10;

/** Seals what has come to rest in the trail since the last time. */
@Injectable()
@RunsEvery({ name: 'platform.seal-trail', queue: 'housekeeping', everySeconds: 60 })
export class SealTrail implements ScheduledWork {
  async run(_slot: Date, tx: Tx): Promise<void> {
    for (let made = 0; made < SEALS_AT_ONCE; made++) if (!(await sealNext(tx))) return;
  }
}

async function sealNext(tx: Tx): Promise<boolean> {
  const [last] = await tx.query<AuditCheckpointRow>('SELECT position, toSeq, hash FROM audit_checkpoint ORDER BY position DESC LIMIT 1');
  const fromSeq = Number(last?.toSeq ?? 0) + 1;
  const [end] = await tx.query<{ toSeq: number | null }>(
    'SELECT MAX(seq) AS toSeq FROM audit_trail WHERE seq BETWEEN ? AND ? AND at < ?',
    [fromSeq, fromSeq + LINKS_AT_ONCE - 1, new Date(tx.now.getTime() - SETTLED_AFTER_MS)],
  );
  if (!end?.toSeq) return false;
  const toSeq = Number(end.toSeq);
  const links = await tx.query<SealedLink>(SEALED_LINKS, [fromSeq, toSeq]);
  const seal = { position: Number(last?.position ?? 0) + 1, fromSeq, toSeq, links: links.length, root: rootOf(links), previous: last?.hash ?? GENESIS };
  await tx.execute(
    'INSERT INTO audit_checkpoint (position, fromSeq, toSeq, links, root, previous, hash, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    [seal.position, fromSeq, toSeq, seal.links, seal.root, seal.previous, checkpointHash(seal), tx.now],
  );
  return true;
}
