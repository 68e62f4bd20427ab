import { fold, type OrganisationKind, type OrganisationRole } from '#kernel';
import { chosen, queryChosen, type Reader } from '#platform';
import { Injectable } from '@nestjs/common';
import { accountIn, mailAddressIn } from './domain/account.js';
import { organisationMissing, personMissing } from './domain/identity.problems.js';
import type { OrganisationState } from './domain/organisation.js';
import type { PersonKind } from './domain/person.js';

export interface OrganisationBrief {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly uscc: string | null;
  readonly verified: boolean;
  readonly regionCode: string | null;
  readonly universityCode: string | null;
}

export interface PersonBrief {
  readonly id: string;
  readonly displayName: string;
  readonly kinds: readonly PersonKind[];
}

type OrganisationRow = Omit<OrganisationBrief, 'verified'> & { readonly state: OrganisationState };
type PersonRow = Omit<PersonBrief, 'kinds'> & { readonly kinds: string };

const ORGANISATIONS = 'SELECT id, kind, name, uscc, state, regionCode, universityCode FROM organisation WHERE';
const VERIFIED_NAMED = "SELECT id, name FROM organisation WHERE state = 'VERIFIED' AND foldedName IN";
const PEOPLE = 'SELECT id, displayName, kinds FROM person WHERE';
const DESK_ROLES = 4;
// Most members of a university have no desk: they are left in the database.
const DESKS = `SELECT DISTINCT personId FROM membership WHERE state = 'ACTIVE' AND (${Array.from({ length: DESK_ROLES }, () => 'roles LIKE ?').join(' OR ')}) AND organisationId`;
const INVITED = "SELECT p.id FROM membership m JOIN person p ON p.account = m.account WHERE m.id = ? AND m.state = 'INVITED'";
const ACCOUNTS = 'SELECT id, account FROM person WHERE id';

/** What other contexts may ask about people and organisations, in their unit of work or outside of one. */
@Injectable()
export class Identity {
  async organisation(reader: Reader, id: string): Promise<OrganisationBrief> {
    const [organisation] = await this.organisations(reader, [id]);
    if (!organisation) throw organisationMissing();
    return organisation;
  }

  /** Those of them that exist, in no particular order. */
  async organisations(reader: Reader, ids: readonly string[]): Promise<OrganisationBrief[]> {
    if (ids.length === 0) return [];
    const rows = await reader.query<OrganisationRow>(`${ORGANISATIONS} id IN (${ids.map(() => '?').join(', ')})`, ids);
    return rows.map(({ state, ...brief }) => ({ ...brief, verified: state === 'VERIFIED' }));
  }

  /** Verified organisations that bear one of these names, however wide or spaced it is typed. */
  async verifiedNamed(reader: Reader, names: readonly string[]): Promise<Pick<OrganisationBrief, 'id' | 'name'>[]> {
    if (names.length === 0) return [];
    return reader.query(`${VERIFIED_NAMED} (${names.map(() => '?').join(', ')}) ORDER BY id`, names.map(fold));
  }

  async person(reader: Reader, id: string): Promise<PersonBrief> {
    const [person] = await this.people(reader, [id]);
    if (!person) throw personMissing();
    return person;
  }

  /** Those of them that exist, in no particular order. */
  async people(reader: Reader, ids: readonly string[]): Promise<PersonBrief[]> {
    if (ids.length === 0) return [];
    return (await reader.query<PersonRow>(`${PEOPLE} id IN (${ids.map(() => '?').join(', ')})`, ids)).map(briefOf);
  }

  /** Whether one of these people holds one of the roles in one of the organisations, verified or not. */
  async anyHolds(reader: Reader, personIds: readonly string[], roles: readonly OrganisationRole[], organisationIds: readonly string[]): Promise<boolean> {
    const [people, places] = [chosen(personIds), chosen(organisationIds)];
    const rows = await reader.query<{ roles: string }>(`SELECT roles FROM membership WHERE personId ${people.sql} AND state = 'ACTIVE' AND organisationId ${places.sql}`, [...people.params, ...places.params]);
    return rows.some((row) => (JSON.parse(row.roles) as OrganisationRole[]).some((role) => roles.includes(role)));
  }

  /** The person who signs in with this name, however it is typed. */
  async personByAccount(reader: Reader, account: string): Promise<PersonBrief | undefined> {
    const name = accountIn(account);
    const [row] = name ? await reader.query<PersonRow>(`${PEOPLE} account = ?`, [name]) : [];
    return row && briefOf(row);
  }

  /** Who has a desk in any of these organisations: one of up to four roles there. */
  async desk(reader: Reader, organisationIds: readonly string[], roles: readonly OrganisationRole[]): Promise<string[]> {
    const named = Array.from({ length: DESK_ROLES }, (_, index) => `%"${roles[index] ?? roles[0]}"%`);
    const rows = await queryChosen<{ personId: string }>(reader, DESKS, organisationIds, named);
    return [...new Set(rows.map((one) => one.personId))];
  }

  /** Whom an invitation into an organisation is for, while it is open and if that account is anybody's. */
  async invited(reader: Reader, membershipId: string): Promise<string | undefined> {
    return (await reader.query<{ id: string }>(INVITED, [membershipId]))[0]?.id;
  }

  /** Where mail reaches these people, by their ids; not everybody signs in with an address. */
  async mailAddresses(reader: Reader, personIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await queryChosen<{ id: string; account: string }>(reader, ACCOUNTS, personIds);
    return new Map(rows.flatMap(({ id, account }) => {
      const address = mailAddressIn(account);
      return address ? [[id, address] as const] : [];
    }));
  }
}

const briefOf = ({ kinds, ...brief }: PersonRow): PersonBrief => ({ ...brief, kinds: JSON.parse(kinds) as PersonKind[] });
