import { describe, expect, it } from '@jest/globals';
import { changeProfile, refuseOrganisation, reinstateOrganisation, renameOrganisation, suspendOrganisation, verifyOrganisation } from './organisation-decisions.js';
import { type Organisation, organisationLifecycle, type OrganisationState } from './organisation.js';
import { registerOrganisation, type Registration, resubmitOrganisation } from './register-organisation.js';

const now = new Date('2026-03-01T08:00:00Z');
const facts = { id: 'o', membershipId: 'm', now, registrant: { id: 'p', account: 'p@jiebang.example' } };
const enterprise: Registration = { kind: 'ENTERPRISE', name: '示范装备　有限公司', uscc: '91430104ma4t00019m', regionCode: '430104' };
const registered = (registration: Partial<Registration> = {}) => registerOrganisation({ ...enterprise, ...registration }, facts);
const organisation = (state: OrganisationState, more: Partial<Organisation> = {}): Organisation => ({ ...registered().next, state, ...more });
const names = (events: readonly { kind: { name: string } }[]) => events.map((one) => one.kind.name);

describe('registering an organisation', () => {
  it('keeps the code and the name as they are searched, and waits', () => {
    expect(registered().next).toMatchObject({ state: 'PENDING', uscc: '91430104MA4T00019M', usccWarning: false, claimedCode: '91430104MA4T00019M', foldedName: '示范装备 有限公司' });
  });

  it('makes who registers it its administrator, and publisher of an enterprise', () => {
    expect(registered().membership).toMatchObject({ personId: 'p', account: 'p@jiebang.example', roles: ['ADMIN', 'PUBLISHER'], state: 'ACTIVE' });
    expect(registered({ kind: 'BANK' }).membership.roles).toEqual(['ADMIN']);
    expect(names(registered().events)).toEqual(['identity.organisation-registered.v1', 'identity.membership-granted.v1']);
  });

  it.each(['ENTERPRISE', 'BANK', 'RESEARCH_INSTITUTE'] as const)('needs a code of a %s', (kind) => expect(() => registered({ kind, uscc: undefined })).toThrow('needs a unified'));

  it('knows a base without any code, and a university by the ministry\'s', () => {
    expect(registered({ kind: 'DEMONSTRATION_BASE', uscc: undefined }).next).toMatchObject({ uscc: null, claimedCode: null });
    expect(registered({ kind: 'UNIVERSITY', uscc: undefined, universityCode: '4143010533' }).next).toMatchObject({ claimedCode: '4143010533' });
    expect(() => registered({ kind: 'UNIVERSITY' })).toThrow('10-digit code');
    expect(() => registered({ universityCode: '4143010533' })).toThrow('10-digit code');
  });

  it('flags a code whose check digit does not fit', () => expect(registered({ uscc: '91350100M0001TGQXM' }).next.usccWarning).toBe(true));
});

describe('verifying', () => {
  it.each([1, 3])('is of the record that was read, not of revision %i', (revision) => {
    const changed = organisation('PENDING', { version: 2 });
    for (const decide of [verifyOrganisation, refuseOrganisation] as const) {
      expect(() => decide(changed, { revision, now, verifiedBy: 'v', reason: '—' })).toThrow('Look at revision 2');
      expect(decide(changed, { revision: 2, now, verifiedBy: 'v', reason: '—' }).next.state).not.toBe('PENDING');
    }
  });

  it('says who did it', () => {
    const { next, events } = verifyOrganisation(organisation('PENDING'), { revision: 1, now, verifiedBy: 'v', note: '已核对' });
    expect(next).toMatchObject({ state: 'VERIFIED', verifiedBy: 'v', verificationNote: '已核对' });
    expect(events[0]!.payload).toEqual({ organisationId: 'o', verifiedBy: 'v' });
  });

  it.each([{}, { acceptCheckDigit: true }, { acceptCheckDigit: true, note: ' ' }, { note: '已核对' }])('of a flagged code needs a look and a note, not %j', (given) => {
    expect(() => verifyOrganisation(organisation('PENDING', { usccWarning: true }), { revision: 1, now, verifiedBy: 'v', ...given })).toThrow('check digit');
  });

  it('accepts a flagged code that somebody has looked at', () => {
    expect(verifyOrganisation(organisation('PENDING', { usccWarning: true }), { revision: 1, now, verifiedBy: 'v', acceptCheckDigit: true, note: '已核对执照' }).next.state).toBe('VERIFIED');
  });

  it('refused gives the code back, and a resubmission claims it again', () => {
    const refused = refuseOrganisation(organisation('PENDING'), { revision: 1, reason: '名称不一致', now }).next;
    expect(refused).toMatchObject({ state: 'REFUSED', reason: '名称不一致', claimedCode: null });
    const again = resubmitOrganisation(refused, { ...enterprise, name: '新名称有限公司' }, { now });
    expect(again.next).toMatchObject({ state: 'PENDING', reason: null, claimedCode: '91430104MA4T00019M', name: '新名称有限公司' });
    expect(names(again.events)).toEqual(['identity.organisation-resubmitted.v1', 'identity.organisation-renamed.v1']);
    expect(names(resubmitOrganisation(refused, enterprise, { now }).events)).toEqual(['identity.organisation-resubmitted.v1']);
  });
});

describe('the life of an organisation', () => {
  const commands = {
    verify: (from: Organisation) => verifyOrganisation(from, { revision: 1, now, verifiedBy: 'v' }),
    refuse: (from: Organisation) => refuseOrganisation(from, { revision: 1, now, reason: '—' }),
    resubmit: (from: Organisation) => resubmitOrganisation(from, enterprise, { now }),
    suspend: (from: Organisation) => suspendOrganisation(from, { now, reason: '—' }),
    reinstate: (from: Organisation) => reinstateOrganisation(from, { now }),
  };
  const states: OrganisationState[] = ['PENDING', 'VERIFIED', 'REFUSED', 'SUSPENDED'];

  it.each(states.flatMap((state) => Object.keys(commands).map((command) => [state, command as keyof typeof commands] as const)))('from %s allows %s only by the table', (state, command) => {
    const step = organisationLifecycle[command];
    if ((step.from as readonly string[]).includes(state)) expect(commands[command](organisation(state)).next.state).toBe(step.to);
    else expect(() => commands[command](organisation(state))).toThrow(`does not allow ${command}`);
  });
});

describe('the record of an organisation', () => {
  it('takes a new name with what it is searched by, and the old one silently', () => {
    const { next, events } = renameOrganisation(organisation('VERIFIED'), { name: 'ＮＥＷ 名称', now });
    expect(next).toMatchObject({ name: 'ＮＥＷ 名称', foldedName: 'new 名称' });
    expect(events[0]!.payload).toEqual({ organisationId: 'o', name: 'ＮＥＷ 名称' });
    expect(renameOrganisation(next, { name: next.name, now })).toEqual({ next, events: [] });
  });

  it('takes region, address and industry', () => {
    expect(changeProfile(organisation('VERIFIED', { address: '旧址' }), { regionCode: '370300' }, { now }).next).toMatchObject({ regionCode: '370300', address: null, state: 'VERIFIED' });
  });
});
