import { readdir, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemActor } from '#kernel';
import type { Database } from '../database/database.js';
import type { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { FileFolders } from './file-folders.js';

const HOUR_MS = 60 * 60 * 1000;
/** Older days were swept while they were young; what a longer standstill leaves is rubbish, never a loss. */
const DAYS_SWEPT = 7;

/** Removes files that no row speaks of, an hour after they came: uploads cut short, refused or rolled back. */
export async function sweepFiles(database: Database, dataDir: string, now: Date): Promise<number> {
  const folders = new FileFolders(dataDir);
  let removed = 0;
  for (const id of await names(folders.quarantine)) removed += await removeIfOld(join(folders.quarantine, id), now);
  for (const day of (await names(folders.kept)).sort().slice(-DAYS_SWEPT)) {
    for (const id of await names(join(folders.kept, day))) {
      const row = await database.readOne('SELECT id FROM stored_file WHERE id = ?', [id]);
      if (!row) removed += await removeIfOld(join(folders.kept, day, id), now);
    }
    // Only an empty folder goes, and none that an upload may be moving into.
    if (day < dayBefore(now)) await rmdir(join(folders.kept, day)).catch(() => undefined);
  }
  return removed;
}

/** Removes files that were given up. The bytes go first: a crash in between leaves the row, and with it the wish. */
export async function sweepReleased(database: Database, uow: UnitOfWork, dataDir: string): Promise<number> {
  const folders = new FileFolders(dataDir);
  const released = await database.read<{ id: string }>('SELECT id FROM stored_file WHERE releasedAt IS NOT NULL ORDER BY id LIMIT 1000');
  for (const { id } of released) {
    await rm(folders.pathOf(id), { force: true });
    await uow.run(systemActor('files'), (tx) => tx.execute('DELETE FROM stored_file WHERE id = ? AND releasedAt IS NOT NULL', [id]));
  }
  return released.length;
}

const dayBefore = (now: Date): string => new Date(now.getTime() - 24 * HOUR_MS).toISOString().slice(0, 10);

const names = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

async function removeIfOld(path: string, now: Date): Promise<number> {
  const since = (await stat(path).catch(() => undefined))?.mtimeMs;
  if (since === undefined || now.getTime() - since < HOUR_MS) return 0;
  await rm(path, { force: true });
  return 1;
}
