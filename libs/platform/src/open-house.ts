import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { Env } from './config/env.js';
import type { ContextDoor } from './context.js';
import { migrate } from './database/migrate.js';
import { openDatabase } from './database/open-database.js';
import { configureHttp, MAX_BODY_BYTES } from './http/configure-http.js';
import { answerMalformedPath } from './http/malformed-path.js';
import { requestIds } from './http/request-id.js';
import { openDoorbell } from './jobs/open-doorbell.js';
import { logging } from './observability/logging.js';
import { type Foundations, PlatformModule } from './platform.module.js';
import { tablesOf } from './platform.tables.js';

/** For a whole request: a file of 20 MB still arrives at 1 Mbit/s. Node has a look every half minute. */
const REQUEST_MS = 180_000;
/** Without a byte in either direction. */
const IDLE_MS = 120_000;

/** Opens database and doorbell, brings the schema up to date and builds the application from its contexts. */
export async function openHouse(env: Env, contexts: readonly ContextDoor[]): Promise<NestFastifyApplication> {
  const database = await openDatabase(env, tablesOf(contexts));
  await migrate(database);
  const foundations: Foundations = { env, database, doorbell: openDoorbell(env) };
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_MS,
    connectionTimeout: IDLE_MS,
    // Without a proxy Fastify need not look for one in every request.
    trustProxy: env.TRUSTED_PROXIES > 0 && ((_address, hop) => hop < env.TRUSTED_PROXIES),
    // Ids of jobs are longer than Fastify's 100.
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerMalformedPath,
    genReqId: requestIds(),
    logger: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(HouseModule.of(foundations, contexts), adapter, { bodyParser: false, bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Logger));
  await configureHttp(app, env);
  return app;
}

@Module({})
class HouseModule {
  static of(foundations: Foundations, contexts: readonly ContextDoor[]): DynamicModule {
    return { module: HouseModule, imports: [logging(foundations.env), PlatformModule.on(foundations), ...contexts.map((one) => one.module)] };
  }
}
