import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigInteger, createTable, id, integer, json, longText, makeAppendOnly, nullable, ref, text, time, version } from '#platform';

export class Matchmaking1764000600000 implements MigrationInterface {
  name = 'Matchmaking1764000600000';

  async up(runner: QueryRunner): Promise<void> {
    await events(runner);
    await registrations(runner);
    await meetings(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

async function events(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'matchmaking_event', {
    columns: {
      id: id(), officeId: ref(), officeName: text(200), coOrganisers: json(), title: text(80), kind: text(20), place: text(200),
      regionCode: nullable(text(6)), startsAt: time(), endsAt: time(), capacity: integer(), registrationOpensAt: time(),
      registrationClosesAt: time(), blocks: json(), tables: json(), requiredParties: json(), consentText: longText(),
      programme: nullable(longText()), state: text(20), openedAt: nullable(time()), finishedAt: nullable(time()),
      remindedAt: nullable(time()), cancelReason: nullable(text(500)), report: nullable(json()), createdAt: time(), version: version(),
    },
    indices: [
      { name: 'ix_matchmaking_event_start', columns: ['startsAt', 'id'] },
      { name: 'ix_matchmaking_event_state', columns: ['state', 'registrationClosesAt'] },
    ],
  });
  await createTable(runner, 'matchmaking_organiser', {
    columns: { organisationId: { ...ref(), primary: true }, eventId: { ...ref(), primary: true } },
    indices: [{ name: 'ix_matchmaking_organiser_event', columns: ['eventId'] }],
  });
}

async function registrations(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'matchmaking_registration', {
    columns: {
      id: id(), eventId: ref(), party: text(20), organisationId: nullable(ref()), teamId: nullable(ref()), holderName: text(200),
      universityCode: nullable(text(10)), liveHolder: nullable(ref()), registeredBy: ref(), state: text(20), interests: json(),
      consentText: longText(), waitTicket: nullable(integer()), checkInCode: nullable(text(6)), rejectionReason: nullable(text(500)),
      appliedAt: time(), checkedInAt: nullable(time()), version: version(),
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
}

async function meetings(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'meeting', {
    columns: {
      id: id(), eventId: ref(), state: text(20), startsAt: time(), endsAt: time(), tableName: text(40), propositionId: nullable(ref()),
      projectId: nullable(ref()), outcomes: integer(), cancelCause: nullable(text(30)), cancelNote: nullable(text(500)),
      createdAt: time(), version: version(),
    },
    indices: [{ name: 'ix_meeting_list', columns: ['eventId', 'startsAt', 'id'] }],
  });
  await createTable(runner, 'meeting_participant', {
    columns: { meetingId: { ...ref(), primary: true }, registrationId: { ...ref(), primary: true } },
    indices: [{ name: 'ix_meeting_participant_registration', columns: ['registrationId'] }],
  });
  await createTable(runner, 'meeting_seat', {
    columns: {
      id: id(), meetingId: ref(), eventId: ref(), slotStart: time(), registrationId: nullable(ref()), tableName: nullable(text(40)),
    },
    indices: [
      { name: 'ux_meeting_seat_registration', columns: ['eventId', 'slotStart', 'registrationId'], unique: true },
      { name: 'ux_meeting_seat_table', columns: ['eventId', 'slotStart', 'tableName'], unique: true },
      { name: 'ix_meeting_seat_meeting', columns: ['meetingId'] },
    ],
  });
  await createTable(runner, 'meeting_outcome', {
    columns: {
      id: id(), meetingId: ref(), eventId: ref(), number: integer(), outcome: text(20), amountFen: nullable(bigInteger()),
      hires: nullable(integer()), propositionId: nullable(ref()), projectId: nullable(ref()), nextStep: nullable(text(500)),
      ownerRegistrationId: nullable(ref()), dueOn: nullable(text(10)), statedBy: text(20), recordedBy: text(80), recordedAt: time(),
    },
    indices: [
      { name: 'ux_meeting_outcome_number', columns: ['meetingId', 'number'], unique: true },
      { name: 'ix_meeting_outcome_event', columns: ['eventId'] },
    ],
  });
  await makeAppendOnly(runner, 'meeting_outcome');
}
