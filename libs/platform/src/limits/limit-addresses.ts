import { isIPv6 } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { tooManyRequests } from '../http/framework.problems.js';
import { MinuteCounter } from './minute-counter.js';

/** Refuses what one address asks beyond `max` requests a minute. A proxy asks about our health as often as it likes. */
export function limitAddresses(fastify: FastifyInstance, max: number): void {
  const counter = new MinuteCounter();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const tooMany = !request.url.startsWith('/api/health/') && counter.count(clientOf(request.ip)) > max;
    done(tooMany ? tooManyRequests() : undefined);
  });
}

/** One client's address: of IPv6 the first 64 bits, of which a client has all the rest to itself. */
export function clientOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head, tail] = address.split('::');
  const groups = head === '' ? [] : head!.split(':');
  const filled = tail === undefined ? groups : [...groups, ...Array<string>(8).fill('0')];
  return filled.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':');
}
