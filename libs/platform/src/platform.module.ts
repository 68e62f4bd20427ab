import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AdminController } from './admin/admin.controller.js';
import { DeadLettersQuery } from './admin/dead-letters.query.js';
import { AccessGuard } from './access/access.guard.js';
import { EveryRouteSaysWho } from './access/closed-by-default.js';
import { SealTrail } from './audit/seal-trail.js';
import { Env } from './config/env.js';
import { Database } from './database/database.js';
import { Draining } from './draining.js';
import { FileStore } from './files/file-store.js';
import { HealthController } from './health/health.controller.js';
import { Health } from './health/health.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ProblemsController } from './http/problems.controller.js';
import { Backfill } from './jobs/backfill.js';
import { DeadLetters } from './jobs/dead-letters.js';
import { DOORBELL, type Doorbell } from './jobs/doorbell.js';
import { Handlers } from './jobs/handlers.js';
import { Housekeeping } from './jobs/housekeeping.js';
import { JobRunner } from './jobs/job-runner.js';
import { QueueReport } from './jobs/queue-report.js';
import { Rings } from './jobs/rings.js';
import { Scheduler } from './jobs/scheduler.js';
import { Sweeper } from './jobs/sweeper.js';
import { Worker } from './jobs/worker.js';
import { AccountLimit } from './limits/account-limit.js';
import { HouseMetrics } from './observability/house-metrics.js';
import { MetricsController } from './observability/metrics.controller.js';
import { OutboxRelay } from './outbox/outbox.relay.js';
import { UnitOfWork } from './unit-of-work/unit-of-work.js';

export interface Foundations {
  readonly env: Env;
  readonly database: Database;
  readonly doorbell: Doorbell;
}

const services = [Handlers, Rings, OutboxRelay, JobRunner, Sweeper, Scheduler, Worker, DeadLetters, Backfill, QueueReport, AccountLimit, FileStore, Draining];

/** Only the platform's own controllers use these. */
const inner: Provider[] = [Health, HouseMetrics, DeadLettersQuery, Housekeeping, SealTrail];

const gates: Provider[] = [
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_GUARD, useClass: AccessGuard },
  EveryRouteSaysWho,
];

/** The plumbing, available to every context. The database is open and migrated before Nest starts. */
@Global()
@Module({})
export class PlatformModule {
  static on({ env, database, doorbell }: Foundations): DynamicModule {
    const foundations: Provider[] = [
      { provide: Env, useValue: env },
      { provide: Database, useValue: database },
      { provide: DOORBELL, useValue: doorbell },
      { provide: UnitOfWork, useValue: new UnitOfWork(database) },
    ];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [HealthController, MetricsController, ProblemsController, AdminController],
      providers: [...foundations, ...services, ...inner, ...gates],
      exports: [...foundations.map((one) => (one as { provide: symbol }).provide), ...services],
    };
  }
}
