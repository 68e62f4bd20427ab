import { AsyncLocalStorage } from 'node:async_hooks';

/** What everything that happens during one HTTP request may know about it. */
export interface RequestContext {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly address: string;
  /** The client's Idempotency-Key with the fingerprint of what it asked, until the unit of work takes it. */
  claim?: { readonly scope: string; readonly key: string; readonly fingerprint: string };
  /** The answer was kept from the first request with this key, which had asked its policy. */
  replayed?: boolean;
  /** The action that the route must ask its policy about; none on a public route. */
  mustAsk?: string;
  /** Actions the policy was asked about; see access/closed-by-default. */
  readonly asked: Set<string>;
}

const storage = new AsyncLocalStorage<RequestContext>();

export const requestContext = (): RequestContext | undefined => storage.getStore();

export const runInRequest = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);
