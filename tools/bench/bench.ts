// npm run bench [-- small]: loads MariaDB/MySQL and measures the product's hot paths, interleaved with a bare server
// that runs the same SQL. Exits 1 when a target is missed. How to read it: docs/reference/bench.md.
import { spawn } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { closeHouse, Database, openHouse, packageRoot, readEnv } from '#platform';
import type autocannon from 'autocannon';
import { contexts } from '../../apps/api/src/contexts.js';
import { People, type Person } from '../drill/people.js';
import { openSite, type Running, type Site } from '../drill/processes.js';
import { fullSize, loadData, type Loaded, searchWords, type Sizes } from './load-data.js';
import { measure, median, type Round } from './measure.js';
import { slowStatements } from './slow-statements.js';

const ROUNDS = 3;
const SECONDS = 5;
const LEADERS = 40;
const small = process.argv.includes('small');
const sizes: Sizes = small ? { propositions: 2_000, enterprises: 200, teams: 800, bids: 4_000 } : fullSize;
const benchSecret = randomUUID();

interface Work {
  readonly name: string;
  readonly connections: number;
  /** Requests of each server in this round; a bid cannot be sent twice. */
  readonly requests: (of: 'product' | 'bare', round: number) => autocannon.Request[];
  /** Least product ÷ bare, or most milliseconds at p99. */
  readonly target: { readonly ratio?: number; readonly p99?: number };
  readonly bare: boolean;
}

const site = await openSite('services');
let missed = false;
try {
  missed = await bench(site);
} finally {
  await site.remove();
}
process.exit(missed ? 1 : 0);

async function bench(site: Site): Promise<boolean> {
  const api = await startMeasured(site);
  const people = new People(site.addresses);
  const leaders = await registerLeaders(people);
  console.log(`loading ${sizes.propositions} propositions, ${sizes.enterprises} enterprises, ${sizes.teams} teams, ${sizes.bids} bids …`);
  const started = performance.now();
  const house = await openHouse(readEnv({ ...site.environment, LOG_LEVEL: 'silent' }), contexts);
  await house.init();
  const loaded = await loadData(house, sizes, leaders.map((one) => one.id));
  const teams = await house.get(Database).read<{ id: string; leaderId: string }>('SELECT id, leaderId FROM team ORDER BY id');
  console.log(`loaded in ${Math.round((performance.now() - started) / 1000)} s`);
  const bare = await startBare(site);
  try {
    const works = worksOf(loaded, bidsOf(loaded, teams, leaders));
    await sameAnswers(works, api.url, bare.url);
    const results = await interleave(works, api.url, bare.url);
    print(works, results);
    const slow = await slowStatements(house.get(Database));
    return reportTargets(works, results, api, slow);
  } finally {
    bare.kill();
    await closeHouse(house);
  }
}

interface Api { readonly url: string; readonly firstAnswerMs: number; readonly restMb: number }

/** Starts one API process and says how soon it answered and what it weighs a few seconds later. */
async function startMeasured(site: Site): Promise<Api> {
  // The first start makes the tables; a start into production finds them there.
  const first = await site.start('api');
  first.kill('SIGTERM');
  await first.exited;
  const started = performance.now();
  const api: Running = await site.start('api');
  const reply = await fetch(`${api.url}/api/propositions`);
  if (!reply.ok) throw new Error(`the first answer was ${reply.status}`);
  const firstAnswerMs = performance.now() - started;
  await pause(3000);
  const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${api.pid}/status`, 'utf8'))?.[1];
  return { url: api.url, firstAnswerMs, restMb: Number(resident) / 1024 };
}

interface Leader { readonly id: string; readonly person: Person; readonly token: string }

async function registerLeaders(people: People): Promise<Leader[]> {
  const leaders: Leader[] = [];
  for (let index = 0; index < LEADERS; index++) {
    const person = await people.register('leader', '学生队长', ['STUDENT']);
    const { id } = await person.client.expect<{ id: string }>('GET /people/me');
    leaders.push({ id, person, token: person.client.bearer! });
  }
  return leaders;
}

async function startBare(site: Site): Promise<{ url: string; kill(): void }> {
  const child = spawn(process.execPath, [join(packageRoot(), 'dist/tools/bench/bare-server.js')], {
    env: { PATH: process.env.PATH, TZ: 'UTC', DATABASE_URL: site.environment.DATABASE_URL, BENCH_SECRET: benchSecret }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /bare listens on (\d+)/.exec(chunk.toString())?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error('the bare server did not start')));
  });
  return { url: `http://127.0.0.1:${port}`, kill: () => void child.kill() };
}

type BidRequests = (of: 'product' | 'bare', count: number) => autocannon.Request[];

/** Bids that nobody has made: each pair of team and proposition is handed out once, to whichever server comes first. */
function bidsOf(loaded: Loaded, teams: readonly { id: string; leaderId: string }[], leaders: readonly Leader[]): BidRequests {
  const tokens = new Map(leaders.map((one) => [one.id, one]));
  const content = {
    plan: '以迁移学习改造现有检测流程，分三期上线。', technicalRoute: '数据治理、模型预训练、产线微调、在线验证。', indicators: [],
    schedule: [{ step: '样机', due: '2027-03-31' }], budgetFen: 30_000_000, priceFen: 28_000_000, expectedJobs: 6,
    declarations: { originalWork: true, noConflictOfInterest: true, termsAccepted: true },
  };
  let handedOut = 0;
  return (of, count) => Array.from({ length: count }, () => {
    const turn = handedOut++;
    const team = teams[turn % teams.length]!;
    // Far from the pairs that were loaded: those are near the team's own number.
    const propositionId = loaded.openIds[(turn * 13 + 5000 + Math.floor(turn / teams.length) * 101) % loaded.openIds.length]!;
    const token = of === 'product' ? tokens.get(team.leaderId)!.token : bareToken(team.leaderId);
    return {
      method: 'POST' as const, path: `/api/propositions/${propositionId}/bids`, body: JSON.stringify({ teamId: team.id, content }),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    };
  });
}

const bareTokens = new Map<string, string>();

function bareToken(personId: string): string {
  const known = bareTokens.get(personId);
  if (known) return known;
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ sub: personId })}`;
  const token = `${head}.${createHmac('sha256', benchSecret).update(head).digest('base64url')}`;
  bareTokens.set(personId, token);
  return token;
}

function worksOf(loaded: Loaded, bids: BidRequests): Work[] {
  const lists = ['C', 'I', 'M', 'D'].flatMap((industry) => ['430000', '370000', '440000', '110000'].map((region) => ({ method: 'GET' as const, path: `/api/propositions?state=OPEN&industry=${industry}&region=${region}` })));
  const details = loaded.openIds.filter((_, index) => index % 50 === 0).slice(0, 500).map((id) => ({ method: 'GET' as const, path: `/api/propositions/${id}` }));
  const searches = searchWords.map((word) => ({ method: 'GET' as const, path: `/api/propositions?state=OPEN&q=${encodeURIComponent(word)}` }));
  return [
    { name: 'public list, industry and region', connections: 32, requests: () => lists, target: { ratio: 0.9 }, bare: true },
    { name: 'detail', connections: 32, requests: () => details, target: { ratio: 0.8 }, bare: true },
    { name: 'keyword search, two characters', connections: 8, requests: () => searches, target: { p99: 20 }, bare: true },
    { name: 'authenticated bid', connections: 32, requests: (of) => bids(of, small ? 2_000 : 30_000), target: { ratio: 0.5 }, bare: true },
  ];
}

/** Speed only counts for the same answers: everything that can be asked twice is compared first. */
async function sameAnswers(works: readonly Work[], product: string, bare: string): Promise<void> {
  for (const work of works) {
    for (const { method, path } of work.requests('product', 0).slice(0, 40)) {
      if (method !== 'GET') break;
      const [ours, theirs] = await Promise.all([fetch(product + path!).then((one) => one.json()), fetch(bare + path!).then((one) => one.json())]);
      if (JSON.stringify(ours) !== JSON.stringify(theirs)) throw new Error(`different answers to ${path}:\n${JSON.stringify(ours)}\n${JSON.stringify(theirs)}`);
    }
  }
  console.log('same answers');
}

interface Result { readonly product: Round; readonly bare: Round }

async function interleave(works: readonly Work[], product: string, bare: string): Promise<Map<string, Result>> {
  const rounds = new Map(works.map((work) => [work.name, { product: [] as Round[], bare: [] as Round[] }]));
  for (let round = -1; round < ROUNDS; round++) {
    for (const work of works) {
      for (const [of, url] of [['product', product], ['bare', bare]] as const) {
        const result = await measure({ url, connections: work.connections, seconds: round < 0 ? 2 : SECONDS, requests: work.requests(of, round) });
        // The first round warms caches and compilers on both sides.
        if (round >= 0) rounds.get(work.name)![of].push(result);
      }
    }
  }
  return new Map([...rounds].map(([name, of]) => [name, { product: median(of.product), bare: median(of.bare) }]));
}

function print(works: readonly Work[], results: ReadonlyMap<string, Result>): void {
  console.log(`\n${'work'.padEnd(34)}${'req/s'.padStart(9)}${'p50 ms'.padStart(9)}${'p99 ms'.padStart(9)}${'bare'.padStart(9)}${'ratio'.padStart(8)}${'errors'.padStart(8)}`);
  for (const { name } of works) {
    const { product, bare } = results.get(name)!;
    const cells = [product.perSecond.toFixed(0), product.p50.toFixed(1), product.p99.toFixed(1), bare.perSecond.toFixed(0)].map((one) => one.padStart(9)).join('');
    console.log(`${name.padEnd(34)}${cells}${(product.perSecond / bare.perSecond).toFixed(2).padStart(8)}${String(product.errors + bare.errors).padStart(8)}`);
  }
}

function reportTargets(works: readonly Work[], results: ReadonlyMap<string, Result>, api: Api, slow: readonly string[]): boolean {
  const misses = works.flatMap(({ name, target }) => {
    const { product, bare } = results.get(name)!;
    const ratio = product.perSecond / bare.perSecond;
    return [
      ...(target.ratio && ratio < target.ratio ? [`${name}: ${ratio.toFixed(2)} of bare, ${target.ratio} wanted`] : []),
      ...(target.p99 && product.p99 >= target.p99 ? [`${name}: p99 ${product.p99} ms, under ${target.p99} wanted`] : []),
      ...(product.errors > 0 ? [`${name}: ${product.errors} errors`] : []),
    ];
  });
  console.log(`\nfirst answer after ${api.firstAnswerMs.toFixed(0)} ms (2000 wanted), ${api.restMb.toFixed(0)} MB at rest (180 wanted)`);
  if (api.firstAnswerMs > 2000) misses.push('the first answer came late');
  if (api.restMb > 180) misses.push('one process at rest is too heavy');
  for (const miss of [...misses, ...slow]) console.log(`MISSED  ${miss}`);
  if (misses.length + slow.length === 0) console.log('All targets are met.');
  return misses.length + slow.length > 0;
}
