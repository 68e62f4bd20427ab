import { defineEvent, type OrganisationKind, type OrganisationRole, type PlatformRole } from '#kernel';

interface OfPerson { personId: string }
interface OfOrganisation { organisationId: string }
interface OfMembership extends OfOrganisation { membershipId: string }
interface OfSession extends OfPerson { sessionId: string }

export const PersonRegistered = defineEvent<OfPerson>({ name: 'identity.person-registered.v1', aggregate: 'person', subject: 'personId', begins: true, about: 'A person opened an account.' });
export const PasswordChanged = defineEvent<OfPerson>({ name: 'identity.password-changed.v1', aggregate: 'person', subject: 'personId', about: 'A person changed the password; all other sessions ended.' });
export const SignedOutEverywhere = defineEvent<OfPerson>({ name: 'identity.signed-out-everywhere.v1', aggregate: 'person', subject: 'personId', about: 'A person ended all sessions.' });
export const PlatformRoleGranted = defineEvent<OfPerson & { role: PlatformRole }>({ name: 'identity.platform-role-granted.v1', aggregate: 'person', subject: 'personId', about: 'The operator gave a person a role of the platform.' });

// Each session, and each refused attempt, is a stream of its own: many sign-ins of one person at once never wait for each other.
export const SignedIn = defineEvent<OfSession & { kind: 'BROWSER' | 'API' }>({ name: 'identity.signed-in.v1', aggregate: 'session', subject: 'sessionId', about: 'A person signed in.' });
export const SignedOut = defineEvent<OfSession>({ name: 'identity.signed-out.v1', aggregate: 'session', subject: 'sessionId', about: 'A person ended a session.' });
export const SessionRevoked = defineEvent<OfSession>({ name: 'identity.session-revoked.v1', aggregate: 'session', subject: 'sessionId', about: 'A refresh token was used a second time, so its session was ended.' });
export const SignInRefused = defineEvent<{ attemptId: string; personId: string | null }>({ name: 'identity.sign-in-refused.v1', aggregate: 'sign-in-attempt', subject: 'attemptId', begins: true, about: 'A sign-in was refused; personId is null when no such account exists.' });

export const OrganisationRegistered = defineEvent<OfOrganisation & { kind: OrganisationKind }>({ name: 'identity.organisation-registered.v1', aggregate: 'organisation', subject: 'organisationId', begins: true, about: 'An organisation was registered and waits for verification.' });
export const OrganisationVerified = defineEvent<OfOrganisation & { verifiedBy: string }>({ name: 'identity.organisation-verified.v1', aggregate: 'organisation', subject: 'organisationId', about: 'An innovation office or the platform verified an organisation.' });
export const OrganisationRefused = defineEvent<OfOrganisation>({ name: 'identity.organisation-refused.v1', aggregate: 'organisation', subject: 'organisationId', about: 'An organisation was not verified; the reason stands in its record.' });
export const OrganisationResubmitted = defineEvent<OfOrganisation>({ name: 'identity.organisation-resubmitted.v1', aggregate: 'organisation', subject: 'organisationId', about: 'An organisation corrected its registration and waits for verification again.' });
export const OrganisationSuspended = defineEvent<OfOrganisation>({ name: 'identity.organisation-suspended.v1', aggregate: 'organisation', subject: 'organisationId', about: 'The platform suspended a verified organisation.' });
export const OrganisationReinstated = defineEvent<OfOrganisation>({ name: 'identity.organisation-reinstated.v1', aggregate: 'organisation', subject: 'organisationId', about: 'The platform lifted the suspension of an organisation.' });
export const OrganisationRenamed = defineEvent<OfOrganisation & { name: string }>({ name: 'identity.organisation-renamed.v1', aggregate: 'organisation', subject: 'organisationId', about: 'An organisation has a new name.' });
export const OrganisationProfileChanged = defineEvent<OfOrganisation>({ name: 'identity.organisation-profile-changed.v1', aggregate: 'organisation', subject: 'organisationId', about: 'An organisation changed its region, address or industry.' });

export const MemberInvited = defineEvent<OfMembership>({ name: 'identity.member-invited.v1', aggregate: 'membership', subject: 'membershipId', about: 'An organisation invited somebody.' });
export const InvitationDeclined = defineEvent<OfMembership & OfPerson>({ name: 'identity.invitation-declined.v1', aggregate: 'membership', subject: 'membershipId', about: 'The invited person declined.' });
export const InvitationWithdrawn = defineEvent<OfMembership>({ name: 'identity.invitation-withdrawn.v1', aggregate: 'membership', subject: 'membershipId', about: 'The organisation withdrew an invitation.' });
export const InvitationCodeRefused = defineEvent<OfMembership & OfPerson>({ name: 'identity.invitation-code-refused.v1', aggregate: 'membership', subject: 'membershipId', about: 'Somebody with the invited account gave a wrong code.' });
export const MembershipGranted = defineEvent<OfMembership & OfPerson & { roles: readonly OrganisationRole[] }>({ name: 'identity.membership-granted.v1', aggregate: 'membership', subject: 'membershipId', about: 'A person became a member of an organisation.' });
export const MembershipRolesChanged = defineEvent<OfMembership & OfPerson & { roles: readonly OrganisationRole[] }>({ name: 'identity.membership-roles-changed.v1', aggregate: 'membership', subject: 'membershipId', about: 'A member has other roles now.' });
export const MembershipEnded = defineEvent<OfMembership & OfPerson>({ name: 'identity.membership-ended.v1', aggregate: 'membership', subject: 'membershipId', about: 'A person is no longer a member of an organisation.' });
