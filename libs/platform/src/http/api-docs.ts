import { problemCatalogue } from '#kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import express from 'express';
import swaggerUi from 'swagger-ui-express';
import type { Env } from '../config/env.js';
import { describeApi } from './openapi.js';

/** Serves the description at /api/openapi.json and, for people, Swagger UI at /api/docs. In production only when asked for. */
export function mountApiDocs(app: NestFastifyApplication, env: Env): void {
  if (env.production && !env.API_DOCS) return;
  const fastify = app.getHttpAdapter().getInstance();
  // Described when first asked for: the document is large, and most processes never serve it.
  let described: { json: string; pages: ReturnType<typeof express> } | undefined;
  const describe = () => {
    if (described) return described;
    const document = describeApi(app);
    const pages = express().use('/api/docs', swaggerUi.serve, swaggerUi.setup(document, { customSiteTitle: 'Jiebang 揭榜台 API' }));
    return (described = { json: JSON.stringify(document), pages });
  };
  fastify.get('/api/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(describe().json));
  fastify.get('/api/problems', (_request, reply) => reply.send(problemCatalogue()));
  for (const path of ['/api/docs', '/api/docs/*']) {
    fastify.get(path, (request, reply) => {
      reply.hijack();
      describe().pages(request.raw as never, reply.raw as never);
    });
  }
}
