import { isDuplicate, Store, type Tx } from '#platform';
import { alreadyMember, membershipMissing } from '../domain/identity.problems.js';
import type { Membership } from '../domain/membership.js';
import { MembershipSchema } from './membership.schema.js';

export class MembershipStore extends Store<Membership> {
  constructor(tx: Tx) {
    super(tx, MembershipSchema, membershipMissing);
  }

  /** One open membership or invitation for an account. */
  override async add(membership: Membership): Promise<Membership> {
    try {
      return await super.add(membership);
    } catch (error) {
      throw isDuplicate(error) ? alreadyMember() : error;
    }
  }

  async member(id: string, organisationId: string): Promise<Membership> {
    const membership = await this.findOne({ id, organisationId, state: 'ACTIVE' });
    if (!membership) throw membershipMissing();
    return membership;
  }

  async invitation(id: string, organisationId: string): Promise<Membership> {
    const membership = await this.findOne({ id, organisationId });
    if (!membership) throw membershipMissing();
    return membership;
  }

  /** Exact only while the organisation is held (lockById). */
  async adminsOf(organisationId: string): Promise<number> {
    const members = await this.find({ organisationId, state: 'ACTIVE' });
    return members.filter((one) => one.roles.includes('ADMIN')).length;
  }
}
