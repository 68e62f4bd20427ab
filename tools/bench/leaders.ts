import { createHmac, randomUUID } from 'node:crypto';
import { inParallel } from '../drill/in-parallel.js';
import { People, type Person } from '../drill/people.js';

/** A team leader as both servers know them. */
export interface Leader {
  readonly id: string;
  readonly person: Person;
}

const LEADERS = 40;

export function registerLeaders(addresses: () => readonly string[]): Promise<Leader[]> {
  const people = new People(addresses);
  return inParallel(Array.from({ length: LEADERS }), 2, async () => {
    const person = await people.register('leader', '学生队长', ['STUDENT']);
    const { id } = await person.client.expect<{ id: string }>('GET /people/me');
    return { id, person };
  });
}

/** A token of the product that lasts for the whole measurement: those from before the loading have aged. */
export async function productToken({ person }: Leader): Promise<string> {
  await person.client.expect('GET /people/me');
  return person.client.bearer!;
}

/** What the bare server checks its own tokens with. */
export const bareSecret = randomUUID();

export function bareToken(personId: string): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ sub: personId })}`;
  return `${head}.${createHmac('sha256', bareSecret).update(head).digest('base64url')}`;
}
