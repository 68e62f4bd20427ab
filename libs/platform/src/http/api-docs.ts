import type { RequestListener } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Env } from '../config/env.js';
import { describeApi } from './openapi.js';
import { sendProblem } from './problem.filter.js';

/** Serves the description at /api/openapi.json and, for people, Swagger UI at /api/docs. In production only when asked for. */
export function mountApiDocs(app: NestFastifyApplication, env: Env): void {
  if (env.production && !env.API_DOCS) return;
  const fastify = app.getHttpAdapter().getInstance();
  // Described when first asked for: the document is large, and most processes never serve it.
  let described: { document: OpenAPIObject; json: string } | undefined;
  const describe = () => {
    if (described) return described;
    const document = describeApi(app);
    return (described = { document, json: JSON.stringify(document) });
  };
  let pages: Promise<RequestListener> | undefined;
  fastify.get('/api/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(describe().json));
  for (const path of ['/api/docs', '/api/docs/*']) {
    fastify.get(path, { errorHandler: sendProblem }, async (request, reply) => {
      const show = await (pages ??= swaggerPages(describe().document));
      reply.hijack();
      show(request.raw, reply.raw);
    });
  }
}

/** Swagger UI, which knows Express only. Neither is loaded before somebody looks. */
async function swaggerPages(document: OpenAPIObject): Promise<RequestListener> {
  const [{ default: express }, { default: swaggerUi }] = await Promise.all([import('express'), import('swagger-ui-express')]);
  return express().use('/api/docs', swaggerUi.serve, swaggerUi.setup(document, { customSiteTitle: 'Jiebang 揭榜台 API' })) as RequestListener;
}
