import { describe, expect, it } from '@jest/globals';
import { anActor } from '#testing';
import { aListed, aProposition } from './domain/proposition.fixture.js';
import { actionsOf, propositionsPolicy } from './propositions.policy.js';

const own = { state: 'SUBMITTED', publisherId: 'enterprise', officeId: null } as const;
const proxied = { ...own, state: 'DRAFT', officeId: 'office' } as const;

const people = {
  publisher: anActor({ in: 'enterprise', as: ['PUBLISHER'] }),
  admin: anActor({ in: 'enterprise', as: ['ADMIN'] }),
  otherPublisher: anActor({ in: 'other', as: ['PUBLISHER'] }),
  office: anActor({ in: 'office', kind: 'UNIVERSITY', as: ['OFFICE'] }),
  otherOffice: anActor({ in: 'other-office', kind: 'DEMONSTRATION_BASE', as: ['OFFICE'] }),
  unverifiedOffice: anActor({ in: 'office', kind: 'UNIVERSITY', as: ['OFFICE'], verified: false }),
  student: anActor({ in: 'office', kind: 'UNIVERSITY', as: ['MEMBER'] }),
  stranger: anActor(),
};
type Who = keyof typeof people;
const everybody = Object.keys(people) as Who[];
const who = (action: keyof typeof propositionsPolicy, facts: object) => everybody.filter((one) => propositionsPolicy[action](people[one], facts as never));

describe('who may do what with a proposition', () => {
  it('reads what was ever open: everybody', () => expect(who('propositions.read', { proposition: aListed(own) })).toEqual(everybody));
  it('reads what was not: the desks of publisher and offices', () => {
    expect(who('propositions.read', { proposition: aProposition(own) })).toEqual(['publisher', 'admin', 'office', 'otherOffice']);
    expect(who('propositions.read', { proposition: aProposition(proxied) })).toEqual(['publisher', 'admin', 'office', 'otherOffice', 'unverifiedOffice']);
  });
  it('drafts: the publisher for itself, a verified office for another', () => {
    expect(who('propositions.draft', { sides: { publisherId: 'enterprise', officeId: null } })).toEqual(['publisher']);
    expect(who('propositions.draft', { sides: { publisherId: 'enterprise', officeId: 'office' } })).toEqual(['office']);
    expect(who('propositions.draft', { sides: { publisherId: 'office', officeId: 'office' } })).toEqual([]);
  });
  it.each(['propositions.edit', 'propositions.submit'] as const)('%s: whoever wrote it', (action) => {
    expect(who(action, { proposition: aProposition(own) })).toEqual(['publisher']);
    expect(who(action, { proposition: aProposition(proxied) })).toEqual(['office']);
  });
  it.each(['propositions.confirm', 'propositions.refuse'] as const)('%s: the enterprise for which an office wrote', (action) => {
    expect(who(action, { proposition: aProposition(proxied) })).toEqual(['publisher']);
    expect(who(action, { proposition: aProposition(own) })).toEqual([]);
  });
  it('records a stamped form: the office that wrote', () => expect(who('propositions.record-form', { proposition: aProposition(proxied) })).toEqual(['office']));
  it.each(['propositions.return', 'propositions.approve', 'propositions.reject', 'propositions.schedule', 'propositions.relist'] as const)(
    '%s: offices, never for their own organisation', (action) => {
      expect(who(action, { proposition: aProposition(own) })).toEqual(['office', 'otherOffice']);
      expect(who(action, { proposition: aProposition({ ...own, publisherId: 'office' }) })).toEqual(['otherOffice']);
    },
  );
  it('withdraws: the publisher and offices', () => expect(who('propositions.withdraw', { proposition: aListed(own) })).toEqual(['publisher', 'office', 'otherOffice']));

  it('is told what the state allows', () => {
    expect(actionsOf(people.publisher, aProposition({ ...own, state: 'DRAFT' }))).toEqual(['propositions.edit', 'propositions.submit', 'propositions.withdraw']);
    expect(actionsOf(people.office, aProposition(proxied))).toEqual(['propositions.edit', 'propositions.record-form', 'propositions.submit', 'propositions.withdraw']);
    expect(actionsOf(people.publisher, aProposition(proxied))).toEqual(['propositions.confirm', 'propositions.refuse', 'propositions.withdraw']);
    expect(actionsOf(people.stranger, aListed())).toEqual([]);
    for (const state of ['NO_BID', 'FAILED'] as const) expect(actionsOf(people.office, aListed({ ...own, state }))).toEqual(expect.arrayContaining(['propositions.relist', 'propositions.end']));
  });
});
