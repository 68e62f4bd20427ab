import type { DemoClient } from './demo-client.js';
import type { DemoPeople } from './demo-people.js';

export interface DemoOrganisations {
  readonly base: string;
  readonly university: string;
  readonly enterprise: string;
}

/** A demonstration base, a university, an enterprise and a bank, verified, each with its one desk. Codes are synthetic. */
export async function registerOrganisations(people: DemoPeople): Promise<DemoOrganisations> {
  const register = async (by: DemoClient, organisation: object, roles: readonly string[]) => {
    const { id, revision } = await by.ask<{ id: string; revision: number }>('POST /organisations', organisation);
    await people.admin.ask(`PUT /organisations/${id}/verification`, { revision });
    const { items } = await by.ask<{ items: { id: string }[] }>(`GET /organisations/${id}/members`);
    await by.ask(`PUT /organisations/${id}/members/${items[0]!.id}/roles`, { roles });
    return id;
  };
  const base = await register(people.office, { kind: 'DEMONSTRATION_BASE', name: '示范基地双创办', regionCode: '370303' }, ['ADMIN', 'OFFICE', 'PUBLISHER']);
  const university = await register(people['university-office'], { kind: 'UNIVERSITY', name: '中南大学双创办（演示）', universityCode: '4143010533', regionCode: '430104' }, ['ADMIN', 'OFFICE']);
  const enterprise = await register(people.publisher, { kind: 'ENTERPRISE', name: '示范装备制造有限公司', uscc: '91430104MA4T00019M', regionCode: '430104', industryCode: 'C3985' }, ['ADMIN', 'PUBLISHER']);
  await register(people.bank, { kind: 'BANK', name: '示范银行', uscc: '91370303MA3T00025R', regionCode: '370303' }, ['ADMIN', 'BANK_OFFICER']);
  return { base, university, enterprise };
}
