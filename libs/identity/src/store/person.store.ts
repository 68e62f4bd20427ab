import { In } from 'typeorm';
import { Store, type Tx } from '#platform';
import { personMissing } from '../domain/identity.problems.js';
import type { Person } from '../domain/person.js';
import { PersonSchema } from './person.schema.js';

export class PersonStore extends Store<Person> {
  constructor(tx: Tx) {
    super(tx, PersonSchema, personMissing);
  }

  byAccount(account: string): Promise<Person | null> {
    return this.findOne({ account });
  }

  async byIds(ids: readonly string[]): Promise<Person[]> {
    return ids.length === 0 ? [] : this.find({ id: In([...ids]) });
  }
}
