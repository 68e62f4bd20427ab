// npm run bench [-- small]: loads MariaDB/MySQL and measures the product's hot paths, interleaved with a bare server
// that runs the same SQL. Exits 1 when a target is missed. How to read it: docs/reference/bench.md.
import { performance } from 'node:perf_hooks';
import { closeHouse, Database, openHouse, readEnv } from '#platform';
import { contexts } from '../../apps/api/src/contexts.js';
import { openSite, type Site } from '../drill/processes.js';
import { registerLeaders } from './leaders.js';
import { fullSize, loadData, type Sizes } from './load-data.js';
import { type Measured, measure, median, type Round } from './measure.js';
import { missedTargets, printTable, type Results } from './report.js';
import { sameAnswers } from './same-answers.js';
import { slowStatements } from './slow-statements.js';
import { makeTables, startApi, startBare } from './start-servers.js';
import { type Side, type Work, worksOf } from './works.js';

const ROUNDS = 3;
const SECONDS = 5;
const WARM_UP_SECONDS = 2;
const sizes: Sizes = process.argv.includes('small') ? { propositions: 16_000, enterprises: 200, teams: 800, bids: 4_000 } : fullSize;

const site = await openSite('services');
let missed: string[];
try {
  missed = await bench(site);
} finally {
  await site.remove();
}
for (const one of missed) console.log(`MISSED  ${one}`);
if (missed.length === 0) console.log('All targets are met.');
process.exit(missed.length > 0 ? 1 : 0);

async function bench(site: Site): Promise<string[]> {
  await makeTables(site);
  const api = await startApi(site);
  console.log(`first answer after ${api.firstAnswerMs.toFixed(0)} ms, ${api.restMb.toFixed(0)} MB at rest`);
  const leaders = await registerLeaders(() => [api.url]);
  const house = await openHouse(readEnv({ ...site.environment, LOG_LEVEL: 'silent' }), contexts);
  await house.init();
  const bare = await startBare(site);
  try {
    console.log(`loading ${sizes.propositions} propositions, ${sizes.enterprises} enterprises, ${sizes.teams} teams, ${sizes.bids} bids …`);
    const started = performance.now();
    const loaded = await loadData(house, sizes, leaders.map((one) => one.id));
    console.log(`loaded in ${Math.round((performance.now() - started) / 1000)} s`);
    const works = await worksOf(loaded, leaders);
    await sameAnswers(works, { product: api, bare });
    console.log('both servers give the same answers');
    const results = await interleave(works, { product: api, bare });
    printTable(works, results);
    return [...missedTargets(works, results, api), ...(await slowStatements(house.get(Database)))];
  } finally {
    bare.stop();
    await closeHouse(house);
  }
}

async function interleave(works: readonly Work[], servers: Readonly<Record<Side, Measured>>): Promise<Results> {
  const rounds = new Map(works.map((work) => [work.name, { product: [] as Round[], bare: [] as Round[] }]));
  // The first round warms caches and compilers on both sides.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const work of works) {
      for (const side of ['product', 'bare'] as const) {
        const load = { connections: work.connections, once: work.once, requests: work.requests(side) };
        const result = await measure({ ...load, server: servers[side], seconds: round === 0 ? WARM_UP_SECONDS : SECONDS });
        if (round > 0) rounds.get(work.name)![side].push(result);
      }
    }
  }
  return new Map([...rounds].map(([name, { product, bare }]) => [name, { product: median(product), bare: median(bare) }]));
}
