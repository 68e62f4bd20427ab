import { systemActor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { isDuplicate } from '../database/dialect.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { Handlers, type RegisteredSchedule } from './handlers.js';
import { Rings } from './rings.js';

/** Writes the due slots of all schedules. Several processes may: a slot is a unique row, and its job comes with it. */
@Injectable()
export class Scheduler {
  private readonly written = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly handlers: Handlers,
    private readonly rings: Rings,
  ) {}

  async tick(ahead = 0): Promise<void> {
    for (const schedule of this.handlers.allSchedules()) await this.tickOne(schedule, ahead);
  }

  private async tickOne(schedule: RegisteredSchedule, ahead: number): Promise<void> {
    const every = schedule.everySeconds * 1000;
    const slot = Math.floor((this.database.clock.now().getTime() + ahead) / every) * every;
    if (this.written.get(schedule.name) === slot) return;
    const jobId = await this.write(schedule, new Date(slot));
    this.written.set(schedule.name, slot);
    if (jobId) await this.rings.ring([{ queue: schedule.queue, jobId }]);
  }

  private async write(schedule: RegisteredSchedule, slot: Date): Promise<string | undefined> {
    const jobId = `${schedule.name}@${slot.toISOString()}`;
    try {
      await this.uow.run(systemActor('scheduler'), async (tx) => {
        await tx.execute('INSERT INTO schedule_slot (name, dueAt) VALUES (?, ?)', [schedule.name, slot]);
        await tx.execute(
          "INSERT INTO job (id, seq, queue, handler, lane, eventId, payload, state, attempts, availableAt, rungAt, createdAt) VALUES (?, ?, ?, ?, ?, NULL, ?, 'ready', 0, ?, ?, ?)",
          [jobId, Math.floor(slot.getTime() / 1000), schedule.queue, schedule.name, schedule.name, JSON.stringify({ slot: slot.toISOString() }), tx.now, tx.now, tx.now],
        );
      });
      return jobId;
    } catch (error) {
      if (isDuplicate(error)) return undefined;
      throw error;
    }
  }
}
