import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = { $ref?: string; properties?: Record<string, Schema>; additionalProperties?: unknown; items?: Schema; allOf?: Schema[]; anyOf?: Schema[] };

/** Fields of an answer that the document does not name for this route: nobody decided that they are shown. */
export function undocumented(document: OpenAPIObject, route: string, answer: unknown): string[] {
  const [method, path] = route.split(' ') as [string, string];
  const { responses } = (document.paths[`/api${path}`] as Record<string, { responses: Record<string, { content?: Record<string, { schema: Schema }> }> }>)[method.toLowerCase()]!;
  const schema = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].content?.['application/json']?.schema;
  return schema ? strayFields(document, schema, answer, '') : [];
}

function strayFields(document: OpenAPIObject, schema: Schema, value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => strayFields(document, resolved(document, schema).items ?? {}, one, `${at}[]`));
  if (value === null || typeof value !== 'object') return [];
  const { properties = {}, additionalProperties } = resolved(document, schema);
  if (additionalProperties) return [];
  return Object.entries(value).flatMap(([name, one]) => (properties[name] ? strayFields(document, properties[name], one, `${at}.${name}`) : [`${at}.${name}`]));
}

function resolved(document: OpenAPIObject, schema: Schema): Schema {
  const inner = schema.$ref ? (document.components!.schemas![schema.$ref.split('/').pop()!] as Schema) : (schema.allOf?.[0] ?? schema.anyOf?.[0]);
  return inner ? resolved(document, inner) : schema;
}
