import { AppointPlatformAdminUseCase, completeUscc } from '#identity';
import { type OrganisationKind, type OrganisationRole, type PlatformRole, systemActor } from '#kernel';
import type { TestHouse } from '#testing';
import { appointAdmin } from '../../../tools/drill/admin.js';
import { People, type Person, type PersonKind, registerOrganisation } from '../../../tools/drill/people.js';
import type { Site } from '../../../tools/drill/processes.js';

// The people of whole-product tests. They do everything over HTTP, in a test house or at the processes of a site.

export const UNIVERSITY = '4143010533';
export const DAY_MS = 86_400_000;

/** Somebody at a desk of an organisation. */
export interface Desk extends Person {
  readonly organisationId: string;
  readonly organisationName: string;
}

export interface TeamCast {
  readonly id: string;
  readonly leader: Person;
  readonly members: readonly Person[];
  readonly advisers: readonly Person[];
}

const desks: Readonly<Record<OrganisationKind, readonly OrganisationRole[]>> = {
  ENTERPRISE: ['ADMIN', 'PUBLISHER'], UNIVERSITY: ['ADMIN', 'OFFICE'], DEMONSTRATION_BASE: ['ADMIN', 'OFFICE'], BANK: ['ADMIN', 'BANK_OFFICER'], RESEARCH_INSTITUTE: ['ADMIN', 'PUBLISHER'],
};

export class Cast {
  private count = 0;

  private constructor(readonly people: People, readonly admin: Person) {}

  static async inHouse(house: TestHouse): Promise<Cast> {
    const address = await house.address();
    const people = new People(() => [address]);
    return new Cast(people, await appointed(house, people, '平台管理员', 'PLATFORM_ADMIN'));
  }

  static onSite(site: Site): Cast {
    const people = new People(site.addresses);
    const { account, password } = appointAdmin(site);
    return new Cast(people, people.as(account, password));
  }

  /** An organisation that the platform has verified, and the person at its desk. */
  async desk(kind: OrganisationKind, name: string): Promise<Desk> {
    const person = await this.people.register(kind.toLowerCase(), `${name}经办人`, ['STAFF']);
    const code = kind === 'UNIVERSITY' ? { universityCode: UNIVERSITY } : { uscc: this.uscc() };
    const organisationId = await registerOrganisation(person, this.admin, { kind, name, regionCode: '430104', ...code }, desks[kind]);
    return { ...person, organisationId, organisationName: name };
  }

  /** Everybody invited has agreed, so the team may bid. */
  async team(name: string, given: { members?: number; teachers?: number; advisers?: number } = {}): Promise<TeamCast> {
    const { members = 0, teachers = 0, advisers = 0 } = given;
    const leader = await this.people.register('leader', '学生队长', ['STUDENT']);
    const kind = teachers > 0 ? 'TEACHER_STUDENT' : 'STUDENT';
    const { id } = await leader.client.expect<{ id: string }>('POST /teams', { name, kind, universityCode: UNIVERSITY });
    const join = async (who: PersonKind, role: 'MEMBER' | 'ADVISER') => {
      const person = await this.people.register(role.toLowerCase(), who === 'TEACHER' ? '教师' : '学生队员', [who]);
      await leader.client.expect(`POST /teams/${id}/invitations`, { account: person.account, role });
      await person.client.expect(`PUT /teams/${id}/consent`);
      return person;
    };
    const joined: Person[] = [];
    for (let one = 0; one < members; one++) joined.push(await join('STUDENT', 'MEMBER'));
    for (let one = 0; one < teachers; one++) joined.push(await join('TEACHER', 'MEMBER'));
    const advising: Person[] = [];
    for (let one = 0; one < advisers; one++) advising.push(await join('TEACHER', 'ADVISER'));
    return { id, leader, members: joined, advisers: advising };
  }

  /** A proposition drafted, submitted, checked and open to bids, for an hour unless told otherwise. */
  async openProposition(publisher: Desk, office: Desk, { closesInMs = 3_600_000, ...given }: { closesInMs?: number; winners?: number } = {}): Promise<string> {
    const { id } = await publisher.client.expect<{ id: string }>('POST /propositions', { publisherId: publisher.organisationId, ...proposition, ...given });
    await publisher.client.expect(`PUT /propositions/${id}/submission`);
    await office.client.expect(`PUT /propositions/${id}/approval`);
    await office.client.expect(`PUT /propositions/${id}/schedule`, { batch: 'TEST', closeAt: inMs(closesInMs) });
    return id;
  }

  uscc(): string {
    return completeUscc(`91430104MA${String(++this.count).padStart(6, '0')}`);
  }
}

/** A person who holds a role in the platform itself; only its operator can give one. */
export async function appointed(house: TestHouse, people: People, displayName: string, role: PlatformRole): Promise<Person> {
  const person = await people.register('platform', displayName, ['STAFF']);
  const { id } = await person.client.expect<{ id: string }>('GET /people/me');
  await house.get(AppointPlatformAdminUseCase).execute(systemActor('test'), id, role);
  return person;
}

export const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();

export const proposition = {
  title: '产线视觉检测', keywords: ['机器视觉'], industryCode: 'C3841', regionCode: '430104', discipline: 'NEW_ENGINEERING', bountyFen: 30_000_000, expectedJobs: 5, winners: 1,
  summary: '在产线节拍内检出表面缺陷。', acceptance: '第三方检测机构出具报告。', indicators: [{ name: '检出率', unit: '%', operator: 'GE', target: '98' }],
};

export const bidContent = (plan: string, indicatorId?: string) => ({
  plan, technicalRoute: '数据治理、模型预训练、产线微调。', indicators: indicatorId ? [{ indicatorId, promised: '98.5', evidence: '三轮中试' }] : [],
  schedule: [{ step: '样机联调', due: '2030-03-31' }], budgetFen: 26_000_000, priceFen: 28_000_000, expectedJobs: 3,
  declarations: { originalWork: true, noConflictOfInterest: true, termsAccepted: true },
});
