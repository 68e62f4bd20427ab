import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** The metrics of this process. Default ones include the event-loop lag. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry, prefix: 'jiebang_' });

export const requestSeconds = new Histogram({
  name: 'jiebang_http_request_seconds',
  help: 'Duration of HTTP requests by route and status',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});
