import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export interface Reply<Body = any> {
  readonly status: number;
  readonly body: Body;
}

/** Sees every single answer, also those that the client only retries after. */
export interface Witness {
  answered(route: string, reply: Reply, facts: { readonly retryAfter: string | null; readonly ms: number }): void;
}

const GIVE_UP_AFTER_MS = 60_000;

/**
 * One person's client, patient as a good client is: every change carries an Idempotency-Key, and when an answer does
 * not come (connection lost, 503, 429, still running) the same request goes to the next API process.
 */
export class Client {
  private turn = 0;
  private token: string | undefined;

  constructor(
    private readonly addresses: () => readonly string[],
    private readonly credentials?: { account: string; password: string },
    private readonly witness?: Witness,
  ) {}

  /** The bearer token in use, for load generators that send their own requests. */
  get bearer(): string | undefined {
    return this.token;
  }

  /** The reply, whatever its status; throws only when no process answers for a minute. */
  async ask<Body = any>(route: string, body?: unknown, key: string = randomUUID()): Promise<Reply<Body>> {
    const until = Date.now() + GIVE_UP_AFTER_MS;
    for (;;) {
      // Not told apart by `instanceof Error`: under Jest, fetch throws errors of another realm.
      const { reply, failure } = await this.once<Body>(route, body, key).then((reply) => ({ reply, failure: undefined }), (failure: unknown) => ({ reply: undefined, failure }));
      if (reply && !isPassing(reply)) return reply;
      if (Date.now() > until) throw failure ?? new Error(`${route} still answers ${reply!.status}`);
      await pause(50 + Math.random() * 150);
    }
  }

  /** As `ask`, for what has to succeed. */
  async expect<Body = any>(route: string, body?: unknown, key?: string): Promise<Body> {
    const reply = await this.ask<Body>(route, body, key);
    if (reply.status >= 400) throw new Error(`${route} answered ${reply.status}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  }

  private async once<Body>(route: string, body: unknown, key: string): Promise<Reply<Body>> {
    const addresses = this.addresses();
    const base = addresses[this.turn++ % addresses.length];
    if (!base) throw new Error('no API process runs');
    const [method, path] = route.split(' ') as [string, string];
    const headers: Record<string, string> = { 'accept-language': 'en' };
    if (this.credentials) headers.authorization = `Bearer ${(this.token ??= await this.signIn(base))}`;
    if (method !== 'GET') headers['idempotency-key'] = key;
    if (body !== undefined && !(body instanceof FormData)) headers['content-type'] = 'application/json';
    const reply = await this.send<Body>(`${base}/api${path}`, route, {
      method, headers, body: body === undefined ? undefined : body instanceof FormData ? body : JSON.stringify(body),
    });
    if (reply.status === 401 && this.credentials) {
      // The token has aged: the next try signs in again.
      this.token = undefined;
      throw new Error('signed out');
    }
    return reply;
  }

  private async signIn(base: string): Promise<string> {
    const reply = await this.send<{ accessToken?: string }>(`${base}/api/auth/tokens`, 'POST /auth/tokens', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(this.credentials),
    });
    if (reply.status >= 400 || !reply.body.accessToken) throw new Error(`sign-in answered ${reply.status}`);
    return reply.body.accessToken;
  }

  private async send<Body>(url: string, route: string, init: RequestInit): Promise<Reply<Body>> {
    const started = performance.now();
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(15_000) });
    const text = await response.text();
    const reply = { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as Body };
    this.witness?.answered(route, reply, { retryAfter: response.headers.get('retry-after'), ms: performance.now() - started });
    return reply;
  }
}

/** A refusal that says: not now, or the same request is still running. */
function isPassing({ status, body }: Reply): boolean {
  return status === 503 || status === 429 || (status === 409 && ['platform.same-request-running', 'platform.changed-meanwhile'].includes((body as { code?: string })?.code ?? ''));
}
