import { fold, type OrganisationKind, type OrganisationRole } from '#kernel';
import { chosen, type Reader } from '#platform';
import { Injectable } from '@nestjs/common';
import { accountIn } from './domain/account.js';
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
}

const briefOf = ({ kinds, ...brief }: PersonRow): PersonBrief => ({ ...brief, kinds: JSON.parse(kinds) as PersonKind[] });
