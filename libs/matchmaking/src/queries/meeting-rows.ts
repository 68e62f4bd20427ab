import { asTime, type Param, type Reader } from '#platform';
import type { Meeting, RecordedOutcome } from '../domain/meeting.js';
import type { Registration } from '../domain/registration.js';
import type { Raw } from './raw.js';

export type Participant = Pick<Registration, 'id' | 'party' | 'holderName' | 'organisationId' | 'teamId'>;

/** A meeting with who meets and the last statement of what came of it. */
export interface ListedMeeting {
  readonly meeting: Meeting;
  readonly participants: readonly Participant[];
  readonly outcome: Omit<RecordedOutcome, 'id' | 'recordedBy'> | null;
}

type ParticipantColumns = Omit<Participant, 'id'> & { readonly registrationId: string };
type OutcomeColumns = {
  readonly [Column in 'number' | 'outcome' | 'amountFen' | 'hires' | 'nextStep' | 'ownerRegistrationId' | 'dueOn' | 'statedBy']: RecordedOutcome[Column] | null;
} & { readonly resultPropositionId: string | null; readonly resultProjectId: string | null; readonly recordedAt: Date | string | null };
type Row = Raw<Meeting> & ParticipantColumns & OutcomeColumns;

/** The first meetings, by time, for which this constant condition holds. Participants are joined to a page that is cut already. */
export async function meetingsWhere(reader: Reader, condition: string, params: readonly Param[], limit: number): Promise<ListedMeeting[]> {
  const rows = await reader.query<Row>(
    `SELECT m.*, p.registrationId, r.party, r.holderName, r.organisationId, r.teamId,
       o.number, o.outcome, o.amountFen, o.hires, o.propositionId AS resultPropositionId, o.projectId AS resultProjectId,
       o.nextStep, o.ownerRegistrationId, o.dueOn, o.statedBy, o.recordedAt
     FROM (SELECT * FROM meeting m WHERE ${condition} ORDER BY m.startsAt, m.id LIMIT ?) m
     JOIN meeting_participant p ON p.meetingId = m.id
     JOIN matchmaking_registration r ON r.id = p.registrationId
     LEFT JOIN meeting_outcome o ON o.meetingId = m.id AND o.number = m.outcomes
     ORDER BY m.startsAt, m.id, r.party, r.id`,
    [...params, limit],
  );
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.map((id) => listed(rows.filter((row) => row.id === id)));
}

function listed(rows: readonly Row[]): ListedMeeting {
  const [first] = rows as [Row];
  const { id, eventId, state, tableName, propositionId, projectId, outcomes, cancelCause, cancelNote, version } = first;
  return {
    meeting: {
      id, eventId, state, tableName, propositionId, projectId, outcomes, cancelCause, cancelNote, version,
      startsAt: asTime(first.startsAt), endsAt: asTime(first.endsAt), createdAt: asTime(first.createdAt),
    },
    participants: rows.map(({ registrationId, party, holderName, organisationId, teamId }) => ({ id: registrationId, party, holderName, organisationId, teamId })),
    outcome: outcomeIn(first),
  };
}

function outcomeIn(row: Row): ListedMeeting['outcome'] {
  const { id: meetingId, eventId, number, outcome, amountFen, hires, nextStep, ownerRegistrationId, dueOn, statedBy } = row;
  if (number === null || outcome === null || statedBy === null) return null;
  return {
    meetingId, eventId, number, outcome, hires, nextStep, ownerRegistrationId, dueOn, statedBy,
    amountFen: amountFen === null ? null : Number(amountFen),
    propositionId: row.resultPropositionId, projectId: row.resultProjectId, recordedAt: asTime(row.recordedAt!),
  };
}
