import type { FastifyInstance } from 'fastify';

const BODY_MS = 60_000;
const TOO_LATE = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';

/**
 * Ends a request whose body does not arrive: let in byte by byte it would hold a socket and memory for ever. Forms are
 * short, so a minute is plenty for them; files have the whole time of a request (open-house.ts).
 */
export function endLateBodies(fastify: FastifyInstance, withinMs = BODY_MS): void {
  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    if (request.method !== 'GET' && !request.headers['content-type']?.startsWith('multipart/')) {
      const { socket } = request.raw;
      const end = () => {
        socket.end(TOO_LATE);
        socket.destroySoon();
      };
      const late = setTimeout(end, withinMs).unref();
      for (const event of ['end', 'close']) payload.once(event, () => clearTimeout(late));
    }
    done(null, payload);
  });
}
