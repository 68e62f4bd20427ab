// npm run faults [-- embedded|services] [short]: strikes the product under load and checks every promise.
import { hasRedisServer } from '#testing';
import { databaseAnswers, modesFor } from '../drill/services.js';
import { drill, full, short } from './drill.js';

// The processes that were started end with this one (drill/processes.ts).
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const words = process.argv.slice(2);
const plan = words.includes('short') ? short : full;
const modes = await modesFor(words, async () => hasRedisServer() && databaseAnswers());

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
