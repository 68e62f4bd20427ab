import { isDuplicate } from '../database/dialect.js';
import type { Reader } from '../database/statements.js';
import type { Tx } from '../unit-of-work/tx.js';
import { quotaUsedUp, tooManyUploads } from './file.problems.js';

const MB = 2 ** 20;
/** Uploads of one holder that one process takes in at a time: what is under way is counted nowhere else. */
const AT_ONCE = 4;

/** Keeps one holder (an organisation, a team) from filling the disk that all share. */
export class FileRoom {
  private readonly arriving = new Map<string, number>();

  constructor(private readonly quotaMb: number) {}

  /** Before the first byte is taken, by what is kept so far; the answer that counts is given by `take`. */
  async refuseFull(reader: Reader, holderId: string, more: number): Promise<void> {
    const [holder] = await reader.query<{ bytes: number }>('SELECT bytes FROM file_holder WHERE holderId = ?', [holderId]);
    if (Number(holder?.bytes ?? 0) + more > this.quota) throw this.usedUp();
  }

  async receiving<T>(holderId: string, receive: () => Promise<T>): Promise<T> {
    const underWay = this.arriving.get(holderId) ?? 0;
    if (underWay >= AT_ONCE) throw tooManyUploads({ most: AT_ONCE });
    this.arriving.set(holderId, underWay + 1);
    try {
      return await receive();
    } finally {
      const left = this.arriving.get(holderId)! - 1;
      if (left > 0) this.arriving.set(holderId, left);
      else this.arriving.delete(holderId);
    }
  }

  /** Holds the holder's row until the end of the unit of work: what a holder keeps, it keeps one after the other. */
  async take(tx: Tx, holderId: string, bytes: number): Promise<void> {
    if (await this.add(tx, holderId, bytes)) return;
    await begin(tx, holderId);
    if (!(await this.add(tx, holderId, bytes))) throw this.usedUp();
  }

  async giveBack(tx: Tx, holderId: string, bytes: number): Promise<void> {
    await tx.execute('UPDATE file_holder SET bytes = bytes - ? WHERE holderId = ?', [bytes, holderId]);
  }

  private async add(tx: Tx, holderId: string, bytes: number): Promise<boolean> {
    return (await tx.execute('UPDATE file_holder SET bytes = bytes + ? WHERE holderId = ? AND bytes + ? <= ?', [bytes, holderId, bytes, this.quota])) === 1;
  }

  private get quota(): number {
    return this.quotaMb * MB;
  }

  private usedUp() {
    return quotaUsedUp({ quotaMb: this.quotaMb });
  }
}

async function begin(tx: Tx, holderId: string): Promise<void> {
  try {
    await tx.execute('INSERT INTO file_holder (holderId, bytes) VALUES (?, 0)', [holderId]);
  } catch (error) {
    // There already: full, or begun by somebody else a moment ago.
    if (!isDuplicate(error)) throw error;
  }
}
