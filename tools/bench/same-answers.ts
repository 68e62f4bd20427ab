import { isDeepStrictEqual } from 'node:util';
import type autocannon from 'autocannon';
import type { Measured } from './measure.js';
import type { Side, Work } from './works.js';

const AT_MOST = 40;

/** Speed only counts for the same answers. Throws at the first difference. */
export async function sameAnswers(works: readonly Work[], servers: Readonly<Record<Side, Measured>>): Promise<void> {
  for (const work of works) {
    const asked = { product: work.requests('product').slice(0, AT_MOST), bare: work.requests('bare').slice(0, AT_MOST) };
    for (const [index, request] of asked.product.entries()) {
      const ours = await ask(servers.product, request);
      const theirs = await ask(servers.bare, asked.bare[index]!);
      const [one, other] = work.once ? [comparable(ours), comparable(theirs)] : [ours, theirs];
      if (!isDeepStrictEqual(one, other)) {
        throw new Error(`${work.name}: different answers to ${request.path}:\n${JSON.stringify(ours)}\n${JSON.stringify(theirs)}`);
      }
    }
  }
}

async function ask({ url }: Measured, { method, path, headers, body }: autocannon.Request): Promise<unknown> {
  const response = await fetch(url + path!, { method, headers: headers as Record<string, string>, body: body as string | undefined });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer;
}

/** Two receipts are of two bids: what they have in common is the content's hash and which fields there are. */
const comparable = (receipt: unknown): unknown => {
  const { sha256, revision } = receipt as { sha256: string; revision: number };
  return { fields: Object.keys(receipt as object), sha256, revision };
};
