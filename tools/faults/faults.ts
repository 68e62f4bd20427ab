// npm run faults [-- embedded|services] [short]: strikes the product under load and checks every promise.
import type { Mode } from '../drill/processes.js';
import { drill, type Plan } from './drill.js';

// The processes that were started end with this one (drill/processes.ts).
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const full: Plan = { workerKills: 10, apiKills: 5, redisFlushes: 1, redisRestarts: 1, connectionCuts: 5, pauseMs: 2000 };
const short: Plan = { workerKills: 2, apiKills: 1, redisFlushes: 1, redisRestarts: 1, connectionCuts: 1, pauseMs: 700 };

const words = process.argv.slice(2);
const plan = words.includes('short') ? short : full;
const modes = (['services', 'embedded'] as const).filter((mode: Mode) => words.includes(mode) || !words.some((word) => word === 'services' || word === 'embedded'));

let broken = false;
for (const mode of modes) {
  console.log(`\n== faults on ${mode === 'embedded' ? `one embedded process, killed ${plan.workerKills + plan.apiKills} times` : JSON.stringify(plan)}`);
  const { changes, statuses, p99, seconds, findings } = await drill(mode, plan);
  for (const finding of findings) {
    console.log(`${finding.broken.length === 0 ? 'holds ' : 'BROKEN'}  ${finding.promise}`);
    for (const one of finding.broken.slice(0, 10)) console.log(`          ${one}`);
    broken ||= finding.broken.length > 0;
  }
  console.log(`${changes} changes acknowledged; answers by status ${JSON.stringify(statuses)}, 99 of 100 within ${p99} ms; ${seconds} s`);
}
process.exit(broken ? 1 : 0);
