import { randomUUID } from 'node:crypto';
import { Client, type Witness } from './client.js';

export type PersonKind = 'STUDENT' | 'TEACHER' | 'STAFF';
export type OrganisationKind = 'ENTERPRISE' | 'UNIVERSITY' | 'BANK' | 'DEMONSTRATION_BASE' | 'RESEARCH_INSTITUTE';

/** A person with a client that acts for them. */
export interface Person {
  readonly account: string;
  readonly client: Client;
}

/** Registers people over HTTP, named after what they do, and signs them in at their first request. */
export class People {
  private readonly password = `drill ${randomUUID()}`;
  /** Somebody who has not signed in. */
  readonly anonymous: Client;
  private count = 0;

  constructor(private readonly addresses: () => readonly string[], private readonly witness?: Witness) {
    this.anonymous = new Client(addresses, undefined, witness);
  }

  async register(role: string, displayName: string, kinds: readonly PersonKind[]): Promise<Person> {
    const account = `${role}-${++this.count}@jiebang.example`;
    await this.anonymous.expect('POST /people', { account, displayName, kinds, password: this.password });
    return this.as(account, this.password);
  }

  /** The same person on another device: signs in anew. */
  again({ account }: Person): Person {
    return this.as(account, this.password);
  }

  /** An account that the operator's command has made an administrator; see appointAdmin in admin.ts. */
  as(account: string, password: string): Person {
    return { account, client: new Client(this.addresses, { account, password }, this.witness) };
  }
}

/** Registers an organisation for its first member and has it verified. Answers its id. */
export async function registerOrganisation(
  member: Person, verifier: Person, organisation: { kind: OrganisationKind; name: string; uscc?: string; universityCode?: string; regionCode: string }, roles: readonly string[],
): Promise<string> {
  const { id, revision } = await member.client.expect<{ id: string; revision: number }>('POST /organisations', organisation);
  await verifier.client.expect(`PUT /organisations/${id}/verification`, { revision });
  const { items } = await member.client.expect<{ items: { id: string }[] }>(`GET /organisations/${id}/members`);
  await member.client.expect(`PUT /organisations/${id}/members/${items[0]!.id}/roles`, { roles });
  return id;
}
