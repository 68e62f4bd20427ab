import type { Reader, Tx } from '#platform';
import type { BidContent } from '../domain/bid-content.js';
import { contentDestroyed } from '../domain/bids.problems.js';

/** The only reader and writer of contents, which it takes as canonical JSON. Who may read one is asked before. */
export class BidContentStore {
  constructor(private readonly tx: Tx) {}

  keep(bidId: string, text: string): void {
    this.tx.atTheEnd({ sql: 'INSERT INTO bid_content (bidId, content) VALUES (?, ?)', params: [bidId, text] });
  }

  async replace(bidId: string, text: string): Promise<void> {
    await this.tx.execute('UPDATE bid_content SET content = ? WHERE bidId = ?', [text, bidId]);
  }

  async destroy(bidId: string): Promise<void> {
    await this.tx.execute('DELETE FROM bid_content WHERE bidId = ?', [bidId]);
  }

  read(bidId: string): Promise<BidContent> {
    return readContent(this.tx, bidId);
  }
}

export async function readContent(reader: Reader, bidId: string): Promise<BidContent> {
  const [row] = await reader.query<{ content: string }>('SELECT content FROM bid_content WHERE bidId = ?', [bidId]);
  if (!row) throw contentDestroyed();
  return JSON.parse(row.content) as BidContent;
}
