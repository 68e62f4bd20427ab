import { defineTable, id, integer, json, longText, nullable, ref, text, time, version } from '#platform';
import type { Registration } from '../domain/registration.js';

export const RegistrationSchema = defineTable<Registration>('matchmaking_registration', {
  columns: {
    id: id(),
    eventId: ref(),
    party: text(20),
    organisationId: nullable(ref()),
    teamId: nullable(ref()),
    holderName: text(200),
    universityCode: nullable(text(10)),
    liveHolder: nullable(ref()),
    registeredBy: ref(),
    state: text(20),
    interests: json(),
    consentText: longText(),
    waitTicket: nullable(integer()),
    checkInCode: nullable(text(6)),
    rejectionReason: nullable(text(500)),
    appliedAt: time(),
    checkedInAt: nullable(time()),
    version: version(),
  },
  indices: [
    { name: 'ux_matchmaking_registration_holder', columns: ['eventId', 'liveHolder'], unique: true },
    { name: 'ux_matchmaking_registration_ticket', columns: ['eventId', 'waitTicket'], unique: true },
    { name: 'ux_matchmaking_registration_code', columns: ['eventId', 'checkInCode'], unique: true },
    { name: 'ix_matchmaking_registration_list', columns: ['eventId', 'appliedAt', 'id'] },
    { name: 'ix_matchmaking_registration_state', columns: ['eventId', 'state'] },
    { name: 'ix_matchmaking_registration_organisation', columns: ['organisationId', 'eventId'] },
    { name: 'ix_matchmaking_registration_team', columns: ['teamId', 'eventId'] },
  ],
});
