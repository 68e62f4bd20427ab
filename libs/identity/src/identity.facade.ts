import type { OrganisationKind } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { accountIn } from './domain/account.js';
import type { Organisation } from './domain/organisation.js';
import type { Person, PersonKind } from './domain/person.js';
import { OrganisationStore } from './store/organisation.store.js';
import { PersonStore } from './store/person.store.js';

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

/** What other contexts may ask about people and organisations, inside their own unit of work. */
@Injectable()
export class Identity {
  async organisation(tx: Tx, id: string): Promise<OrganisationBrief> {
    return organisationBrief(await new OrganisationStore(tx).byId(id));
  }

  async person(tx: Tx, id: string): Promise<PersonBrief> {
    return personBrief(await new PersonStore(tx).byId(id));
  }

  /** Those of them that exist, in no particular order. */
  async people(tx: Tx, ids: readonly string[]): Promise<PersonBrief[]> {
    return (await new PersonStore(tx).byIds(ids)).map(personBrief);
  }

  /** The person who signs in with this name, however it is typed. */
  async personByAccount(tx: Tx, account: string): Promise<PersonBrief | undefined> {
    const name = accountIn(account);
    const person = name ? await new PersonStore(tx).byAccount(name) : null;
    return person ? personBrief(person) : undefined;
  }
}

const organisationBrief = ({ id, kind, name, uscc, state, regionCode, universityCode }: Organisation): OrganisationBrief =>
  ({ id, kind, name, uscc, verified: state === 'VERIFIED', regionCode, universityCode });

const personBrief = ({ id, displayName, kinds }: Person): PersonBrief => ({ id, displayName, kinds });
