import { describe, expect, it } from '@jest/globals';
import { type Actor, actsFor, actsIn, anonymous, belongsTo, holds, isOffice, isOfficeOf, isPerson, type Membership, officesOf, systemActor } from './actor.js';

const person = (...memberships: readonly Partial<Membership>[]): Actor => ({
  id: 'person', platformRoles: [],
  memberships: memberships.map((one) => ({ organisationId: 'a', organisationKind: 'ENTERPRISE', verified: true, roles: ['MEMBER'], ...one })),
});

describe('a role', () => {
  const here = person({ roles: ['PUBLISHER'] });
  const suspended = person({ roles: ['PUBLISHER'], verified: false });

  it('is held in one organisation, verified or not', () => {
    expect(holds(here, 'PUBLISHER', 'a')).toBe(true);
    expect(holds(suspended, 'PUBLISHER', 'a')).toBe(true);
    for (const other of ['b', null, undefined]) expect(holds(here, 'PUBLISHER', other)).toBe(false);
    expect(holds(here, 'ADMIN', 'a')).toBe(false);
  });

  it('acts only for a verified organisation, and for that one only', () => {
    expect(actsFor(here, 'PUBLISHER', 'a')).toBe(true);
    expect(actsFor(suspended, 'PUBLISHER', 'a')).toBe(false);
    const verifiedElsewhere = person({ roles: ['PUBLISHER'], verified: false }, { organisationId: 'b', roles: ['PUBLISHER'] }, { organisationId: 'c' });
    expect(actsFor(verifiedElsewhere, 'PUBLISHER', 'a')).toBe(false);
    expect(actsIn(verifiedElsewhere, 'PUBLISHER')).toEqual(['b']);
    for (const nowhere of [null, undefined]) expect(actsFor(here, 'PUBLISHER', nowhere)).toBe(false);
  });

  it('is not what belonging means', () => {
    expect(belongsTo(person({ verified: false, roles: [] }), 'a')).toBe(true);
    expect(belongsTo(here, null)).toBe(false);
  });
});

describe('an innovation office', () => {
  it('is one of a verified university or demonstration base', () => {
    for (const organisationKind of ['UNIVERSITY', 'DEMONSTRATION_BASE'] as const) expect(isOfficeOf(person({ organisationKind, roles: ['OFFICE'] }), 'a')).toBe(true);
    for (const organisationKind of ['ENTERPRISE', 'BANK', 'RESEARCH_INSTITUTE'] as const) expect(isOffice(person({ organisationKind, roles: ['OFFICE'] }))).toBe(false);
    expect(isOffice(person({ organisationKind: 'UNIVERSITY', roles: ['ADMIN', 'MEMBER'] }))).toBe(false);
  });

  it('that is suspended does not act because another one of the same person is verified', () => {
    const both = person(
      { organisationId: 'suspended', organisationKind: 'UNIVERSITY', verified: false, roles: ['OFFICE'] },
      { organisationId: 'z', organisationKind: 'DEMONSTRATION_BASE', roles: ['OFFICE'] }, { organisationId: 'b', organisationKind: 'UNIVERSITY', roles: ['OFFICE'] },
    );
    expect(isOffice(both)).toBe(true);
    expect(isOfficeOf(both, 'suspended')).toBe(false);
    expect(isOfficeOf(both, 'z')).toBe(true);
    for (const nowhere of [null, undefined]) expect(isOfficeOf(both, nowhere)).toBe(false);
    expect(officesOf(both)).toEqual(['b', 'z']);
  });
});

describe('a person', () => {
  it('is neither a handler nor somebody without a sign-in', () => {
    expect([person(), systemActor('relay'), anonymous].map(isPerson)).toEqual([true, false, false]);
  });
});
