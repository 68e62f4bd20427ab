import { type Role, roles } from './world.js';

/**
 * Who may do what: the whole API, one line a route, written by hand. A role that a line names gets past the rights
 * (what then refuses is the state of things); every other role must be refused.
 *
 * - Ids are those of the first of two equal sets of owners (publisher, base, leader …). What is allowed to them there
 *   is allowed to the second set (otherPublisher, otherBase, otherLeader) on its own objects, and to nobody else.
 * - `{propositionId}@draft` is another object of that kind; world.ts knows them by these names.
 * - `#label` tells two lines of one route apart; samples.ts has another body or query for it.
 * - After `|` stand roles that may as well, unless one before them did: a proposition is checked once.
 * - After `~` stand roles that may know that the object exists although no route shows it to them.
 */
const table = `
GET    /health/live                                                    everybody
GET    /health/ready                                                   everybody
GET    /metrics                                                        everybody
GET    /problems                                                       everybody
GET    /problems/{problemCode}                                         everybody
GET    /reference/universities                                         everybody
GET    /reference/industries                                           everybody
GET    /reference/regions                                              everybody

GET    /admin/queues                                                   admin
GET    /admin/outbox                                                   admin
GET    /admin/dead-letters                                             admin
PUT    /admin/dead-letters/{jobId}/redrive                             admin

POST   /people                                                         everybody
GET    /people/me                                                      signedIn
PUT    /people/me/password                                             nobody        the example is nobody's password
POST   /auth/sessions                                                  nobody        the example is nobody's password
POST   /auth/tokens                                                    nobody        the example is nobody's password
POST   /auth/tokens/refresh                                            nobody        the example is nobody's token
GET    /auth/sessions                                                  signedIn

GET    /organisations                                                  everybody
POST   /organisations                                                  signedIn
GET    /organisations/pending                                          offices admin
GET    /organisations/{organisationId}                                 everybody
GET    /organisations/{organisationId}@pending                         publisher offices admin
GET    /organisations/{organisationId}/members                         publisher
GET    /organisations/{organisationId}@pending/members                 publisher
GET    /organisations/{organisationId}/invitations                     publisher
POST   /organisations/{organisationId}/invitations                     publisher
PUT    /organisations/{organisationId}/members/{membershipId}/roles    publisher
DELETE /organisations/{organisationId}/members/{membershipId}          publisher
DELETE /organisations/{organisationId}/invitations/{invitationId}      publisher
PUT    /invitations/{invitationId}@student/acceptance                  student
PUT    /invitations/{invitationId}@student/refusal                     student
PUT    /organisations/{organisationId}/profile                         publisher
PUT    /organisations/{organisationId}/registration                    publisher
PUT    /organisations/{organisationId}@pending/registration            publisher
PUT    /organisations/{organisationId}@pending/verification            offices admin
PUT    /organisations/{organisationId}@pending/refusal                 offices admin
PUT    /organisations/{organisationId}@pending/name                    offices admin
PUT    /organisations/{organisationId}/verification                    offices admin
PUT    /organisations/{organisationId}/refusal                         offices admin
PUT    /organisations/{organisationId}/name                            offices admin

GET    /teams                                                          signedIn
GET    /teams/invitations                                              signedIn
POST   /teams                                                          signedIn
GET    /teams/{teamId}                                                 leader adviser university
POST   /teams/{teamId}/invitations                                     leader
DELETE /teams/{teamId}/invitations/{personId}                          leader
PUT    /teams/{teamId}/consent                                         leader adviser
PUT    /teams/{teamId}/leader                                          leader

GET    /programmes                                                     everybody
GET    /programmes/managed                                             offices admin
GET    /programmes/{programmeId}                                       everybody
GET    /programmes/{programmeId}@draft                                 base admin
GET    /programmes/{programmeId}/versions                              everybody
GET    /programmes/{programmeId}@draft/versions                        base admin
POST   /programmes                                                     base admin
PUT    /programmes/{programmeId}@draft                                 base admin
PUT    /programmes/{programmeId}                                       base admin
PUT    /programmes/{programmeId}@draft/publication                     base admin
POST   /programmes/{programmeId}/versions                              base admin
PUT    /programmes/{programmeId}/closing                               base admin
PUT    /programmes/{programmeId}/archiving                             base admin
GET    /working-days                                                   everybody
GET    /working-years/{year}                                           everybody
PUT    /working-years/{year}                                           admin

GET    /propositions                                                   everybody
GET    /propositions/facets                                            everybody
GET    /propositions/desk                                              publisher
GET    /propositions/{propositionId}                                   everybody
GET    /propositions/{propositionId}@open                              everybody
GET    /propositions/{propositionId}@draft                             publisher base
GET    /propositions/{propositionId}@toReturn                          publisher offices
GET    /propositions/{propositionId}@toApprove                         publisher offices
GET    /propositions/{propositionId}@toReject                          publisher offices
GET    /propositions/{propositionId}/changes                           everybody
GET    /propositions/{propositionId}@draft/changes                     nobody        what was never public has no public changes
POST   /propositions                                                   publisher
POST   /propositions#byOffice                                          base
PUT    /propositions/{propositionId}                                   base
PUT    /propositions/{propositionId}@draft                             base
PUT    /propositions/{propositionId}@draft/stamped-form                base
PUT    /propositions/{propositionId}@draft/refusal                     publisher
PUT    /propositions/{propositionId}@draft/confirmation                publisher
PUT    /propositions/{propositionId}@draft/submission                  base
PUT    /propositions/{propositionId}@draft/return                      nobody        not handed in
PUT    /propositions/{propositionId}@draft/approval                    nobody
PUT    /propositions/{propositionId}@draft/rejection                   nobody
PUT    /propositions/{propositionId}@toReturn/return                   university | otherBase
PUT    /propositions/{propositionId}@toApprove/approval                university | otherBase
PUT    /propositions/{propositionId}@toReject/rejection                university | otherBase
PUT    /propositions/{propositionId}@toApprove/schedule                base
PUT    /propositions/{propositionId}/relisting                         base
PUT    /propositions/{propositionId}/ending                            base
POST   /propositions/{propositionId}@open/amendments/preview           publisher base
POST   /propositions/{propositionId}@open/amendments                   publisher base
PUT    /propositions/{propositionId}@open/suspension                   base
PUT    /propositions/{propositionId}@open/resumption                   base
PUT    /propositions/{propositionId}@open/withdrawal-proposal          publisher base
DELETE /propositions/{propositionId}@open/withdrawal-proposal          publisher base
PUT    /propositions/{propositionId}@open/withdrawal-confirmation      publisher base
PUT    /propositions/{propositionId}@draft/withdrawal                  publisher base
PUT    /propositions/{propositionId}/withdrawal                        publisher base

POST   /proposition-imports                                            base
GET    /proposition-imports                                            base
GET    /proposition-imports/{importId}                                 base
GET    /proposition-imports/{importId}/rows                            base
PUT    /proposition-imports/{importId}/mapping                         base
PUT    /proposition-imports/{importId}/confirmation                    base
DELETE /proposition-imports/{importId}                                 base

GET    /bids                                                           signedIn
GET    /bids/{bidId}                                                   leader adviser publisher base
GET    /bids/{bidId}/receipt                                           leader adviser
GET    /bids/{bidId}/content                                           leader adviser publisher base
GET    /bids/{bidId}@sealed                                            leader adviser
GET    /bids/{bidId}@sealed/receipt                                    leader adviser
GET    /bids/{bidId}@sealed/content                                    leader adviser
PUT    /bids/{bidId}@sealed/shortlisting                               nobody
PUT    /bids/{bidId}@sealed/reserve                                    nobody
PUT    /bids/{bidId}@sealed/award                                      nobody
PUT    /bids/{bidId}@sealed/content                                    leader
PUT    /bids/{bidId}@sealed/withdrawal                                 leader
POST   /propositions/{propositionId}@open/bids                         leader
GET    /propositions/{propositionId}/bids                              publisher base
GET    /propositions/{propositionId}@open/bids                         publisher base
GET    /propositions/{propositionId}/opened-bids                       leader adviser publisher base
PUT    /propositions/{propositionId}@open/bid-opening                  publisher base
PUT    /bids/{bidId}/shortlisting                                      publisher base
PUT    /bids/{bidId}/reserve                                           publisher base
PUT    /bids/{bidId}/award                                             publisher base
PUT    /bids/{bidId}/content                                           leader
PUT    /bids/{bidId}/withdrawal                                        leader
PUT    /bids/{bidId}/confirmation                                      leader
PUT    /bids/{bidId}/decline                                           leader
PUT    /propositions/{propositionId}/award-closing                     publisher base
PUT    /propositions/{propositionId}/none-qualified                    publisher base

GET    /projects                                                       signedIn
GET    /projects#asPublisher                                           publisher otherPublisher
GET    /projects#asOffice                                              offices
GET    /projects/{projectId}                                           leader adviser publisher base
GET    /projects/{projectId}/reports                                   leader adviser publisher base
GET    /projects/{projectId}/milestones/{milestoneId}/files/{fileId}   leader adviser publisher base
PUT    /projects/{projectId}/agreement                                 publisher base
PUT    /projects/{projectId}/agreement/confirmation                    leader
PUT    /projects/{projectId}/milestones                                publisher base
POST   /projects/{projectId}/reports                                   leader
POST   /projects/{projectId}/milestones/{milestoneId}/files            leader
PUT    /projects/{projectId}/milestones/{milestoneId}/submission       leader
PUT    /projects/{projectId}/milestones/{milestoneId}/rework           publisher base
PUT    /projects/{projectId}/milestones/{milestoneId}/acceptance       publisher base
PUT    /projects/{projectId}/acceptance-application                    leader
PUT    /projects/{projectId}/acceptance                                publisher base
PUT    /projects/{projectId}/rework                                    publisher base
PUT    /projects/{projectId}/pause                                     publisher base
PUT    /projects/{projectId}/resumption                                publisher base

GET    /employment/totals                                              publisher otherPublisher offices statistician
GET    /employment/entries                                             publisher otherPublisher offices statistician
POST   /projects/{projectId}/hires                                     publisher base          ~ statistician
PUT    /job-entries/{entryId}/reversal                                 publisher base          ~ statistician

GET    /events                                                         everybody
GET    /events/managed                                                 offices
GET    /events/{eventId}                                               everybody
GET    /events/{eventId}@hidden                                        base
POST   /events                                                         base
GET    /events/{eventId}/registrations                                 base
GET    /events/{eventId}@hidden/registrations                          base
GET    /events/{eventId}/my-registrations                              signedIn
GET    /events/{eventId}@hidden/my-registrations                       base
GET    /events/{eventId}/registrations/{registrationId}                base publisher
GET    /events/{eventId}/registrations/{registrationId}@team           base leader adviser
POST   /events/{eventId}/registrations                                 publisher
POST   /events/{eventId}/registrations#team                            leader
PUT    /events/{eventId}/registrations/{registrationId}/approval       base
PUT    /events/{eventId}/registrations/{registrationId}/rejection      base
GET    /events/{eventId}/meetings                                      base
GET    /events/{eventId}@hidden/meetings                               base
GET    /events/{eventId}/my-meetings                                   signedIn
GET    /events/{eventId}@hidden/my-meetings                            base
GET    /events/{eventId}/meetings/{meetingId}                          base publisher leader adviser
GET    /events/{eventId}/meetings/{meetingId}/outcomes                 base publisher leader adviser
POST   /events/{eventId}/meetings                                      base
PUT    /events/{eventId}/meetings/{meetingId}/place                    base
PATCH  /events/{eventId}                                               base
PATCH  /events/{eventId}@hidden                                        base
PUT    /events/{eventId}@hidden/registration-opening                   base
PUT    /events/{eventId}/registration-closing                          base
PUT    /events/{eventId}/start                                         base
PUT    /events/{eventId}/check-in                                      base
PUT    /events/{eventId}/registrations/{registrationId}/check-in       base
PUT    /events/{eventId}/meetings/{meetingId}/no-show                  base
PUT    /events/{eventId}/meetings/{meetingId}/held                     base
PUT    /events/{eventId}/meetings/{meetingId}/outcome                  base publisher
PUT    /events/{eventId}/meetings/{meetingId}/cancellation             base
PUT    /events/{eventId}/registrations/{registrationId}/cancellation   base publisher
PUT    /events/{eventId}/finish                                        base
PUT    /events/{eventId}/report                                        base
PUT    /events/{eventId}/registration-opening                          base
PUT    /events/{eventId}/cancellation                                  base

GET    /statistics/indicators                                          everybody
GET    /statistics/values                                              everybody
GET    /statistics/values/{indicator}/rows                             offices statistician admin
GET    /statistics/periods                                             everybody
GET    /statistics/periods/{periodId}                                  everybody
POST   /statistics/periods                                             statistician
POST   /statistics/periods#ofOffice                                    base statistician
PUT    /statistics/periods/{periodId}/restatement                      base statistician
POST   /statistics/rebuilds                                            statistician admin
GET    /statistics/rebuilds/{rebuildId}                                statistician admin

GET    /notifications                                                  signedIn
GET    /notifications/preferences                                      signedIn
PUT    /notifications/preferences                                      signedIn
PUT    /notifications/{noticeId}/read                                  leader
PUT    /notifications/read                                             signedIn

PUT    /projects/{projectId}/termination                               publisher base
PUT    /teams/{teamId}/refusal                                         leader adviser
DELETE /teams/{teamId}/membership                                      leader adviser
DELETE /teams/{teamId}                                                 leader
PUT    /organisations/{organisationId}/suspension                      admin
DELETE /organisations/{organisationId}/suspension                      admin
DELETE /auth/sessions/{sessionId}                                      leader
DELETE /auth/sessions/current                                          signedIn
DELETE /auth/sessions                                                  signedIn
`;

export interface Right {
  /** The line as it is written, for messages. */
  readonly line: string;
  readonly method: string;
  /** With `{propositionId}@draft` and the like. */
  readonly path: string;
  /** As the document names it. */
  readonly route: string;
  readonly label: string | undefined;
  readonly may: readonly Role[];
  /** Those who may as well, for as long as nobody did. */
  readonly elseMay: readonly Role[];
  readonly knows: readonly Role[];
}

const groups: Readonly<Record<string, readonly Role[]>> = {
  everybody: roles, signedIn: roles.filter((one) => one !== 'anonymous'), offices: ['university', 'base', 'otherBase'], nobody: [],
};

function named(words: string): Role[] {
  const known = words.split(/\s+/).filter((word) => word in groups || (roles as readonly string[]).includes(word));
  return known.flatMap((word) => groups[word] ?? [word as Role]);
}

function parse(line: string): Right {
  const [, method, address, rest] = /^(\S+)\s+(\S+)\s+(.*)$/.exec(line)!;
  const [path, label] = address!.split('#') as [string, string?];
  const [allowed, knows = ''] = rest!.split('~') as [string, string?];
  const [may, elseMay = ''] = allowed.split('|') as [string, string?];
  return { line: `${method} ${address}`, method: method!, path, label, route: `${method} ${path.replace(/@\w+/g, '')}`, may: named(may), elseMay: named(elseMay), knows: named(knows) };
}

export const rights: readonly Right[] = table.split('\n').filter((line) => line.trim() !== '').map(parse);
