import { bigInteger, integer, longText, nullable, ref, text, time } from '../database/columns.js';
import { defineTable } from '../database/define-table.js';

/** `ready` waits for its time, `running` is leased, `done` had its effect once, `dead` gave up and waits for a person. */
export type JobState = 'ready' | 'running' | 'done' | 'dead';

/** One piece of work for one handler. The row is the truth; Redis only says that there is something to do. */
export interface JobRow {
  /** `<eventId>.<handler>`, or `<schedule>@<slot>`. */
  readonly id: string;
  readonly seq: number;
  readonly queue: string;
  readonly handler: string;
  /** Jobs of one lane run one at a time in the order of `seq`. */
  readonly lane: string;
  readonly eventId: string | null;
  readonly payload: string;
  readonly state: JobState;
  readonly attempts: number;
  readonly availableAt: Date;
  readonly leaseUntil: Date | null;
  readonly leaseToken: string | null;
  readonly rungAt: Date | null;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

export const JobSchema = defineTable<JobRow>('job', {
  columns: {
    id: { ...text(160), primary: true },
    seq: bigInteger(),
    queue: text(40),
    handler: text(100),
    lane: text(270),
    eventId: nullable(ref()),
    payload: longText(),
    state: text(10),
    attempts: integer(),
    availableAt: time(),
    leaseUntil: nullable(time()),
    leaseToken: nullable(ref()),
    rungAt: nullable(time()),
    error: nullable(longText()),
    createdAt: time(),
    finishedAt: nullable(time()),
  },
  indices: [
    { name: 'ix_job_lane', columns: ['lane', 'state', 'seq'] },
    { name: 'ix_job_state', columns: ['state', 'availableAt'] },
    { name: 'ix_job_queue', columns: ['queue', 'state', 'availableAt'] },
  ],
});

/** Written in the handler's own transaction: this handler has had its effect for this event. */
export interface InboxRow {
  readonly eventId: string;
  readonly handler: string;
  readonly handledAt: Date;
}

export const InboxSchema = defineTable<InboxRow>('inbox', {
  columns: { eventId: { ...text(160), primary: true }, handler: { ...text(100), primary: true }, handledAt: time() },
});

/** A due moment of a schedule. Unique: whoever writes it first makes the job. */
export interface ScheduleSlotRow {
  readonly name: string;
  readonly dueAt: Date;
}

export const ScheduleSlotSchema = defineTable<ScheduleSlotRow>('schedule_slot', {
  columns: { name: { ...text(100), primary: true }, dueAt: { ...time(), primary: true } },
});
