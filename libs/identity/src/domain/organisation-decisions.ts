import { advance, type Decision, fold, happened } from '#kernel';
import { OrganisationProfileChanged, OrganisationRefused, OrganisationReinstated, OrganisationRenamed, OrganisationSuspended, OrganisationVerified } from '../contract/identity.events.js';
import { checkDigitNotAccepted, organisationChanged } from './identity.problems.js';
import { type Organisation, organisationLifecycle } from './organisation.js';

export interface VerificationFacts {
  /** Of the record that the verifier has read. */
  readonly revision: number;
  readonly now: Date;
  readonly verifiedBy: string;
  readonly acceptCheckDigit?: boolean;
  readonly note?: string;
}

export function verifyOrganisation(organisation: Organisation, { revision, now, verifiedBy, acceptCheckDigit, note }: VerificationFacts): Decision<Organisation> {
  const state = advance('organisation', organisationLifecycle, organisation.state, 'verify');
  refuseUnread(organisation, revision);
  if (organisation.usccWarning && !(acceptCheckDigit && note?.trim())) throw checkDigitNotAccepted();
  const next = { ...organisation, state, verifiedBy, verificationNote: note ?? null, reason: null };
  return { next, events: [happened(OrganisationVerified, now, { organisationId: organisation.id, verifiedBy })] };
}

export function refuseOrganisation(organisation: Organisation, facts: { revision: number; reason: string; now: Date }): Decision<Organisation> {
  const state = advance('organisation', organisationLifecycle, organisation.state, 'refuse');
  refuseUnread(organisation, facts.revision);
  const next = { ...organisation, state, reason: facts.reason, claimedCode: null };
  return { next, events: [happened(OrganisationRefused, facts.now, { organisationId: organisation.id })] };
}

/** Until it is decided on, its administrator may change name and code: what nobody has looked at is not decided on. */
function refuseUnread({ version }: Organisation, revision: number): void {
  if (version !== revision) throw organisationChanged({ revision: version });
}

export function suspendOrganisation(organisation: Organisation, facts: { reason: string; now: Date }): Decision<Organisation> {
  const state = advance('organisation', organisationLifecycle, organisation.state, 'suspend');
  return { next: { ...organisation, state, reason: facts.reason }, events: [happened(OrganisationSuspended, facts.now, { organisationId: organisation.id })] };
}

export function reinstateOrganisation(organisation: Organisation, facts: { now: Date }): Decision<Organisation> {
  const state = advance('organisation', organisationLifecycle, organisation.state, 'reinstate');
  return { next: { ...organisation, state, reason: null }, events: [happened(OrganisationReinstated, facts.now, { organisationId: organisation.id })] };
}

/** The name of a verified organisation was looked at with its certificate, so it is not the organisation's own to change. */
export function renameOrganisation(organisation: Organisation, facts: { name: string; now: Date }): Decision<Organisation> {
  if (facts.name === organisation.name) return { next: organisation, events: [] };
  const next = { ...organisation, name: facts.name, foldedName: fold(facts.name) };
  return { next, events: [happened(OrganisationRenamed, facts.now, { organisationId: organisation.id, name: facts.name })] };
}

export interface Profile {
  readonly regionCode: string;
  readonly address?: string | null;
  readonly industryCode?: string | null;
}

export function changeProfile(organisation: Organisation, { regionCode, address, industryCode }: Profile, facts: { now: Date }): Decision<Organisation> {
  const next = { ...organisation, regionCode, address: address ?? null, industryCode: industryCode ?? null };
  return { next, events: [happened(OrganisationProfileChanged, facts.now, { organisationId: organisation.id })] };
}
