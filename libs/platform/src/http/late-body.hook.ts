import { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const BODY_MS = 60_000;
const TOO_LATE = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';

/**
 * Ends a request whose body does not arrive: let in byte by byte it would hold a socket and memory for ever. Forms are
 * short, so a minute is plenty for them; files have the whole time of a request (open-house.ts).
 */
export function endLateBodies(fastify: FastifyInstance, withinMs = BODY_MS): void {
  fastify.addHook('preParsing', (request, reply, payload, done) => {
    if (bringsForm(request)) {
      const late = setTimeout(end, withinMs, request.raw.socket).unref();
      const arrived = () => clearTimeout(late);
      payload.once('end', arrived);
      // Answered without the whole body, or its sender is gone.
      reply.raw.once('close', arrived);
    }
    done(null, payload);
  });
}

function bringsForm({ headers }: FastifyRequest): boolean {
  const bringsBody = (headers['content-length'] ?? '0') !== '0' || headers['transfer-encoding'] !== undefined;
  return bringsBody && !headers['content-type']?.startsWith('multipart/');
}

function end(socket: Socket): void {
  // Requests of our own make do without one.
  if (!(socket instanceof Socket)) return;
  socket.end(TOO_LATE);
  socket.destroySoon();
}
