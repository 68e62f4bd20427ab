import { join } from 'node:path';

/**
 * Where files lie under DATA_DIR: arriving ones in `files/quarantine`, whole and checked ones in `files/kept/<day>`.
 * Both are on one volume, so that the move between them is a rename. With several processes DATA_DIR is a volume they share.
 */
export class FileFolders {
  readonly quarantine: string;
  readonly kept: string;

  constructor(dataDir: string) {
    this.quarantine = join(dataDir, 'files', 'quarantine');
    this.kept = join(dataDir, 'files', 'kept');
  }

  arriving(id: string): string {
    return join(this.quarantine, id);
  }

  dayOf(id: string): string {
    return join(this.kept, madeAt(id).toISOString().slice(0, 10));
  }

  pathOf(id: string): string {
    return join(this.dayOf(id), id);
  }
}

/** A UUIDv7 begins with the millisecond in which it was made. */
const madeAt = (id: string): Date => new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
