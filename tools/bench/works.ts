import { randomUUID } from 'node:crypto';
import type autocannon from 'autocannon';
import { bareToken, type Leader, productToken } from './leaders.js';
import { type Loaded, searchWords } from './load-data.js';

export type Side = 'product' | 'bare';

/** One kind of request, measured on both servers. */
export interface Work {
  readonly name: string;
  readonly connections: number;
  /** Requests for one round. */
  readonly requests: (side: Side) => autocannon.Request[];
  /** A bid can be handed in only once. */
  readonly once: boolean;
  /** Least product ÷ bare in requests a second, or most milliseconds at p99. */
  readonly target: { readonly ratio?: number; readonly p99?: number };
}

/** More than one round can use up, on either server. */
const BIDS_A_ROUND = 32_000;

export async function worksOf(loaded: Loaded, leaders: readonly Leader[], bidsARound = BIDS_A_ROUND): Promise<Work[]> {
  const bids = await bidRequests(loaded, leaders);
  const lists = ['C', 'I', 'M', 'D'].flatMap((industry) => ['430000', '370000', '440000', '110000'].map((region) => get(`?state=OPEN&industry=${industry}&region=${region}`)));
  const details = loaded.openIds.filter((_, index) => index % 50 === 0).slice(0, 500).map((id) => get(`/${id}`));
  const searches = searchWords.map((word) => get(`?state=OPEN&q=${encodeURIComponent(word)}`));
  return [
    { name: 'public list, against joins', connections: 32, requests: (side) => (side === 'bare' ? lists.map(joined) : lists), once: false, target: { ratio: 0.9 } },
    { name: 'public list, against the same ready cards', connections: 32, requests: () => lists, once: false, target: {} },
    { name: 'detail, against joins', connections: 32, requests: (side) => (side === 'bare' ? details.map(joined) : details), once: false, target: { ratio: 0.8 } },
    { name: 'detail, against the same ready texts', connections: 32, requests: () => details, once: false, target: {} },
    { name: 'keyword search, two characters', connections: 8, requests: () => searches, once: false, target: { p99: 20 } },
    { name: 'authenticated bid', connections: 32, requests: (side) => bids(side, bidsARound), once: true, target: { ratio: 0.5 } },
  ];
}

const joined = (request: autocannon.Request): autocannon.Request => ({ ...request, path: `${request.path!}${request.path!.includes('?') ? '&' : '?'}joined=1` });

const get = (rest: string): autocannon.Request => ({ method: 'GET', path: `/api/propositions${rest}` });

/** Bids that nobody has made: each pair of team and proposition is handed out once, to whichever server comes first. */
async function bidRequests(loaded: Loaded, leaders: readonly Leader[]): Promise<(side: Side, count: number) => autocannon.Request[]> {
  const tokens = {
    product: new Map(await Promise.all(leaders.map(async (one) => [one.id, await productToken(one)] as const))),
    bare: new Map(leaders.map(({ id }) => [id, bareToken(id)])),
  };
  let handedOut = 0;
  return (side, count) => Array.from({ length: count }, () => {
    const { team, propositionId } = loaded.freshPair(handedOut++);
    return {
      method: 'POST', path: `/api/propositions/${propositionId}/bids`, body: JSON.stringify({ teamId: team.id, content }),
      headers: {
        authorization: `Bearer ${tokens[side].get(team.leaderId)!}`, 'content-type': 'application/json',
        ...(side === 'product' ? { 'idempotency-key': randomUUID() } : {}),
      },
    };
  });
}

const content = {
  plan: '以迁移学习改造现有检测流程，分三期上线。', technicalRoute: '数据治理、模型预训练、产线微调、在线验证。', indicators: [],
  schedule: [{ step: '样机', due: '2027-03-31' }], budgetFen: 30_000_000, priceFen: 28_000_000, expectedJobs: 6,
  declarations: { originalWork: true, noConflictOfInterest: true, termsAccepted: true },
};
