import { sha256 } from './chain.js';
import type { AuditCheckpointRow } from './audit-checkpoint.schema.js';

export interface SealedLink {
  readonly seq: number;
  readonly hash: string;
}

export const SEALED_LINKS = 'SELECT seq, hash FROM audit_trail WHERE seq BETWEEN ? AND ? ORDER BY seq';

export const rootOf = (links: readonly SealedLink[]): string => sha256(links.map(({ seq, hash }) => `${Number(seq)}:${hash}\n`).join(''));

export const checkpointHash = (seal: Omit<AuditCheckpointRow, 'hash' | 'at'>): string =>
  sha256(JSON.stringify([seal.previous, seal.position, seal.fromSeq, seal.toSeq, seal.links, seal.root]));
