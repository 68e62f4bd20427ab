import { createHash } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeApi, newId } from '#platform';
import { call, openTestHouse, type TestHouse } from '#testing';
import { inParallel } from '../../../tools/drill/in-parallel.js';
import { contexts } from '../src/contexts.js';
import { type Right, rights } from './access/rights.js';
import { filled, sampleOf } from './access/samples.js';
import { undocumented } from './access/undocumented.js';
import { buildWorld, type Ids, type Role, roles, type World } from './access/world.js';

let house: TestHouse;
let world: World;
let document: OpenAPIObject;

beforeAll(async () => {
  house = await openTestHouse(contexts);
  world = await buildWorld(house);
  document = describeApi(house.app);
}, 120_000);
afterAll(() => house.close());

/**
 * Whose objects a request names: those of the first owners or of the others, the same with an id at the end of the path
 * that nothing has, or a child of the others below a parent of the first.
 */
type Whose = 'own' | 'absent' | 'others' | 'absentThere' | 'mixed';

/** `/a/{aId}/b/{bId}@c` → `aId`, `bId@c` */
const parametersOf = (path: string): string[] => [...path.matchAll(/\{(\w+)\}(@\w+)?/g)].map((match) => match[1]! + (match[2] ?? ''));
/** `/a/{aId}/b/{bId}/c` → `/a/{aId}/b/{bId}`, `/a/{aId}` */
const objectsOf = (path: string): string[] => [...path.matchAll(/\{\w+\}(@\w+)?/g)].map((match) => path.slice(0, match.index + match[0].length)).reverse();

/** The two sets of owners are equal, so what one may do to its own objects the other may do to its own. */
const counterparts: Partial<Record<Role, Role>> = { leader: 'otherLeader', otherLeader: 'leader', publisher: 'otherPublisher', otherPublisher: 'publisher', base: 'otherBase', otherBase: 'base' };
const there = (role: Role): Role => counterparts[role] ?? role;

function may({ may: first, elseMay }: Right, role: Role, whose: Whose): boolean {
  const allowed = [...first, ...elseMay];
  if (whose === 'own') return allowed.includes(role);
  if (whose !== 'others') return false;
  // The second team has no adviser in the cast: there the first one's is as good as any other person.
  return role === 'adviser' ? (['adviser', 'student', 'bank'] as const).every((one) => allowed.includes(one)) : allowed.includes(there(role));
}

function idsFor({ path }: Right, whose: Whose): Ids {
  const ids = whose === 'others' || whose === 'absentThere' ? world.others : world.own;
  if (whose === 'own' || whose === 'others') return ids;
  const last = parametersOf(path).at(-1);
  if (!last) return Object.fromEntries(Object.keys(ids).map((name) => [name, newId()]));
  return { ...ids, [last]: whose === 'mixed' ? world.others[last]! : newId() };
}

function whoseObjects(right: Right): readonly Whose[] {
  const parameters = parametersOf(right.path).length;
  const { query, body } = sampleOf(document, right, Object.fromEntries(Object.keys(world.own).map((name) => [name, 'an id'])));
  const namesMore = `${query}${JSON.stringify(body)}`.includes('an id');
  if (parameters > 1) return ['own', 'absent', 'others', 'absentThere', 'mixed'];
  if (parameters === 0) return namesMore ? ['own', 'absent', 'others'] : ['own'];
  return ['own', 'absent', 'others', ...(namesMore ? (['absentThere'] as const) : [])];
}

function addressOf(right: Right, whose: Whose): { route: string; body: unknown } {
  const ids = idsFor(right, whose);
  const { query, body } = sampleOf(document, right, ids);
  return { route: `${right.method} ${filled(right.path, ids) as string}${query && `?${query}`}`, body };
}

const isPublic = ({ route }: Right): boolean => {
  const [method, path] = route.split(' ') as [string, string];
  return !('security' in (document.paths[`/api${path}`] as Record<string, object>)[method.toLowerCase()]!);
};

interface Asked {
  readonly right: Right;
  readonly role: Role;
  readonly whose: Whose;
  readonly status: number;
  readonly text: string;
}

async function ask(right: Right, role: Role, whose: Whose): Promise<Asked> {
  const { route, body } = addressOf(right, whose);
  const { bearer } = world.people[role].client;
  const { status, text } = await call(house, route, { headers: bearer ? { authorization: `Bearer ${bearer}` } : {}, body });
  return { right, role, whose, status, text };
}

function askAll(chosen: readonly Right[], wanted: (right: Right, role: Role, whose: Whose) => boolean): Promise<Asked[]> {
  const requests = chosen.flatMap((right) => whoseObjects(right).flatMap((whose) => roles.filter((role) => wanted(right, role, whose)).map((role) => ({ right, role, whose }))));
  return inParallel(requests, 12, ({ right, role, whose }) => ask(right, role, whose));
}

const sayOf = ({ right, role, whose, status, text }: Asked): string => `${right.line} as ${role} on ${whose}: ${status} ${status < 300 ? '' : text.slice(0, 300)}`;

/** Who sees the object that a path ends at, or the nearest one above it that a route shows. */
function readersOf({ path, knows }: Right): readonly Role[] {
  const shown = objectsOf(path).map((object) => rights.find((one) => one.method === 'GET' && one.path === object)).find(Boolean);
  return [...(shown?.may ?? []), ...knows];
}

/** Rows of every table but those that note who signed in and who tried to. */
async function contents(): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const { tableName } of house.database.dataSource.entityMetadatas) {
    if (['session', 'refresh_token', 'attempt_count'].includes(tableName)) continue;
    sums[tableName] = createHash('sha256').update(JSON.stringify(await house.database.read(`SELECT * FROM \`${tableName}\``))).digest('hex');
  }
  return sums;
}

/** Whoever is refused learns nothing: it is not found as an absent one is not found, unless he may know that it exists. */
function leaks(answers: readonly Asked[]): string[] {
  const nameOf = ({ right, role, whose }: Asked): string => `${right.line}#${right.label ?? ''} ${role} ${whose}`;
  const byName = new Map(answers.map((one) => [nameOf(one), one]));
  const absentFor = (one: Asked): Asked => (one.whose === 'others' ? byName.get(nameOf({ ...one, whose: 'absentThere' })) : undefined) ?? byName.get(nameOf({ ...one, whose: 'absent' }))!;
  return answers
    .filter(({ right, role, whose }) => ['own', 'others', 'mixed'].includes(whose) && !may(right, role, whose) && parametersOf(right.path).length > 0)
    .filter((one) => {
      const absent = absentFor(one);
      if (absent.status === one.status && absent.text === one.text) return false;
      return !(one.status === 403 && one.whose !== 'mixed' && readersOf(one.right).includes(one.whose === 'others' ? there(one.role) : one.role));
    })
    .map((one) => `${sayOf(one)} ≠ ${sayOf(absentFor(one))}`);
}

/** Routes whose body holds a password or a token. A refusal leaves its trace in the trail. */
const provesItself = ({ route }: Right): boolean => ['POST /auth/sessions', 'POST /auth/tokens', 'POST /auth/tokens/refresh', 'PUT /people/me/password'].includes(route);

const refused = ({ right, role, status }: Asked): boolean => (role === 'anonymous' && !isPublic(right) ? status === 401 : [401, 403, 404, 429].includes(status));

describe('who may do what', () => {
  it('is written down for every route of the API, and for no other', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods!).map((method) => `${method.toUpperCase()} ${path.replace('/api', '')}`));
    expect([...new Set(rights.map((one) => one.route))].sort()).toEqual(described.sort());
  });

  it('holds for every reading route, role and object, reading changes nothing and shows nothing undocumented', async () => {
    const before = await contents();
    const answers = await askAll(rights.filter((one) => one.method === 'GET'), () => true);
    const shown = answers.filter((one) => one.status === 200 && /^[[{]/.test(one.text));
    expect([...new Set(shown.flatMap(({ right, text }) => undocumented(document, right.route, JSON.parse(text)).map((field) => `${right.route} shows ${field}`)))]).toEqual([]);
    expect(answers.filter((one) => may(one.right, one.role, one.whose) && one.status !== 200).map(sayOf)).toEqual([]);
    expect(answers.filter((one) => !may(one.right, one.role, one.whose) && !refused(one)).map(sayOf)).toEqual([]);
    expect(leaks(answers)).toEqual([]);
    expect(await contents()).toEqual(before);
  }, 120_000);

  it('lets nobody else change anything, nor tells them what exists', async () => {
    const before = await contents();
    const answers = await askAll(rights.filter((one) => one.method !== 'GET' && !provesItself(one)), (right, role, whose) => !may(right, role, whose));
    expect(answers.filter((one) => !refused(one)).map(sayOf)).toEqual([]);
    expect(leaks(answers)).toEqual([]);
    expect(await contents()).toEqual(before);
  }, 120_000);

  it('lets nobody sign in with the example of the document', async () => {
    const answers = await askAll(rights.filter(provesItself), () => true);
    expect(answers.filter((one) => !refused(one)).map(sayOf)).toEqual([]);
  });

  // Last, and in the order of the table: what is done here cannot be undone.
  it('lets through everybody whom a line names', async () => {
    const stopped: string[] = [];
    for (const right of rights.filter((one) => one.method !== 'GET')) {
      for (const role of right.may) {
        const { route, body } = addressOf(right, 'own');
        const { status, body: answer } = await world.people[role].client.ask<{ code?: string } | undefined>(route, body);
        if ([401, 403, 404].includes(status) || status >= 500 || answer?.code === 'platform.invalid-request') stopped.push(`${right.line} as ${role}: ${status} ${JSON.stringify(answer)}`);
      }
    }
    expect(stopped).toEqual([]);
  }, 120_000);
});
