import type { Tx } from '#platform';
import { In, MoreThan } from 'typeorm';
import { type ImportKey, ImportKeySchema, type ImportRow, ImportRowSchema } from './import-row.schema.js';

/** The rows of one import, and the keys by which rows of all imports are known again. */
export class ImportRowStore {
  constructor(private readonly tx: Tx) {}

  /** Puts these rows, which follow one another, in the place of what an earlier reading left there. */
  async replace(importId: string, rows: readonly ImportRow[]): Promise<void> {
    const [first, last] = [rows[0]!, rows[rows.length - 1]!];
    await this.tx.execute('DELETE FROM proposition_import_row WHERE importId = ? AND position >= ? AND position <= ?', [importId, first.position, last.position]);
    await this.tx.manager.createQueryBuilder().insert().into(ImportRowSchema).values(rows as never).updateEntity(false).execute();
  }

  /** Removes what a longer reading left behind. */
  async cutAfter(importId: string, position: number): Promise<void> {
    await this.tx.execute('DELETE FROM proposition_import_row WHERE importId = ? AND position > ?', [importId, position]);
  }

  nextAccepted(importId: string, after: number, limit: number): Promise<ImportRow[]> {
    return this.tx.manager.find(ImportRowSchema, { where: { importId, verdict: 'ACCEPTED', position: MoreThan(after) }, order: { position: 'ASC' }, take: limit });
  }

  async settle({ importId, position, verdict, reasons, propositionId }: ImportRow): Promise<void> {
    await this.tx.execute('UPDATE proposition_import_row SET verdict = ?, reasons = ?, propositionId = ? WHERE importId = ? AND position = ?', [
      verdict, JSON.stringify(reasons), propositionId, importId, position,
    ]);
  }

  /** The keys that are taken, by hash. */
  async taken(hashes: readonly string[]): Promise<Map<string, ImportKey>> {
    if (hashes.length === 0) return new Map();
    const keys = await this.tx.manager.find(ImportKeySchema, { where: { keyHash: In([...hashes]) } });
    return new Map(keys.map((key) => [key.keyHash, key]));
  }

  /** In the order of the keys, so that two imports at once wait for each other instead of crossing. */
  async take(keys: readonly ImportKey[]): Promise<void> {
    if (keys.length === 0) return;
    const ordered = [...keys].sort((a, b) => (a.keyHash < b.keyHash ? -1 : 1));
    await this.tx.manager.createQueryBuilder().insert().into(ImportKeySchema).values(ordered).updateEntity(false).execute();
  }
}
