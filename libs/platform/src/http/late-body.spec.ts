import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { nobody, openTestHouse, until } from '#testing';
import { fastify, type FastifyInstance } from 'fastify';
import { endLateBodies } from './late-body.hook.js';

let app: FastifyInstance;
let open: Socket[] = [];
afterEach(async () => {
  for (const one of open) one.destroy();
  open = [];
  await app?.close();
});

async function listen(withinMs: number): Promise<number> {
  app = fastify();
  endLateBodies(app, withinMs);
  app.addContentTypeParser('multipart/form-data', (_request, body, done) => void body.resume().on('end', () => done(null, {})));
  app.post('/', async (request) => request.body);
  await app.listen({ port: 0, host: '127.0.0.1' });
  return (app.server.address() as { port: number }).port;
}

/** Sends the head of a request and the beginning of its body. */
function begin(port: number, contentType: string, sent: string, length: number) {
  const socket = connect(port, '127.0.0.1');
  open.push(socket);
  const seen = { text: '', closed: false, socket };
  socket.on('data', (chunk: Buffer) => (seen.text += chunk.toString())).on('close', () => (seen.closed = true)).on('error', () => undefined);
  socket.write(`POST / HTTP/1.1\r\nHost: test\r\nContent-Type: ${contentType}\r\nContent-Length: ${length}\r\n\r\n${sent}`);
  return seen;
}

describe('a body', () => {
  it('that does not arrive ends its connection, however steadily its bytes come', async () => {
    const seen = begin(await listen(300), 'application/json', '{"a":"', 100_000);
    const drip = setInterval(() => seen.socket.write('x'), 20);
    await until(() => seen.closed);
    clearInterval(drip);
    expect(seen.text).toBe('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
  });

  it('that arrives in time is read, and its connection serves the next', async () => {
    const seen = begin(await listen(1000), 'application/json', '{"a":', 7);
    seen.socket.write('1}');
    await until(() => seen.text.includes('{"a":1}'));
    const late = begin((app.server.address() as { port: number }).port, 'application/json', '', 7);
    await until(() => late.closed);
    expect(seen.closed).toBe(false);
  });

  it('of a request that is answered, or that we make ourselves, ends nothing later', async () => {
    const port = await listen(500);
    for (const request of [{ payload: { a: 1 } }, {}, { payload: 'a', headers: { 'content-type': 'application/odd' } }]) await app.inject({ method: 'POST', url: '/', ...request });
    const early = begin(port, 'application/odd', '', 7);
    await until(() => early.text.includes('415'));
    const answered = begin(port, 'application/json', '{"a":1}', 7);
    await until(() => answered.text.includes('{"a":1}'));
    const late = begin(port, 'application/json', '', 7);
    await until(() => late.closed);
    expect([answered.closed, early.text.includes('408')]).toEqual([false, false]);
  });

  it('that is a file may take longer', async () => {
    const port = await listen(300);
    const file = begin(port, 'multipart/form-data; boundary=x', 'a', 2);
    const other = begin(port, 'application/json', '', 7);
    await until(() => other.closed);
    file.socket.write('b');
    await until(() => file.text.includes('200 OK'));
  });
});

it('the product ends requests that arrive for ever, and connections that nobody uses', async () => {
  const house = await openTestHouse([nobody]);
  try {
    const { requestTimeout, headersTimeout, timeout } = house.app.getHttpServer() as { requestTimeout: number; headersTimeout: number; timeout: number };
    expect({ requestTimeout, headersTimeout, timeout }).toEqual({ requestTimeout: 180_000, headersTimeout: 60_000, timeout: 120_000 });
  } finally {
    await house.close();
  }
});
