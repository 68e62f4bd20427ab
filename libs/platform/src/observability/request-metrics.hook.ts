import type { FastifyInstance } from 'fastify';
import { requestSeconds } from './metrics.js';

type Series = ReturnType<typeof requestSeconds.labels>;

export function measureRequests(fastify: FastifyInstance): void {
  // As many as there are routes and statuses; finding one by its labels costs more than counting.
  const known = new Map<string, Series>();
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const name = `${request.method} ${route} ${reply.statusCode}`;
    let series = known.get(name);
    if (!series) known.set(name, (series = requestSeconds.labels(request.method, route, String(reply.statusCode))));
    series.observe(reply.elapsedTime / 1000);
    done();
  });
}
