import { describe, expect, it } from '@jest/globals';
import { anActor } from '#testing';
import { aListed, aProposition } from './domain/proposition.fixture.js';
import { actionsOf, propositionsPolicy, seesDesk } from './propositions.policy.js';

const own = { state: 'SUBMITTED', publisherId: 'enterprise', officeId: null, draftedBy: 'somebody-there' } as const;
const checked = { ...own, state: 'APPROVED', responsibleOfficeId: 'office' } as const;
const proxied = { ...own, state: 'DRAFT', officeId: 'office', responsibleOfficeId: 'office', draftedBy: 'writer', editedBy: 'editor', confirmedBy: 'signer' } as const;

const inOffice = { in: 'office', kind: 'UNIVERSITY', as: ['OFFICE'] } as const;
const office = anActor(inOffice);
const suspended = anActor({ in: 'enterprise', as: ['PUBLISHER', 'ADMIN'], verified: false });

const people = {
  publisher: anActor({ in: 'enterprise', as: ['PUBLISHER'] }),
  admin: anActor({ in: 'enterprise', as: ['ADMIN'] }),
  suspended,
  otherPublisher: anActor({ in: 'other', as: ['PUBLISHER'] }),
  office,
  writer: anActor({ ...inOffice, id: 'writer' }),
  editor: anActor({ ...inOffice, id: 'editor' }),
  signer: anActor({ ...inOffice, id: 'signer' }),
  otherOffice: anActor({ in: 'other-office', kind: 'DEMONSTRATION_BASE', as: ['OFFICE'] }),
  unverifiedOffice: anActor({ ...inOffice, verified: false }),
  // Verified here, suspended there: that one office may act does not make the other one able to.
  officeElsewhere: { ...office, memberships: [{ ...office.memberships[0]!, verified: false }, { ...office.memberships[0]!, organisationId: 'verified-elsewhere' }] },
  employee: { ...office, memberships: [...office.memberships, ...anActor({ in: 'enterprise', as: ['MEMBER'] }).memberships] },
  student: anActor({ in: 'office', kind: 'UNIVERSITY', as: ['MEMBER'] }),
  stranger: anActor(),
} as const;
type Who = keyof typeof people;
const everybody = Object.keys(people) as Who[];
const ofOffice: readonly Who[] = ['office', 'writer', 'editor', 'signer', 'employee'];
const offices: readonly Who[] = ['office', 'writer', 'editor', 'signer', 'otherOffice', 'officeElsewhere', 'employee'];
const who = (action: keyof typeof propositionsPolicy, facts: object) => everybody.filter((one) => propositionsPolicy[action](people[one], facts as never));
const inOrder = (some: readonly Who[]): Who[] => everybody.filter((one) => some.includes(one));

describe('who may do what with a proposition', () => {
  it('reads what was ever open: everybody', () => expect(who('propositions.read', { proposition: aListed(own) })).toEqual(everybody));
  it('reads what waits for its check: the publisher, verified or not, and every office', () =>
    expect(who('propositions.read', { proposition: aProposition(own) })).toEqual(inOrder(['publisher', 'admin', 'suspended', ...offices])));
  it.each([['a draft of its own', { ...own, state: 'DRAFT' }, []], ['what an office wrote', proxied, ofOffice], ['what an office passed', checked, ofOffice]] as const)(
    'reads %s: the publisher, and the office that answers for it', (_, given, also) => {
      expect(who('propositions.read', { proposition: aProposition(given) })).toEqual(inOrder(['publisher', 'admin', 'suspended', ...also]));
    },
  );
  it('sees reasons and contacts of what is public: who acts for the publisher, and the office that answers for it', () =>
    expect(everybody.filter((one) => seesDesk(people[one], { proposition: aListed(checked) }))).toEqual(inOrder(['publisher', 'admin', ...ofOffice])));
  it('drafts: the publisher for itself, verified or not, a verified office for another', () => {
    expect(who('propositions.draft', { sides: { publisherId: 'enterprise', officeId: null } })).toEqual(['publisher', 'suspended']);
    expect(who('propositions.draft', { sides: { publisherId: 'enterprise', officeId: 'office' } })).toEqual(inOrder(ofOffice));
    expect(who('propositions.draft', { sides: { publisherId: 'office', officeId: 'office' } })).toEqual([]);
  });
  it.each(['propositions.edit', 'propositions.submit'] as const)('%s: whoever wrote it; that a publisher is not verified, the decision says', (action) => {
    expect(who(action, { proposition: aProposition(own) })).toEqual(['publisher', 'suspended']);
    expect(who(action, { proposition: aProposition(proxied) })).toEqual(inOrder(ofOffice));
  });
  it.each(['propositions.confirm', 'propositions.refuse'] as const)('%s: the verified enterprise for which an office wrote', (action) => {
    expect(who(action, { proposition: aProposition(proxied) })).toEqual(['publisher']);
    expect(who(action, { proposition: aProposition(own) })).toEqual([]);
  });
  it('records a stamped form: the office that wrote', () => expect(who('propositions.record-form', { proposition: aProposition(proxied) })).toEqual(inOrder(ofOffice)));
  it.each(['propositions.return', 'propositions.approve', 'propositions.reject'] as const)('%s: offices, but nobody who belongs to the publisher, wrote it or confirmed it', (action) => {
    expect(who(action, { proposition: aProposition(own) })).toEqual(inOrder(offices.filter((one) => one !== 'employee')));
    expect(who(action, { proposition: aProposition(proxied) })).toEqual(['office', 'otherOffice', 'officeElsewhere']);
    expect(who(action, { proposition: aProposition({ ...own, publisherId: 'office' }) })).toEqual(['otherOffice']);
  });
  it.each(['propositions.schedule', 'propositions.relist', 'propositions.end', 'propositions.suspend', 'propositions.resume'] as const)('%s: the office that answers for it', (action) => {
    expect(who(action, { proposition: aProposition(checked) })).toEqual(inOrder(ofOffice));
    expect(who(action, { proposition: aProposition(own) })).toEqual([]);
  });
  it.each(['propositions.withdraw', 'propositions.propose-withdrawal', 'propositions.confirm-withdrawal', 'propositions.retract-withdrawal'] as const)(
    '%s: who acts for the publisher, and the office that answers for it', (action) =>
      expect(who(action, { proposition: aListed(checked) })).toEqual(inOrder(['publisher', ...ofOffice])));
  it('amends: who acts for the publisher, and the office that writes for it', () => {
    expect(who('propositions.amend', { proposition: aListed(checked) })).toEqual(['publisher']);
    expect(who('propositions.amend', { proposition: aListed(proxied) })).toEqual(inOrder(['publisher', ...ofOffice]));
  });

  it('is told what the state allows', () => {
    expect(actionsOf(people.publisher, aProposition({ ...own, state: 'DRAFT' }))).toEqual(['propositions.edit', 'propositions.submit', 'propositions.withdraw']);
    expect(actionsOf(people.office, aProposition(proxied))).toEqual(['propositions.edit', 'propositions.record-form', 'propositions.submit', 'propositions.withdraw']);
    expect(actionsOf(people.publisher, aProposition(proxied))).toEqual(['propositions.confirm', 'propositions.refuse', 'propositions.withdraw']);
    expect(actionsOf(people.stranger, aListed())).toEqual([]);
    for (const state of ['NO_BID', 'FAILED'] as const) expect(actionsOf(people.office, aListed({ ...checked, state }))).toEqual(expect.arrayContaining(['propositions.relist', 'propositions.end']));
    const proposed = { reasonCode: 'LEGAL', document: '决定', note: null, proposedBy: people.publisher.id, proposedAt: '', confirmedBy: null } as const;
    const ofWithdrawal = (who: typeof people.publisher, withdrawal: typeof proposed | null) => actionsOf(who, aListed({ ...checked, withdrawal })).filter((action) => action.includes('withdraw'));
    expect(ofWithdrawal(people.publisher, null)).toEqual(['propositions.propose-withdrawal']);
    expect(ofWithdrawal(people.publisher, proposed)).toEqual(['propositions.retract-withdrawal']);
    expect(ofWithdrawal(people.office, proposed)).toEqual(['propositions.confirm-withdrawal', 'propositions.retract-withdrawal']);
  });
});
