// npm run replay -- DIR [embedded|services]: plays real lists through the HTTP API as real clients would, and compares
// every count with the files. Without a mode both are played, the second where MariaDB/MySQL and Redis answer.
import { appointAdmin } from '../drill/admin.js';
import { People } from '../drill/people.js';
import { type Mode, openSite } from '../drill/processes.js';
import { replayChineseLists } from './chinese-lists.js';
import { replaySih } from './sih.js';
import { Tally } from './tally.js';

const [folder, only] = process.argv.slice(2);
if (!folder) throw new Error('usage: npm run replay -- DIR [embedded|services]');

// The processes that were started end with this one (drill/processes.ts).
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

let equal = true;
for (const mode of only ? [only as Mode] : (['embedded', 'services'] as const)) equal = (await replay(folder, mode)) && equal;
process.exit(equal ? 0 : 1);

async function replay(folder: string, mode: Mode): Promise<boolean> {
  console.log(`\n== replay on ${mode === 'embedded' ? 'SQLite and the embedded queue' : 'two API and two worker processes, MySQL/MariaDB and Redis'}`);
  const started = Date.now();
  const site = await openSite(mode);
  try {
    const credentials = appointAdmin(site);
    const processes = mode === 'embedded' ? (['api'] as const) : (['api', 'api', 'worker', 'worker'] as const);
    for (const role of processes) await site.start(role);
    const people = new People(site.addresses);
    const admin = people.as(credentials.account, credentials.password);
    const tally = new Tally();
    await replayChineseLists(folder, people, admin, tally);
    await replaySih(folder, people, admin, tally);
    tally.print();
    console.log(`${tally.allEqual ? 'All counts are equal.' : 'Some counts differ.'} ${Math.round((Date.now() - started) / 1000)} s`);
    return tally.allEqual;
  } finally {
    await site.remove();
  }
}
