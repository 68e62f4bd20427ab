import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Draining } from '../draining.js';
import { DOORBELL, type Doorbell } from '../jobs/doorbell.js';

const PATIENCE_MS = 1000;

export type Readiness = 'ready' | 'degraded' | 'unavailable' | 'draining';

/** Whether this process should be sent requests. Without Redis it works on, slower: consequences wait for the sweeper. */
@Injectable()
export class Health {
  constructor(private readonly database: Database, @Inject(DOORBELL) private readonly doorbell: Doorbell, private readonly draining: Draining) {}

  async readiness(): Promise<Readiness> {
    if (this.draining.now) return 'draining';
    const [database, doorbell] = await Promise.all([this.databaseAnswers(), within(this.doorbell.works())]);
    if (!database) return 'unavailable';
    return doorbell ? 'ready' : 'degraded';
  }

  databaseAnswers(): Promise<boolean> {
    return within(this.database.read('SELECT 1 AS one').then(() => true));
  }
}

const within = (answer: Promise<boolean>): Promise<boolean> =>
  Promise.race([answer.catch(() => false), pause(PATIENCE_MS, false, { ref: false })]);
