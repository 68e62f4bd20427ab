import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { ProblemDefinition } from '#kernel';
import { notAllowed, Problem } from '#kernel';
import { signInFirst } from '../access/authenticator.js';
import { ACCESS, type Access } from '../access/can.js';
import { databaseBusy } from '../unit-of-work/unit-of-work.problems.js';
import { invalidRequest } from './framework.problems.js';
import { problemBody } from './problem.filter.js';
import { PROBLEMS } from './problems.decorator.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The API's description, made from the routes, request classes and views. Compared with docs/reference/openapi.json. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Jiebang 揭榜台')
    .setDescription('Propositions published by enterprises, revealed by university teams, and the jobs that come of them.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'From POST /api/auth/tokens' })
    .addCookieAuth('session', { type: 'apiKey', in: 'cookie', description: 'From POST /api/auth/sessions' })
    .build();
  const document = SwaggerModule.createDocument(app, config);
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problemSchema },
    parameters: { ...document.components?.parameters, IdempotencyKey: idempotencyKey },
  };
  const routes = routesOf(app);
  for (const path of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = path[method];
      if (!operation) continue;
      describeIds(operation);
      describeRefusals(operation, method, routes.get(operation.operationId ?? ''));
    }
  }
  return document;
}

interface Route {
  readonly access: Access;
  readonly problems: readonly ProblemDefinition[];
}

function routesOf(app: NestFastifyApplication): Map<string, Route> {
  const [discovery, scanner, reflector] = [app.get(DiscoveryService), app.get(MetadataScanner), app.get(Reflector)];
  const routes = new Map<string, Route>();
  for (const { metatype } of discovery.getControllers()) {
    const { name, prototype } = metatype as { name: string; prototype: Record<string, () => unknown> };
    for (const method of scanner.getAllMethodNames(prototype)) {
      const access = reflector.get<Access | undefined>(ACCESS, prototype[method]!);
      if (access) routes.set(`${name}_${method}`, { access, problems: reflector.get<ProblemDefinition[] | undefined>(PROBLEMS, prototype[method]!) ?? [] });
    }
  }
  return routes;
}

/** What stands in a path without further words is an id; see ParseId. */
function describeIds({ parameters = [] }: Operation): void {
  for (const parameter of parameters) {
    if ('$ref' in parameter || parameter.in !== 'path' || parameter.example !== undefined) continue;
    Object.assign(parameter, { schema: { type: 'string', format: 'uuid' }, example: '01934f6e-7b1a-7c3e-9f00-5a2b8c4d6e11' });
  }
}

/** Adds to an operation what it may refuse: the general refusals and those its route names. */
function describeRefusals(operation: Operation, method: string, route: Route | undefined): void {
  if (!route) return;
  const general = [invalidRequest.definition, databaseBusy.definition, ...(route.access.public ? [] : [signInFirst.definition, notAllowed.definition])];
  for (const definition of [...general, ...route.problems]) {
    const body = problemBody(new Problem(definition), 'en');
    const status = String(body.status);
    const response = (operation.responses[status] ??= { description: '' }) as { description: string; content?: Record<string, { schema: object; examples: Record<string, object> }> };
    response.content ??= {};
    response.content['application/problem+json'] ??= { schema: { $ref: '#/components/schemas/Problem' }, examples: {} };
    response.content['application/problem+json']!.examples[definition.code] = { value: body };
    response.description = Object.keys(response.content['application/problem+json']!.examples).join(', ');
  }
  if (method !== 'get') {
    operation.parameters = [...(operation.parameters ?? []), { $ref: '#/components/parameters/IdempotencyKey' }];
  }
}

const idempotencyKey = {
  name: 'Idempotency-Key', in: 'header' as const, required: false,
  description: 'Your own name for this request, 8 to 80 visible ASCII characters. The same key within 24 hours gets the same answer instead of a second effect.',
  schema: { type: 'string' as const, minLength: 8, maxLength: 80 }, example: '5f0c6a1e-award-0001',
};

const problemSchema = {
  type: 'object' as const,
  required: ['type', 'code', 'status', 'title'],
  description: 'Every refusal, as application/problem+json (RFC 9457). `code` never changes; `title` is in the language of Accept-Language (zh by default).',
  properties: {
    type: { type: 'string', example: '/api/problems/bids.bid-missing' },
    code: { type: 'string', example: 'bids.bid-missing' },
    status: { type: 'integer', example: 404 },
    title: { type: 'string', example: '没有这份揭榜方案，或您无权查看。' },
    facts: { type: 'object', additionalProperties: true },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string', example: 'title' }, rule: { type: 'string', example: 'maxLength' }, message: { type: 'string' } } },
    },
    incident: { type: 'string', description: 'Only with 500: quote it to the operator' },
  },
};
