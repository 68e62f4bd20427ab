import { describe, expect, it } from '@jest/globals';
import type { OrganisationKind, OrganisationRole } from '#kernel';
import { acceptInvitation, changeRoles, declineInvitation, endMembership, inviteMember, withdrawInvitation } from './membership-decisions.js';
import { type Membership, membershipLifecycle, type MembershipState, organisationRoles } from './membership.js';
import { type Organisation, organisationKinds, type OrganisationState } from './organisation.js';

const now = new Date('2026-03-01T08:00:00Z');
const of = (kind: OrganisationKind, state: OrganisationState = 'VERIFIED') => ({ id: 'o', kind, state }) as Organisation;
const invite = (roles: readonly OrganisationRole[], organisation = of('ENTERPRISE')) => inviteMember(organisation, { account: 'p@jiebang.example', roles }, { id: 'm', codeHash: 'h', now });
const membership = (state: MembershipState, roles: OrganisationRole[] = ['MEMBER']): Membership =>
  ({ ...invite(['MEMBER']).next, state, roles, personId: state === 'INVITED' ? null : 'p' });

describe('inviting', () => {
  const allowed: Record<OrganisationKind, OrganisationRole[]> = {
    ENTERPRISE: ['ADMIN', 'PUBLISHER', 'MEMBER'],
    RESEARCH_INSTITUTE: ['ADMIN', 'PUBLISHER', 'MEMBER'],
    UNIVERSITY: ['ADMIN', 'PUBLISHER', 'OFFICE', 'MEMBER'],
    DEMONSTRATION_BASE: ['ADMIN', 'PUBLISHER', 'OFFICE', 'MEMBER'],
    BANK: ['ADMIN', 'BANK_OFFICER', 'MEMBER'],
  };

  it.each(organisationKinds.flatMap((kind) => organisationRoles.map((role) => [kind, role] as const)))('to a %s as %s', (kind, role) => {
    if (allowed[kind].includes(role)) expect(invite([role], of(kind)).next).toMatchObject({ state: 'INVITED', roles: [role], personId: null });
    else expect(() => invite([role], of(kind))).toThrow(`no role ${role}`);
  });

  it('names each role once, and needs an organisation that is open', () => {
    expect(invite(['MEMBER', 'ADMIN', 'MEMBER']).next.roles).toEqual(['MEMBER', 'ADMIN']);
    expect(() => invite(['MEMBER'], of('ENTERPRISE', 'SUSPENDED'))).toThrow('cannot take members');
    expect(() => invite(['MEMBER'], of('ENTERPRISE', 'REFUSED'))).toThrow('cannot take members');
  });
});

describe('an invitation', () => {
  const facts = { organisation: of('ENTERPRISE'), personId: 'p', codeHash: 'h', now };

  it('accepted makes a member', () => {
    const { next, events } = acceptInvitation(membership('INVITED'), facts);
    expect(next).toMatchObject({ state: 'ACTIVE', personId: 'p', account: 'p@jiebang.example', codeHash: null });
    expect(events[0]!.payload).toEqual({ membershipId: 'm', organisationId: 'o', personId: 'p', roles: ['MEMBER'] });
    expect(() => acceptInvitation(membership('INVITED'), { ...facts, organisation: of('ENTERPRISE', 'SUSPENDED') })).toThrow('cannot take members');
  });

  it('is accepted with its code only', () => {
    expect(() => acceptInvitation(membership('INVITED'), { ...facts, codeHash: 'other' })).toThrow('code is not correct');
    expect(() => acceptInvitation({ ...membership('INVITED'), codeHash: null }, facts)).toThrow('code is not correct');
  });

  it('declined or withdrawn forgets the account and the code', () => {
    expect(declineInvitation(membership('INVITED'), facts).next).toMatchObject({ state: 'DECLINED', personId: 'p', account: null, codeHash: null, closedAt: now });
    expect(withdrawInvitation(membership('INVITED'), { now }).next).toMatchObject({ state: 'WITHDRAWN', personId: null, account: null, codeHash: null, closedAt: now });
  });

  const commands = {
    accept: (from: Membership) => acceptInvitation(from, facts),
    decline: (from: Membership) => declineInvitation(from, facts),
    withdraw: (from: Membership) => withdrawInvitation(from, { now }),
  };
  const states: MembershipState[] = ['INVITED', 'ACTIVE', 'DECLINED', 'WITHDRAWN', 'ENDED'];

  it.each(states.flatMap((state) => Object.keys(commands).map((command) => [state, command as keyof typeof commands] as const)))('in %s allows %s only by the table', (state, command) => {
    if (state === 'INVITED') expect(commands[command](membership(state)).next.state).toBe(membershipLifecycle[command].to);
    else expect(() => commands[command](membership(state))).toThrow(`does not allow ${command}`);
  });
});

describe('a member', () => {
  const organisation = of('ENTERPRISE');

  it('leaves, and the account is forgotten', () => {
    const { next, events } = endMembership(membership('ACTIVE'), { now, admins: 1 });
    expect(next).toMatchObject({ state: 'ENDED', account: null, personId: 'p', closedAt: now });
    expect(events[0]!.payload).toEqual({ membershipId: 'm', organisationId: 'o', personId: 'p' });
  });

  it('gets other roles', () => expect(changeRoles(membership('ACTIVE'), { organisation, roles: ['PUBLISHER'], now, admins: 1 }).next.roles).toEqual(['PUBLISHER']));

  it('cannot get a role that the organisation has not', () => expect(() => changeRoles(membership('ACTIVE'), { organisation, roles: ['OFFICE'], now, admins: 1 })).toThrow('no role OFFICE'));

  it('who is the last administrator stays one', () => {
    const admin = membership('ACTIVE', ['ADMIN']);
    expect(() => endMembership(admin, { now, admins: 1 })).toThrow('at least one administrator');
    expect(() => changeRoles(admin, { organisation, roles: ['MEMBER'], now, admins: 1 })).toThrow('at least one administrator');
    expect(changeRoles(admin, { organisation, roles: ['ADMIN', 'PUBLISHER'], now, admins: 1 }).next.roles).toEqual(['ADMIN', 'PUBLISHER']);
    expect(endMembership(admin, { now, admins: 2 }).next.state).toBe('ENDED');
  });

  it.each<MembershipState>(['INVITED', 'DECLINED', 'WITHDRAWN', 'ENDED'])('is not who is %s', (state) => {
    expect(() => endMembership(membership(state), { now, admins: 2 })).toThrow('no such membership');
    expect(() => changeRoles(membership(state), { organisation, roles: ['MEMBER'], now, admins: 2 })).toThrow('no such membership');
  });
});
