import type { OpenAPIObject } from '@nestjs/swagger';
import type { Ids } from './world.js';

// Requests as the document gives them: each field with its example. Only where a field names an object of the world,
// or an example depends on today, it is replaced; `{teamId}` stands for the id of whichever owner's turn it is.

type Schema = { $ref?: string; example?: unknown; default?: unknown; type?: string | string[]; properties?: Record<string, Schema>; items?: Schema; allOf?: Schema[]; anyOf?: Schema[] };

const HOUR_MS = 3_600_000;
const firstHour = Math.ceil(Date.now() / HOUR_MS) * HOUR_MS;
/** On the hour, the same for everybody who asks. */
export const inHours = (hours: number): string => new Date(firstHour + hours * HOUR_MS).toISOString();

const replaced: Readonly<Record<string, object>> = {
  'POST /teams/{teamId}/invitations': { account: undefined, personId: '{strangerId}' },
  'PUT /teams/{teamId}/leader': { personId: '{strangerId}' },
  'POST /programmes': { organiserId: '{officeId}' },
  'PUT /working-years/{year}': { daysOff: ['2026-10-01'], makeUpDays: ['2026-10-10'] },
  'POST /propositions': { publisherId: '{organisationId}', officeId: undefined },
  'POST /propositions#byOffice': { publisherId: '{organisationId}', officeId: '{officeId}' },
  'PUT /propositions/{propositionId}/schedule': { programmeId: undefined },
  'PUT /propositions/{propositionId}/relisting': { programmeId: undefined },
  'POST /propositions/{propositionId}/bids': { teamId: '{teamId}' },
  'PUT /bids/{bidId}/award': { jointWith: [] },
  'PUT /projects/{projectId}/milestones': { milestones: [{ title: '样机', dueOn: '2030-11-30', weight: 100 }] },
  'POST /projects/{projectId}/reports': { milestoneId: undefined },
  'POST /events': { officeId: '{officeId}', blocks: [], coOrganiserIds: [] },
  'POST /events/{eventId}/registrations': { organisationId: '{organisationId}', teamId: undefined, interests: undefined },
  'POST /events/{eventId}/registrations#team': { organisationId: undefined, teamId: '{teamId}', interests: undefined },
  'PUT /events/{eventId}/registration-opening': { registrationClosesAt: undefined },
  'PUT /events/{eventId}/check-in': { code: '{checkInCode}' },
  'PATCH /events/{eventId}': { title: '新题', ...Object.fromEntries(['blocks', 'coOrganiserIds', 'startsAt', 'endsAt', 'registrationOpensAt', 'registrationClosesAt'].map((name) => [name, undefined])) },
  'POST /events/{eventId}/meetings': { registrationIds: ['{registrationId}', '{teamRegistrationId}'], startsAt: inHours(27), propositionId: undefined, projectId: undefined },
  'PUT /events/{eventId}/meetings/{meetingId}/place': { startsAt: inHours(27) },
  'PUT /events/{eventId}/meetings/{meetingId}/outcome': { ownerRegistrationId: undefined },
  'POST /statistics/periods': { name: '2024', officeId: undefined },
  'POST /statistics/periods#ofOffice': { name: '2024', officeId: '{officeId}' },
};

const queries: Readonly<Record<string, string>> = {
  'GET /working-days': 'from=2026-09-28&days=7',
  'GET /propositions/desk': 'organisationId={organisationId}',
  'POST /proposition-imports': 'organisationId={officeId}',
  'GET /proposition-imports': 'organisationId={officeId}',
  'GET /projects': 'as=TEAM',
  'GET /projects#asPublisher': 'as=PUBLISHER',
  'GET /projects#asOffice': 'as=OFFICE',
};

export interface Sample {
  readonly query: string;
  readonly body: unknown;
}

/** The request of one line of the table, with these owners' ids. */
export function sampleOf(document: OpenAPIObject, { route, label }: { route: string; label: string | undefined }, ids: Ids): Sample {
  const name = label ? `${route}#${label}` : route;
  const query = filled(queries[name] ?? '', ids) as string;
  const [method, path] = route.split(' ') as [string, string];
  const operation = (document.paths[`/api${path}`] as Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>)[method.toLowerCase()]!;
  const content = operation.requestBody?.content;
  if (!content) return { query, body: undefined };
  if ('multipart/form-data' in content) return { query, body: aFile(path) };
  const example = exampleOf(document, content['application/json']!.schema) as object;
  return { query, body: filled({ ...example, ...replaced[name] }, ids) };
}

function aFile(path: string): FormData {
  const form = new FormData();
  const list = path.includes('import');
  form.append('file', list ? new Blob(['命题名称,编号\n产线视觉检测,A-1\n'], { type: 'text/csv' }) : new Blob(['%PDF-1.7\n%%EOF'], { type: 'application/pdf' }), list ? '榜单.csv' : '报告.pdf');
  return form;
}

function exampleOf(document: OpenAPIObject, schema: Schema): unknown {
  if (schema.example !== undefined) return schema.example;
  const named = schema.$ref ?? schema.allOf?.[0]?.$ref ?? schema.anyOf?.[0]?.$ref;
  if (named) return exampleOf(document, document.components!.schemas![named.split('/').pop()!] as Schema);
  if (schema.items) return [exampleOf(document, schema.items)];
  if (schema.properties) return Object.fromEntries(Object.entries(schema.properties).map(([name, one]) => [name, exampleOf(document, one)]));
  return schema.default;
}

/** Puts ids in place of `{name}`, anywhere in the value. */
export function filled(value: unknown, ids: Ids): unknown {
  if (typeof value === 'string') return value.replace(/\{(\w+)\}(@\w+)?/g, (_, name: string, which = '') => ids[name + which] ?? missing(name + which));
  if (Array.isArray(value)) return value.map((one) => filled(one, ids));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, ids)]));
  return value;
}

function missing(name: string): never {
  throw new Error(`the world has no ${name}: add it to world.ts`);
}
