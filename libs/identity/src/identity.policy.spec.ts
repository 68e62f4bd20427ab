import { describe, expect, it } from '@jest/globals';
import { type Actor, type OrganisationKind, systemActor } from '#kernel';
import { anActor } from '#testing';
import { organisationKinds, type OrganisationState } from './domain/organisation.js';
import { identityPolicy, kindsToVerify } from './identity.policy.js';

const organisation = (kind: OrganisationKind = 'ENTERPRISE', state: OrganisationState = 'VERIFIED') => ({ organisation: { id: 'o', kind, state } });

const actors = {
  stranger: anActor(),
  publisher: anActor({ in: 'other', as: ['ADMIN', 'PUBLISHER'] }),
  office: anActor({ in: 'office', kind: 'UNIVERSITY', as: ['OFFICE'] }),
  unverifiedOffice: anActor({ in: 'office', kind: 'UNIVERSITY', as: ['OFFICE'], verified: false }),
  platform: anActor({ platformRoles: ['PLATFORM_ADMIN'] }),
  statistician: anActor({ platformRoles: ['STATISTICIAN'] }),
  admin: anActor({ in: 'o', as: ['ADMIN'] }),
  member: anActor({ in: 'o', as: ['MEMBER'] }),
  officeInside: anActor({ in: 'o', kind: 'DEMONSTRATION_BASE', as: ['OFFICE'] }),
  platformInside: anActor({ in: 'o', as: ['MEMBER'], platformRoles: ['PLATFORM_ADMIN'] }),
  system: systemActor('test'),
} satisfies Record<string, Actor>;

const who = (action: keyof typeof identityPolicy, facts: object | undefined): string[] =>
  Object.entries(actors).filter(([, actor]) => (identityPolicy[action] as (actor: Actor, facts: unknown) => boolean)(actor, facts)).map(([name]) => name);

const everybody = Object.keys(actors);

describe('who may do what in identity', () => {
  it('a verified organisation is public, any other is seen by its members and verifiers', () => {
    expect(who('identity.read', organisation())).toEqual(everybody);
    expect(who('identity.read', organisation('ENTERPRISE', 'PENDING'))).toEqual(['office', 'platform', 'admin', 'member', 'officeInside', 'platformInside']);
    expect(who('identity.read', organisation('UNIVERSITY', 'SUSPENDED'))).toEqual(['platform', 'admin', 'member', 'officeInside', 'platformInside']);
  });

  it('enterprises are verified by offices and the platform, universities and bases by the platform, nobody by their own', () => {
    for (const action of ['identity.verify', 'identity.refuse', 'identity.rename'] as const) {
      expect(who(action, organisation('ENTERPRISE', 'PENDING'))).toEqual(['office', 'platform']);
      expect(who(action, organisation('BANK', 'PENDING'))).toEqual(['office', 'platform']);
      expect(who(action, organisation('UNIVERSITY', 'PENDING'))).toEqual(['platform']);
      expect(who(action, organisation('DEMONSTRATION_BASE', 'PENDING'))).toEqual(['platform']);
    }
    expect(kindsToVerify(actors.office, organisationKinds)).toEqual(['ENTERPRISE', 'BANK', 'RESEARCH_INSTITUTE']);
    expect(kindsToVerify(actors.platform, organisationKinds)).toEqual(organisationKinds);
  });

  it('the platform suspends and reinstates, not its own', () => {
    expect(who('identity.suspend', organisation())).toEqual(['platform']);
    expect(who('identity.reinstate', organisation('ENTERPRISE', 'SUSPENDED'))).toEqual(['platform']);
  });

  it('administrators keep the registration and the members', () => {
    for (const action of ['identity.resubmit', 'identity.change-profile', 'identity.invite', 'identity.withdraw-invitation', 'identity.change-roles'] as const) {
      expect(who(action, organisation())).toEqual(['admin']);
    }
    expect(who('identity.see-members', organisation())).toEqual(['admin', 'member', 'officeInside', 'platformInside']);
    expect(who('identity.end-membership', { ...organisation(), membership: { personId: actors.member.id } })).toEqual(['admin', 'member']);
  });

  it('the record is for members and verifiers', () => expect(who('identity.see-record', organisation())).toEqual(['office', 'platform', 'admin', 'member', 'officeInside', 'platformInside']));

  it('an account, its sessions and its invitations are its person\'s only', () => {
    for (const action of ['identity.read', 'identity.use-account', 'identity.answer-invitation'] as const) expect(who(action, { personId: actors.member.id })).toEqual(['member']);
  });

  it('offices and the platform see what waits, the operator alone appoints', () => {
    expect(who('identity.list-pending', undefined)).toEqual(['office', 'platform', 'officeInside', 'platformInside']);
    expect(who('identity.grant-platform-role', undefined)).toEqual(['system']);
    expect(who('identity.register-organisation', undefined)).toEqual(everybody);
  });
});
