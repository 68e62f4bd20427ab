import { setTimeout as pause } from 'node:timers/promises';
import { OwnRedis } from '#testing';
import { Redis } from 'ioredis';
import { appointAdmin } from '../drill/admin.js';
import { People } from '../drill/people.js';
import { cutConnections, type Mode, openSite, type Role, type Site } from '../drill/processes.js';
import { Answers } from './answers.js';
import { checkDatabase, type Finding } from './invariants.js';
import { Load } from './load/load.js';
import { compareStatistics, settle } from './over-http.js';

const SETTLE_MS = 90_000;

/** How often each fault strikes. */
export interface Plan {
  readonly workerKills: number;
  readonly apiKills: number;
  readonly redisFlushes: number;
  readonly redisRestarts: number;
  readonly connectionCuts: number;
  readonly pauseMs: number;
}

export const full: Plan = { workerKills: 10, apiKills: 5, redisFlushes: 1, redisRestarts: 1, connectionCuts: 5, pauseMs: 2000 };
/** Each fault once or twice, for the test suite. */
export const short: Plan = { workerKills: 2, apiKills: 1, redisFlushes: 1, redisRestarts: 1, connectionCuts: 1, pauseMs: 700 };

export interface Report {
  /** Changes acknowledged under load. */
  readonly changes: number;
  /** All answers by their status, those that clients retried after included. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly p99: number;
  readonly seconds: number;
  readonly findings: readonly Finding[];
}

type Strike = () => Promise<void>;

/** Strikes a site under load with every fault of the plan, one after another, and checks every promise afterwards. */
export async function drill(mode: Mode, plan: Plan): Promise<Report> {
  const started = Date.now();
  const redis = mode === 'services' ? await OwnRedis.onFreePort() : undefined;
  await redis?.start();
  const site = await openSite(mode, redis ? { REDIS_URL: redis.url } : {});
  try {
    const credentials = appointAdmin(site);
    await Promise.all(rolesOf(mode).map((role) => site.start(role)));
    const answers = new Answers();
    const people = new People(site.addresses, answers);
    const admin = people.as(credentials.account, credentials.password);
    const load = await Load.prepare(people, admin);
    const running = load.run();
    // What breaks the load is thrown where it is waited for, below.
    running.catch(() => undefined);
    for (const strike of mode === 'services' ? strikes(site, redis!, plan) : embeddedStrikes(site, plan)) {
      await pause(plan.pauseMs);
      await strike();
    }
    await pause(plan.pauseMs);
    load.shift.over = true;
    await running;
    const overHttp = [await settle(admin, SETTLE_MS), await compareStatistics(admin, SETTLE_MS)];
    await leave(site);
    const findings: Finding[] = [
      { promise: 'every answer was an answer or "not now"', broken: answers.broken },
      ...overHttp,
      ...(await checkDatabase(site, load.shift.acknowledged)),
    ];
    return { changes: load.shift.changes, findings, statuses: Object.fromEntries(answers.byStatus), p99: answers.p99, seconds: Math.round((Date.now() - started) / 1000) };
  } finally {
    await site.remove();
    await redis?.remove();
  }
}

const rolesOf = (mode: Mode): Role[] => (mode === 'embedded' ? ['api'] : ['api', 'api', 'worker', 'worker']);

function strikes(site: Site, redis: OwnRedis, plan: Plan): Strike[] {
  const times = (count: number, strike: Strike) => Array.from({ length: count }, () => strike);
  const all = [
    times(plan.workerKills, () => killAndReplace(site, 'worker')),
    times(plan.apiKills, () => killAndReplace(site, 'api')),
    times(plan.connectionCuts, () => cutConnections(site)),
    times(plan.redisFlushes, () => flush(redis.url)),
    times(plan.redisRestarts, async () => {
      await redis.stop();
      await pause(plan.pauseMs);
      await redis.start();
    }),
  ];
  return interleave(all);
}

function embeddedStrikes(site: Site, plan: Plan): Strike[] {
  return Array.from({ length: plan.apiKills + plan.workerKills }, () => () => killAndReplace(site, 'api'));
}

/** Different faults in turn, so that each strikes while others are still healing. */
function interleave<Item>(lists: readonly Item[][]): Item[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}

async function killAndReplace(site: Site, role: Role): Promise<void> {
  const victims = site.running.filter((one) => one.role === role);
  const victim = victims[Math.floor(Math.random() * victims.length)]!;
  victim.kill('SIGKILL');
  await victim.exited;
  await site.start(role);
}

/** Lets every process leave as an operator would: the check needs an SQLite file for itself. */
async function leave(site: Site): Promise<void> {
  const left = [...site.running];
  for (const one of left) one.kill('SIGTERM');
  await Promise.all(left.map((one) => one.exited));
}

async function flush(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushall();
  redis.disconnect();
}
