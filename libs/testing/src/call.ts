import type { TestHouse } from './test-house.js';

export interface Answer<Body = any> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
  /** The body byte for byte. */
  readonly text: string;
}

/** Asks the house over real HTTP, as a client would: `call(house, 'POST /teams', { headers, body })` (the /api is added). */
export async function call<Body = any>(
  house: TestHouse, route: string, { headers = {}, body }: { headers?: Record<string, string>; body?: unknown } = {},
): Promise<Answer<Body>> {
  const [method, path] = route.split(' ') as [string, string];
  const upload = body instanceof FormData;
  const response = await fetch(`${await house.address()}/api${path}`, {
    method,
    headers: { ...(body !== undefined && !upload ? { 'content-type': 'application/json' } : {}), ...headers },
    body: body === undefined ? undefined : upload ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, body: (json && text !== '' ? JSON.parse(text) : text) as Body, headers: response.headers, text };
}
