// npm run replay -- DIR [embedded|services]: plays real lists through the HTTP API as real clients would, and compares
// every count with the files. Without a mode both are played, the second where MariaDB/MySQL and Redis answer.
import { databaseAnswers, modesFor, redisAnswers } from '../drill/services.js';
import { playLists } from './play-lists.js';

const [folder, ...words] = process.argv.slice(2);
if (!folder) throw new Error('usage: npm run replay -- DIR [embedded|services]');

// The processes that were started end with this one (drill/processes.ts).
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

let equal = true;
for (const mode of await modesFor(words, async () => (await databaseAnswers()) && redisAnswers())) {
  console.log(`\n== replay on ${mode === 'embedded' ? 'SQLite and the embedded queue' : 'two API and two worker processes, MySQL/MariaDB and Redis'}`);
  const started = Date.now();
  const tally = await playLists(folder, mode);
  tally.print();
  console.log(`${tally.allEqual ? 'All counts are equal.' : 'Some counts differ.'} ${Math.round((Date.now() - started) / 1000)} s`);
  equal &&= tally.allEqual;
}
process.exit(equal ? 0 : 1);
